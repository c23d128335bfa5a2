package dev.caveat.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * What a file is to become: it stands beside the file under a name that begins with a full stop, as no article's does,
 * until it is whole and takes the file's place in one step.
 *
 * <p>Two processes never write the same one, even where both have the same number, as the first of a container does. What a
 * killed one leaves behind is found by {@link Leftovers}.
 */
public final class NewFile implements Closeable {
    private static final int MOST_NAMES = 1_000;

    private final Path file;
    private final Path path;
    private final FileChannel channel;

    private NewFile(Path file, Path path, FileChannel channel) {
        this.file = file;
        this.path = path;
        this.channel = channel;
    }

    /** Begins one in the file's folder, which must be there. */
    public static NewFile of(Path file) throws IOException {
        long process = ProcessHandle.current().pid();
        for (int i = 1;; i++) {
            Path path = file.toAbsolutePath().resolveSibling("." + file.getFileName() + "." + process + (i == 1 ? "" : "-" + i) + ".tmp");
            try {
                return new NewFile(file, path, FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
            } catch (FileAlreadyExistsException e) {
                if (i == MOST_NAMES) {
                    throw e;
                }
            }
        }
    }

    /** Where it stands until it takes the file's place. */
    public Path path() {
        return path;
    }

    /** To be flushed by who writes; closing it closes nothing else. */
    public OutputStream out() {
        return Channels.newOutputStream(channel);
    }

    /** Where it is written to. */
    public WritableByteChannel channel() {
        return channel;
    }

    /**
     * Takes the file's place.
     *
     * @param lasting whether it must outlive a loss of power from here on: slow, and only for what cannot be made again
     */
    public void replace(boolean lasting) throws IOException {
        if (lasting) {
            channel.force(true);
        }
        channel.close();
        if (Files.isDirectory(file)) {
            throw new IOException("it is a folder");
        }
        try {
            Files.move(path, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(path, file, StandardCopyOption.REPLACE_EXISTING);
        }
        if (lasting) {
            forceFolder();
        }
    }

    /** The file's new name is in its folder. Not every system lets a folder be opened; then it sees to that by itself. */
    private void forceFolder() {
        try (FileChannel folder = FileChannel.open(path.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            // The file is there and whole; nothing is lost but the promise.
        }
    }

    /** Leaves nothing behind where it did not take the file's place. */
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(path);
    }
}
