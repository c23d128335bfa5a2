package dev.caveat.source;

import dev.caveat.document.Format;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A draft as it was found: where, in which format, and its content, not yet parsed. */
public final class Source {
    private final String path;
    private final Format format;
    private final String text;
    private final byte[] bytes;
    private final String digest;

    private Source(String path, Format format, String text, byte[] bytes) {
        this.path = path;
        this.format = format;
        this.text = text;
        this.bytes = bytes;
        this.digest = "sha256:" + sha256(bytes);
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
        Charset charset = Decoder.charset(bytes);
        boolean marked = new String(bytes, charset).startsWith("\uFEFF");
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
        return text;
    }

    /** The file's bytes as they are. */
    public byte[] bytes() {
        return bytes.clone();
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
