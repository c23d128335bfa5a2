package dev.caveat.source;

import dev.caveat.document.Format;
import dev.caveat.document.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A draft as it was found: where, in which format, and its content, not yet parsed. Of very many drafts the contents are
 * not held but read again when they are wanted, and are the same then or none.
 */
public final class Source {
    private final String path;
    private final Format format;
    private final String digest;
    private final Optional<Content> content;
    /** How it is read again. */
    private final Supplier<Decoded> again;

    private record Content(String text, byte[] bytes) {}

    private Source(String path, Format format, String text, byte[] bytes) {
        this.path = path;
        this.format = format;
        this.digest = "sha256:" + sha256(bytes);
        this.content = Optional.of(new Content(text, bytes));
        this.again = () -> new Decoded.Readable(this);
    }

    private Source(Source same, Supplier<Decoded> again) {
        this.path = same.path;
        this.format = same.format;
        this.digest = same.digest;
        this.content = Optional.empty();
        this.again = again;
    }

    /** The same without its content, which is read again each time it is asked for. */
    Source light(Supplier<Decoded> from) {
        return new Source(this, from);
    }

    /** The same with its content at hand; refused where what stands there now is something else. */
    public Decoded now() {
        Decoded now = again.get();
        return now instanceof Decoded.Readable readable && !readable.source().digest.equals(digest)
                ? new Decoded.Refused(new Problem(path, Problem.Kind.UNREADABLE,
                        "cannot be read: it was changed after the articles were looked for; check again"))
                : now;
    }

    private Content content() {
        if (content.isPresent()) {
            return content.get();
        }
        if (now() instanceof Decoded.Readable readable) {
            return readable.source().content();
        }
        throw new IllegalStateException(path + ": its content is gone; ask for it as it is now");
    }

    /**
     * A draft that is already decoded, such as standard input.
     *
     * @throws IllegalArgumentException when the path's extension names no format that is text
     */
    public static Source of(String path, String text) {
        Format format = Format.of(path).filter(found -> found != Format.WORD)
                .orElseThrow(() -> new IllegalArgumentException(path + ": no text format has this extension"));
        return new Source(path, format, withoutMark(text), text.getBytes(StandardCharsets.UTF_8));
    }

    static Source decoded(String path, Format format, String text, byte[] bytes) {
        return new Source(path, format, withoutMark(text), bytes);
    }

    static Source word(String path, byte[] bytes) {
        return new Source(path, Format.WORD, "", bytes);
    }

    /**
     * The same draft with other text, its bytes in the encoding of this one's, byte order mark included.
     *
     * @throws IllegalArgumentException for Word, which is no text
     */
    public Source with(String other) {
        if (format == Format.WORD) {
            throw new IllegalArgumentException(path + ": a Word file's text cannot be replaced");
        }
        Charset charset = Decoder.charset(content().bytes);
        boolean marked = new String(content().bytes, charset).startsWith("\uFEFF");
        return new Source(path, format, other, ((marked ? "\uFEFF" : "") + other).getBytes(charset));
    }

    /** As the user gave it, with {@code /} between folders. */
    public String path() {
        return path;
    }

    public Format format() {
        return format;
    }

    /** The decoded text without byte order mark, what offsets point into; empty for Word. */
    public String text() {
        return content().text;
    }

    /** The file's bytes as they are. */
    public byte[] bytes() {
        return content().bytes.clone();
    }

    /** How many bytes the file has. */
    int size() {
        return content().bytes.length;
    }

    /** {@code sha256:} and the hexadecimal digest of the bytes. */
    public String digest() {
        return digest;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
