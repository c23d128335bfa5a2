package dev.caveat.source;

import dev.caveat.document.Format;
import dev.caveat.document.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** Bytes to text: UTF-8, or UTF-16 where a byte order mark says so; anything else is refused, never guessed. */
final class Decoder {
    private static final int WORD_FACTOR = 10;
    private static final int MOST_READINGS = 5;
    private static final char REPLACED = '\uFFFD';

    private Decoder() {}

    static Decoded read(String path, Path file, long maxBytes) {
        Format format = Format.of(path).orElseThrow();
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            if (!found.isRegularFile()) {
                // A pipe would keep us waiting for ever.
                return refused(path, Problem.Kind.UNREADABLE, "cannot be read: no regular file");
            }
            Optional<byte[]> read = read(file, found, most(format, maxBytes));
            return read.isPresent() ? decodeWithin(path, format, read.get(), maxBytes)
                    : refused(path, Problem.Kind.UNREADABLE, "cannot be read: somebody is writing it; check again when that is done");
        } catch (IOException e) {
            return refused(path, Problem.Kind.UNREADABLE, "cannot be read: " + SourceFinder.reason(e));
        }
    }

    static Decoded read(String path, Format format, InputStream in, long maxBytes) throws IOException {
        return decodeWithin(path, format, in.readNBytes(most(format, maxBytes)), maxBytes);
    }

    private static Decoded decodeWithin(String path, Format format, byte[] bytes, long maxBytes) {
        long limit = limit(format, maxBytes);
        return bytes.length <= limit ? decode(path, format, bytes)
                : refused(path, Problem.Kind.TOO_LARGE, "larger than " + size(limit) + "; split it, or allow more (budget: in caveat.yml)");
    }

    private static long limit(Format format, long maxBytes) {
        return format == Format.WORD ? maxBytes * WORD_FACTOR : maxBytes;
    }

    /** One byte more than is allowed shows that there is more. */
    private static int most(Format format, long maxBytes) {
        return (int) Math.min(limit(format, maxBytes) + 1, Integer.MAX_VALUE - 8);
    }

    /** Half of what somebody is writing is no draft: what changed while it was read is read again, and given up if it goes on. */
    private static Optional<byte[]> read(Path file, BasicFileAttributes found, int most) throws IOException {
        BasicFileAttributes before = found;
        for (int i = 0; i < MOST_READINGS; i++) {
            byte[] bytes;
            try (InputStream in = Files.newInputStream(file)) {
                // One byte more than there should be shows that there is more.
                bytes = in.readNBytes((int) Math.min(most, before.size() + 1));
            }
            BasicFileAttributes after = Files.readAttributes(file, BasicFileAttributes.class);
            if (before.size() == after.size() && before.lastModifiedTime().equals(after.lastModifiedTime())) {
                return Optional.of(bytes);
            }
            before = after;
        }
        return Optional.empty();
    }

    static Decoded decode(String path, Format format, byte[] bytes) {
        if (bytes.length == 0) {
            return refused(path, Problem.Kind.EMPTY, "the file is empty");
        }
        if (format == Format.WORD) {
            return new Decoded.Readable(Source.word(path, bytes));
        }
        Charset charset = charset(bytes);
        String text = new String(bytes, charset);
        // What cannot be decoded becomes this character, which an article may hold as well; the strict way is slow.
        if (text.indexOf(REPLACED) >= 0) {
            if (charset.equals(StandardCharsets.UTF_8) && holdsNul(bytes)) {
                return refused(path, Problem.Kind.BINARY, "binary data, not text");
            }
            try {
                text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            } catch (CharacterCodingException e) {
                return refused(path, Problem.Kind.ENCODING, "not " + charset.name() + "; save it as UTF-8");
            }
        }
        if (text.indexOf('\0') >= 0) {
            return refused(path, Problem.Kind.BINARY, "binary data, not text");
        }
        Source source = Source.decoded(path, format, text, bytes);
        return source.text().isBlank()
                ? refused(path, Problem.Kind.EMPTY, "the file holds no text")
                : new Decoded.Readable(source);
    }

    static Charset charset(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        boolean little = bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE;
        return little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }

    private static boolean holdsNul(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static Decoded refused(String path, Problem.Kind kind, String message) {
        return new Decoded.Refused(new Problem(path, kind, message));
    }

    private static String size(long bytes) {
        return bytes % (1 << 20) == 0 ? (bytes >> 20) + " MB" : bytes + " bytes";
    }
}
