package dev.caveat.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A record of a shard: length of the value (4 bytes), CRC-32C of all the rest (4), key (32), value.
 *
 * <p>The sum finds what a disk, a crash or another program did to the bytes; that they are the right ones the key says.
 */
final class Entry {
    /** Bytes before the value. */
    static final int HEAD = 2 * Integer.BYTES + Key.BYTES;

    /** Most values are not longer than this; a longer one costs a second read. */
    private static final int FIRST_READ = 1 << 16;

    private Entry() {}

    static ByteBuffer of(Key key, byte[] value) {
        ByteBuffer entry = ByteBuffer.allocate(HEAD + value.length).putInt(value.length).putInt(0).put(key.bytes()).put(value);
        return entry.putInt(Integer.BYTES, sum(entry)).flip();
    }

    /**
     * The value that stands at a position, if it is this key's and whole.
     *
     * @param room for most entries, to be used again and again
     */
    static Optional<byte[]> read(FileChannel channel, long position, Key key, ByteBuffer room) throws IOException {
        ByteBuffer entry = fill(channel, position, room.clear());
        if (entry.limit() < HEAD) {
            return Optional.empty();
        }
        int length = entry.getInt(0);
        if (length < 0 || length > channel.size() - position - HEAD) {
            return Optional.empty();
        }
        ByteBuffer whole = HEAD + length <= entry.limit() ? entry.limit(HEAD + length) : fill(channel, position, ByteBuffer.allocate(HEAD + length));
        if (whole.limit() < HEAD + length || whole.getInt(Integer.BYTES) != sum(whole) || !key(whole, 0).equals(key)) {
            return Optional.empty();
        }
        byte[] value = new byte[length];
        whole.get(HEAD, value);
        return Optional.of(value);
    }

    /** The key of an entry that begins there. */
    static Key key(ByteBuffer bytes, int start) {
        byte[] key = new byte[Key.BYTES];
        bytes.get(start + 2 * Integer.BYTES, key);
        return new Key(key);
    }

    /** Room for most entries. */
    static ByteBuffer room() {
        return ByteBuffer.allocate(FIRST_READ);
    }

    /** As much as there is from a position on, as far as the buffer has room. */
    static ByteBuffer fill(FileChannel channel, long position, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining() && channel.read(buffer, position + buffer.position()) > 0) {
            // One read need not give all there is.
        }
        return buffer.flip();
    }

    @SuppressWarnings("ByteBufferBackingArray") // Every buffer here is the whole of an array.
    private static int sum(ByteBuffer entry) {
        CRC32C sum = new CRC32C();
        sum.update(entry.array(), 0, Integer.BYTES);
        sum.update(entry.array(), 2 * Integer.BYTES, HEAD - 2 * Integer.BYTES + entry.getInt(0));
        return (int) sum.getValue();
    }
}
