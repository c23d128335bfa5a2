package dev.caveat.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** The files of one commit. */
record FormerFiles(ObjectReader reader, ObjectId tree) {
    private static final byte[] POINTER = "version https://git-lfs.github.com/spec/".getBytes(StandardCharsets.US_ASCII);

    /** An ordinary file. */
    Optional<ObjectId> file(String path) throws IOException {
        return at(path, FileMode.TYPE_FILE);
    }

    /** The commit of a submodule. */
    Optional<ObjectId> submodule(String path) throws IOException {
        return at(path, FileMode.TYPE_GITLINK);
    }

    private Optional<ObjectId> at(String path, int type) throws IOException {
        try (TreeWalk walk = TreeWalk.forPath(reader, path, tree)) {
            return walk == null || (walk.getRawMode(0) & FileMode.TYPE_MASK) != type ? Optional.empty() : Optional.of(walk.getObjectId(0));
        }
    }

    /** All ordinary files whose path is wanted, by path. */
    TreeMap<String, ObjectId> files(Predicate<String> wanted) throws IOException {
        return files("", wanted);
    }

    /** The file at a path, or those in the folder there; an empty path is the whole. */
    TreeMap<String, ObjectId> below(String path) throws IOException {
        return files(path, any -> true);
    }

    private TreeMap<String, ObjectId> files(String below, Predicate<String> wanted) throws IOException {
        TreeMap<String, ObjectId> files = new TreeMap<>();
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(tree);
            walk.setFilter(below.isEmpty() ? TreeFilter.ALL : PathFilter.create(below));
            walk.setRecursive(true);
            while (walk.next()) {
                boolean file = (walk.getRawMode(0) & FileMode.TYPE_MASK) == FileMode.TYPE_FILE;
                if (file && wanted.test(walk.getPathString())) {
                    files.put(walk.getPathString(), walk.getObjectId(0));
                }
            }
        }
        return files;
    }

    byte[] bytes(AnyObjectId file) throws IOException {
        return reader.open(file, Constants.OBJ_BLOB).getBytes();
    }

    /** What a file was, if it still stands where it stood. */
    Former compare(ObjectId file, byte[] now) throws IOException {
        try (ObjectInserter.Formatter ids = new ObjectInserter.Formatter()) {
            if (ids.idFor(Constants.OBJ_BLOB, now).equals(file)) {
                return new Former.Same();
            }
        }
        byte[] bytes = bytes(file);
        if (isPointer(bytes)) {
            return pointsTo(bytes, now) ? new Former.Same() : new Former.None();
        }
        return LineEnds.same(bytes, now) ? new Former.Same() : new Former.Was(bytes);
    }

    /** Git LFS keeps a file's digest in its place. */
    static boolean isPointer(byte[] bytes) {
        return bytes.length >= POINTER.length && Arrays.equals(bytes, 0, POINTER.length, POINTER, 0, POINTER.length);
    }

    private static boolean pointsTo(byte[] pointer, byte[] now) {
        try {
            String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(now));
            return new String(pointer, StandardCharsets.UTF_8).lines().anyMatch(("oid sha256:" + digest)::equals);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
