package dev.caveat.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a shard's file holds, as far as the lengths of its entries lead. */
final class Scan {
    /** How a file begins; the number changes with its form. */
    static final byte[] MARK = "caveat cache 1\n".getBytes(StandardCharsets.US_ASCII);

    private final Places places = new Places();
    private long[] starts = new long[64];
    private int count;
    private long end;

    /** Of a file that is not ours, nothing. */
    @SuppressWarnings("ByteBufferBackingArray") // The buffer is the whole of an array.
    static Scan of(FileChannel channel) throws IOException {
        Scan scan = new Scan();
        long size = channel.size();
        ByteBuffer window = Entry.fill(channel, 0, Entry.room());
        if (window.limit() < MARK.length || !Arrays.equals(window.array(), 0, MARK.length, MARK, 0, MARK.length)) {
            return scan;
        }
        long from = 0;
        scan.end = MARK.length;
        while (scan.end + Entry.HEAD <= size) {
            if (scan.end + Entry.HEAD > from + window.limit()) {
                from = scan.end;
                Entry.fill(channel, from, window.clear());
            }
            int at = (int) (scan.end - from);
            if (at + Entry.HEAD > window.limit()) {
                break;
            }
            int length = window.getInt(at);
            if (length < 0 || scan.end + Entry.HEAD + length > size) {
                break;
            }
            scan.add(Entry.key(window, at).prefix());
            scan.end += Entry.HEAD + length;
        }
        return scan;
    }

    private void add(long prefix) {
        starts = count == starts.length ? Arrays.copyOf(starts, 2 * count) : starts;
        starts[count++] = end;
        places.put(prefix, end);
    }

    Places places() {
        return places;
    }

    /** Where the last whole entry ends: from there on can be written. 0 where the file is not ours. */
    long end() {
        return end;
    }

    /** How many entries there are. */
    int count() {
        return count;
    }

    /** Where an entry begins. */
    long start(int index) {
        return starts[index];
    }
}
