package dev.caveat.fix;

import dev.caveat.document.Problem;
import dev.caveat.files.Leftovers;
import dev.caveat.files.NewFile;
import dev.caveat.source.Source;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** An article's file, rewritten whole or not at all, and never over what somebody else has written meanwhile. */
public final class ArticleFile {
    private static final Set<PosixFilePermission> WRITABLE = EnumSet.of(PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private final Source read;
    private final Path file;

    /** @param read what the file held when it was read; its path leads to the file */
    public ArticleFile(Source read) {
        this.read = read;
        this.file = Path.of(read.path());
    }

    /** A reason, for a person, why the file stays as it is. */
    private static final class LeftAlone extends Exception {
        private static final long serialVersionUID = 1L;

        LeftAlone(String why) {
            super(why);
        }
    }

    /**
     * Puts another text in the file, in the same encoding and with the same permissions.
     *
     * @return why it was not done; then the file is as it was
     */
    public Optional<Problem> write(String text) {
        try {
            byte[] bytes = encoded(text);
            requireWritable();
            try (NewFile next = NewFile.of(file)) {
                next.out().write(bytes);
                likeOriginal(next.path());
                requireUnchanged();
                next.replace(true);
            }
            Leftovers.removeBeside(file);
            return Optional.empty();
        } catch (LeftAlone e) {
            return problem(e.getMessage());
        } catch (AccessDeniedException e) {
            return problem("no permission to write it, or in its folder");
        } catch (IOException | SecurityException e) {
            return problem(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        }
    }

    /** What cannot be written back byte by byte would be changed outside the edits. */
    private byte[] encoded(String text) throws LeftAlone {
        if (!Arrays.equals(read.with(read.text()).bytes(), read.bytes())) {
            throw new LeftAlone("its encoding cannot be kept; save it as UTF-8");
        }
        return read.with(text).bytes();
    }

    private void requireWritable() throws IOException, LeftAlone {
        if (Files.isSymbolicLink(file)) {
            throw new LeftAlone("it is a symbolic link; name the file it leads to");
        }
        if (!Files.exists(file)) {
            throw new LeftAlone("it is no longer there");
        }
        if (!Files.isWritable(file) || posix().map(PosixFileAttributes::permissions)
                .filter(all -> all.stream().noneMatch(WRITABLE::contains)).isPresent()) {
            throw new LeftAlone("it is read-only; make it writable");
        }
        requireUnchanged();
    }

    private void requireUnchanged() throws IOException, LeftAlone {
        try {
            if (Files.isSymbolicLink(file) || !Arrays.equals(Files.readAllBytes(file), read.bytes())) {
                throw new LeftAlone("it was changed since it was read; run the command again");
            }
        } catch (NoSuchFileException e) {
            throw new LeftAlone("it is no longer there");
        }
    }

    private Optional<PosixFileAttributes> posix() throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return view == null ? Optional.empty() : Optional.of(view.readAttributes());
    }

    private void likeOriginal(Path beside) throws IOException {
        Optional<PosixFileAttributes> original = posix();
        if (original.isPresent()) {
            PosixFileAttributeView copy = Files.getFileAttributeView(beside, PosixFileAttributeView.class);
            PosixFileAttributes made = copy.readAttributes();
            if (!made.owner().equals(original.get().owner())) {
                copy.setOwner(original.get().owner());
            }
            if (!made.group().equals(original.get().group())) {
                copy.setGroup(original.get().group());
            }
            copy.setPermissions(original.get().permissions());
        }
    }

    private Optional<Problem> problem(String why) {
        return Optional.of(new Problem(read.path(), Problem.Kind.NOT_WRITTEN, "The fixes were not written: " + why + "."));
    }
}
