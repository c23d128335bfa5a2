package dev.caveat.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;

/** A file as this program left it, in parts that are each known by a key. Nobody has touched it since. */
public final class WrittenFile implements AutoCloseable {
    private static final int HALF = 16;
    /** A thousand pages are some hundred megabytes, which need not pass through the heap. */
    private static final ThreadLocal<ByteBuffer> BUFFERS = ThreadLocal.withInitial(() -> ByteBuffer.allocateDirect(1 << 17));

    private final FileChannel channel;
    private final Map<Key, Part> parts;

    /**
     * Some bytes of it.
     *
     * @param key of all that they depend on
     * @param start offset of the first
     * @param length how many
     * @param sum CRC-32C of them
     */
    public record Part(Key key, long start, int length, int sum) {
        /** One that is written from there on. */
        public static Part of(Key key, long start, ByteBuffer bytes) {
            CRC32C sum = new CRC32C();
            sum.update(bytes.duplicate());
            return new Part(key, start, bytes.remaining(), (int) sum.getValue());
        }
    }

    private WrittenFile(FileChannel channel, Map<Key, Part> parts) {
        this.channel = channel;
        this.parts = parts;
    }

    static WrittenFile open(Path file, Map<Key, Part> parts) throws IOException {
        return new WrittenFile(FileChannel.open(file, StandardOpenOption.READ), parts);
    }

    /** @param parts in the order in which they stand there */
    static void pack(List<Part> parts, Packer to) {
        long end = 0;
        to.count(parts.size());
        for (Part part : parts) {
            to.bytes(part.key.bytes()).count(Math.toIntExact(part.start - end)).count(part.length);
            to.count(part.sum >>> HALF).count(part.sum & 0xFFFF);
            end = part.start + part.length;
        }
    }

    static Map<Key, Part> unpack(Unpacker from) {
        List<Part> parts = new ArrayList<>();
        long[] end = {0};
        parts.addAll(from.list(() -> {
            Key key = new Key(from.bytes());
            long start = end[0] + from.count();
            int length = from.count();
            end[0] = start + length;
            return new Part(key, start, length, from.count() << HALF | from.count());
        }));
        Map<Key, Part> byKey = new HashMap<>();
        parts.forEach(part -> byKey.put(part.key, part));
        return byKey;
    }

    /** Whether all of it is one part, that of a key. */
    public boolean is(Key key) {
        Part part = parts.get(key);
        try {
            return part != null && part.start == 0 && part.length == channel.size() && sum(part) == part.sum;
        } catch (IOException e) {
            return false;
        }
    }

    public boolean has(Key key) {
        return parts.containsKey(key);
    }

    /**
     * The bytes of a part, until another is asked for on the same thread; empty where it has none of that key, or they are
     * not what they were.
     */
    public Optional<ByteBuffer> part(Key key) {
        Part part = parts.get(key);
        if (part == null) {
            return Optional.empty();
        }
        ByteBuffer bytes = buffer(part.length).limit(part.length);
        try {
            while (bytes.hasRemaining() && channel.read(bytes, part.start + bytes.position()) > 0) {
                // One read need not give all there is.
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return bytes.hasRemaining() || Part.of(key, part.start, bytes.flip()).sum != part.sum ? Optional.empty() : Optional.of(bytes.rewind());
    }

    private int sum(Part part) throws IOException {
        CRC32C sum = new CRC32C();
        ByteBuffer bytes = buffer(0);
        for (long at = part.start; at < part.start + part.length;) {
            int count = channel.read(bytes.clear(), at);
            if (count <= 0) {
                break;
            }
            sum.update(bytes.flip());
            at += count;
        }
        return (int) sum.getValue();
    }

    /** At least so long. */
    private static ByteBuffer buffer(int length) {
        if (BUFFERS.get().capacity() < length) {
            BUFFERS.set(ByteBuffer.allocateDirect(length));
        }
        return BUFFERS.get().clear();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // It was only read.
        }
    }
}
