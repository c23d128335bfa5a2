package dev.caveat.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Optional;

/**
 * One file of a store: a line that says what it is, then entries, oldest first. It is only ever added to; past its
 * bound it is written anew without its oldest entries.
 *
 * <p>A reader keeps the file open that it began with, so that nobody's writing changes what it has found there.
 */
final class Shard implements AutoCloseable {
    private final Path file;
    private final long most;
    private Places places = new Places();
    private FileChannel channel;
    private ByteBuffer room;
    private boolean read;

    /** @param most bytes of the file */
    Shard(Path file, long most) {
        this.file = file;
        this.most = most;
    }

    /** Whether there is an entry that is probably the key's. */
    boolean has(Key key) {
        try {
            return place(key) >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    private long place(Key key) throws IOException {
        if (!read) {
            read = true;
            open();
        }
        return places.get(key.prefix());
    }

    /** Empty also where the file cannot be read or is not ours. */
    Optional<byte[]> get(Key key) {
        try {
            long position = place(key);
            return position < 0 ? Optional.empty() : Entry.read(channel, position, key, room);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void open() throws IOException {
        if (Files.isRegularFile(file)) {
            channel = FileChannel.open(file, StandardOpenOption.READ);
            room = Entry.room();
            places = Scan.of(channel).places();
        }
    }

    /**
     * Adds entries at the end, after those that somebody else has added meanwhile. Nobody else may write at the same time.
     *
     * @param entries each as {@link Entry#of} makes it
     */
    void add(Collection<ByteBuffer> entries) throws IOException {
        close();
        try (FileChannel all = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
            long end = Scan.of(all).end();
            // What follows is foreign, or the beginning of an entry whose writer was stopped.
            all.truncate(end).position(end);
            if (end == 0) {
                write(all, ByteBuffer.wrap(Scan.MARK));
            }
            ByteBuffer together = ByteBuffer.allocate(entries.stream().mapToInt(ByteBuffer::remaining).sum());
            entries.forEach(together::put);
            write(all, together.flip());
            if (all.size() > most) {
                shorten(all);
            }
        }
    }

    /** Puts a file in the old one's place that holds the newer entries, three quarters of what may stand there. */
    private void shorten(FileChannel all) throws IOException {
        Scan scan = Scan.of(all);
        Path draft = file.resolveSibling(file.getFileName() + ".tmp");
        try {
            copy(scan, all, draft);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void copy(Scan scan, FileChannel all, Path draft) throws IOException {
        try (FileChannel kept = FileChannel.open(draft, StandardOpenOption.WRITE, StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            write(kept, ByteBuffer.wrap(Scan.MARK));
            int first = 0;
            while (first < scan.count() && scan.end() - scan.start(first) > most / 4 * 3) {
                first++;
            }
            for (long at = first < scan.count() ? scan.start(first) : scan.end(); at < scan.end();) {
                at += all.transferTo(at, scan.end() - at, kept);
            }
        }
    }

    @Override
    public void close() {
        read = false;
        places = new Places();
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // It was only read; what was read is right.
        }
        channel = null;
    }

    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
