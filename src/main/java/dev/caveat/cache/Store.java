package dev.caveat.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Values under their keys, in a few files of one folder. Safe for several threads and several processes: what one of
 * them cannot write, because another is writing or the folder is not to be written to, is worked out again next time.
 */
public final class Store implements AutoCloseable {
    private static final int SHARDS = 16;
    /** Bytes that wait to be written at most. */
    private static final int WAITING = 8 << 20;
    private static final int TRIES = 20;
    private static final int WAIT_MS = 10;
    /** Two stores of one process cannot lock the same file; nor need they. */
    private static final Object WRITING = new Object();

    private static final String LOCK = "lock";
    private static final Pattern OWN = Pattern.compile("(?:[0-9a-f]|lock)(?:\\.tmp)?");

    private final CacheFolder cache;
    private final Path folder;
    private final List<Shard> shards;
    private final int longest;
    private final boolean readable;
    private final Map<Key, byte[]> waiting = new LinkedHashMap<>();
    private int bytes;

    /** @param most bytes of all its files; past it the oldest values are dropped */
    Store(CacheFolder cache, Path folder, long most) {
        this.cache = cache;
        this.folder = folder;
        this.shards = IntStream.range(0, SHARDS)
                .mapToObj(i -> new Shard(folder.resolve(Integer.toHexString(i)), most / SHARDS)).toList();
        this.readable = !CacheFolder.isOpenToOthers(folder);
        this.longest = (int) (most / SHARDS / 4);
    }

    /** What was kept under a key, by this process or another; nothing where it was never kept, or is lost or damaged. */
    public synchronized Optional<byte[]> get(Key key) {
        byte[] own = waiting.get(key);
        return own != null ? Optional.of(own.clone()) : readable ? shards.get(shard(key)).get(key) : Optional.empty();
    }

    /** Whether something was kept under a key that begins like this one. */
    public synchronized boolean has(Key key) {
        return waiting.containsKey(key) || readable && shards.get(shard(key)).has(key);
    }

    /** Keeps a value; one that is very long is not kept. */
    public synchronized void put(Key key, byte[] value) {
        if (value.length <= longest && waiting.put(key, value.clone()) == null) {
            bytes += value.length;
        }
        if (bytes > WAITING) {
            write();
        }
    }

    @Override
    public synchronized void close() {
        write();
        for (Shard shard : shards) {
            shard.close();
        }
    }

    private void write() {
        Map<Integer, List<ByteBuffer>> byShard = new HashMap<>();
        waiting.forEach((key, value) -> byShard.computeIfAbsent(shard(key), any -> new ArrayList<>()).add(Entry.of(key, value)));
        waiting.clear();
        bytes = 0;
        if (!byShard.isEmpty()) {
            write(byShard);
        }
    }

    private void write(Map<Integer, List<ByteBuffer>> byShard) {
        synchronized (WRITING) {
            try {
                cache.make(folder);
                try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE, StandardOpenOption.CREATE);
                        FileLock lock = lock(channel)) {
                    for (Map.Entry<Integer, List<ByteBuffer>> each : byShard.entrySet()) {
                        if (lock != null) {
                            shards.get(each.getKey()).add(each.getValue());
                        }
                    }
                }
            } catch (IOException | RuntimeException e) {
                // Full, read-only, no locks there: the run goes on without, as it would without a cache.
                waiting.clear();
            }
        }
    }

    /** Null where somebody else holds it: a process that was halted must not halt this one. */
    private static FileLock lock(FileChannel channel) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
            try {
                Thread.sleep(WAIT_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
        }
        return null;
    }

    /** Whether a file of that name in its folder is one that a store made. */
    static boolean isOwn(String name) {
        return OWN.matcher(name).matches();
    }

    private static int shard(Key key) {
        return (int) (key.prefix() >>> 60) & SHARDS - 1;
    }
}
