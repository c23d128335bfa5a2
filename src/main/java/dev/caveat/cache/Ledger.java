package dev.caveat.cache;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which files this program wrote, and of what: what would be the same again need not be written again.
 *
 * <p>A file counts only for as long as the file system says that nobody has touched it. That alone would not do for one
 * that was touched the moment it was written, so that whoever takes bytes from it holds them against their checksum; nor
 * would a checksum alone, which anybody can forge who can bring files into the folder.
 */
public final class Ledger implements AutoCloseable {
    /** One that knows of no file and forgets all. */
    public static final Ledger NONE = new Ledger(Optional.empty());

    private final Optional<Store> store;

    private Ledger(Optional<Store> store) {
        this.store = store;
    }

    public static Ledger in(CacheFolder folder) {
        return new Ledger(Optional.of(folder.written()));
    }

    /** What was written there, if it still stands there. */
    public Optional<WrittenFile> of(Path file) {
        Optional<byte[]> kept = store.flatMap(files -> files.get(key(file)));
        try {
            Unpacker from = new Unpacker(kept.orElse(new byte[0]));
            if (kept.isEmpty() || !FileStamp.of(file).equals(Optional.of(from.text()))) {
                return Optional.empty();
            }
            Map<Key, WrittenFile.Part> parts = WrittenFile.unpack(from);
            return Optional.of(WrittenFile.open(file, parts));
        } catch (IOException | MisreadException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Notes what was just written: all of it, or those parts that may be wanted again, in their order. */
    public void add(Path file, List<WrittenFile.Part> parts) {
        if (store.isPresent() && !parts.isEmpty()) {
            FileStamp.of(file).ifPresent(stamp -> {
                Packer to = new Packer();
                to.text(stamp);
                WrittenFile.pack(parts, to);
                store.get().put(key(file), to.bytes());
            });
        }
    }

    private static Key key(Path file) {
        return KeyDigest.of("written", file.toAbsolutePath().normalize().toString()).key();
    }

    @Override
    public void close() {
        store.ifPresent(Store::close);
    }
}
