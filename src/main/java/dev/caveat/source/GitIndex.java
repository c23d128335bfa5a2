package dev.caveat.source;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The paths that git tracks, from the index file (git's {@code index-format} versions 2 to 4). What is tracked is never
 * ignored, whatever the patterns say. JGit's own reader measures the disk's clock and keeps the result in the user's home
 * folder: not for a linter.
 *
 * @param paths from the top of the working tree, {@code /} between folders
 */
record GitIndex(TreeSet<String> paths) {
    private static final int SIGNATURE = 0x44495243;
    private static final int STAT_BYTES = 40;
    private static final int EXTENDED = 0x4000;

    /** Empty where there is an index that cannot be read whole: then nobody knows what is tracked. */
    static Optional<GitIndex> read(GitTop top) {
        Path file = top.own().resolve("index");
        if (!Files.exists(file)) {
            return Optional.of(new GitIndex(new TreeSet<>()));
        }
        try {
            return read(ByteBuffer.wrap(Files.readAllBytes(file)), top.hashLength());
        } catch (IOException | BufferUnderflowException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    boolean tracks(String path) {
        return paths.contains(path);
    }

    /** Whether anything in a folder is tracked. */
    boolean tracksIn(String folder) {
        String first = paths.ceiling(folder + "/");
        return first != null && first.startsWith(folder + "/");
    }

    private static Optional<GitIndex> read(ByteBuffer index, int hash) {
        int signature = index.getInt();
        int version = index.getInt();
        if (signature != SIGNATURE || version < 2 || version > 4) {
            return Optional.empty();
        }
        TreeSet<String> paths = new TreeSet<>();
        byte[] name = new byte[0];
        int entries = index.getInt();
        for (int i = 0; i < entries; i++) {
            int start = index.position();
            index.position(start + STAT_BYTES + hash);
            boolean extended = (index.getShort() & EXTENDED) != 0;
            if (extended) {
                index.getShort();
            }
            int kept = version == 4 ? name.length - varint(index) : 0;
            name = name(index, name, kept);
            if (version < 4) {
                // Filled with zeros to a multiple of eight; the name's own closing zero is the first of them.
                int used = index.position() - 1 - start;
                index.position(start + (used + 8) / 8 * 8);
            }
            paths.add(new String(name, StandardCharsets.UTF_8));
        }
        return isSplit(index, hash) ? Optional.empty() : Optional.of(new GitIndex(paths));
    }

    private static byte[] name(ByteBuffer index, byte[] before, int kept) {
        int from = index.position();
        while (index.get() != 0) {
            // On to the closing zero.
        }
        int length = index.position() - 1 - from;
        byte[] name = new byte[kept + length];
        System.arraycopy(before, 0, name, 0, kept);
        index.get(from, name, kept, length);
        return name;
    }

    /** Git's offset encoding: seven bits a byte, the highest first. */
    private static int varint(ByteBuffer index) {
        int b = index.get();
        int value = b & 127;
        while ((b & 128) != 0) {
            b = index.get();
            value = (value + 1 << 7) + (b & 127);
        }
        return value;
    }

    /** Whether some of the entries stand in another file, which the extension {@code link} names. */
    private static boolean isSplit(ByteBuffer index, int hash) {
        while (index.remaining() > hash + 8) {
            byte[] extension = new byte[4];
            index.get(extension);
            if (new String(extension, StandardCharsets.US_ASCII).equals("link")) {
                return true;
            }
            int size = index.getInt();
            index.position(index.position() + size);
        }
        return false;
    }
}
