package dev.caveat.report;

import dev.caveat.cache.Key;
import dev.caveat.cache.WrittenFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The text of a file, in UTF-8, as it is written. Parts of it have keys: one that stood in the file before is taken from
 * there instead of being made again.
 */
final class PartedWriter extends Writer {
    private static final int BUFFER = 64 << 10;

    private final Counted bytes;
    private final Writer text;
    private final Optional<WrittenFile> before;
    private final List<WrittenFile.Part> parts = new ArrayList<>();

    /** Bytes on their way, counted. */
    private static final class Counted extends OutputStream {
        private final WritableByteChannel to;
        private final CRC32C sum = new CRC32C();
        private long length;

        Counted(WritableByteChannel to) {
            this.to = to;
        }

        void write(ByteBuffer more) throws IOException {
            sum.update(more.duplicate());
            length += more.remaining();
            while (more.hasRemaining()) {
                to.write(more);
            }
        }

        @Override
        public void write(int each) throws IOException {
            write(ByteBuffer.wrap(new byte[] {(byte) each}));
        }

        @Override
        public void write(byte[] more, int from, int count) throws IOException {
            write(ByteBuffer.wrap(more, from, count));
        }
    }

    /** @param before what stands in the file as long as this is not finished */
    PartedWriter(WritableByteChannel out, Optional<WrittenFile> before) {
        this.bytes = new Counted(out);
        // A lone surrogate, which no file can hold, becomes a question mark.
        this.text = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), BUFFER);
        this.before = before;
    }

    /** Whether a part can probably be taken over. */
    boolean stood(Key key) {
        return before.isPresent() && before.get().has(key);
    }

    /** Takes a part over, as it is; false where that cannot be. */
    boolean again(Key key) throws IOException {
        Optional<ByteBuffer> part = before.flatMap(file -> file.part(key));
        if (part.isPresent()) {
            part(key, part.get());
        }
        return part.isPresent();
    }

    /** Writes a part. */
    void part(Key key, String part) throws IOException {
        part(key, ByteBuffer.wrap(part.getBytes(StandardCharsets.UTF_8)));
    }

    private void part(Key key, ByteBuffer part) throws IOException {
        flush();
        parts.add(WrittenFile.Part.of(key, bytes.length, part));
        bytes.write(part);
    }

    /** Writes the mark by which a page is known as one of ours. */
    void mark(String page) throws IOException {
        flush();
        text.write(PageMark.of(page, bytes.length, (int) bytes.sum.getValue()));
    }

    /** All that was written is one part. */
    void whole(Key key) throws IOException {
        flush();
        parts.clear();
        if (bytes.length <= Integer.MAX_VALUE) {
            parts.add(new WrittenFile.Part(key, 0, (int) bytes.length, (int) bytes.sum.getValue()));
        }
    }

    List<WrittenFile.Part> parts() {
        return List.copyOf(parts);
    }

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
        text.write(characters, from, length);
    }

    @Override
    public void write(String words, int from, int length) throws IOException {
        text.write(words, from, length);
    }

    @Override
    public void write(int character) throws IOException {
        text.write(character);
    }

    @Override
    public void flush() throws IOException {
        text.flush();
    }

    /** Closes nothing: who opened the file does. */
    @Override
    public void close() throws IOException {
        flush();
    }
}
