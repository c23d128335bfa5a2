package dev.caveat.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.regex.Pattern;

/** What a killed run left in a folder: files that were never to be seen. They are ignored everywhere, and after a while removed. */
public final class Leftovers {
    /** Nobody writes one file for so long; whether another process is alive cannot be told across containers. */
    private static final long HOUR = 3_600_000;

    private static final Pattern NAME = Pattern.compile("\\..+\\.\\d+(?:-\\d+)?\\.tmp");

    private Leftovers() {}

    /** @param file one that was just written in the folder: its time is the folder's now */
    public static void removeBeside(Path file) {
        try {
            FileTime now = Files.getLastModifiedTime(file);
            try (DirectoryStream<Path> old = Files.newDirectoryStream(file.toAbsolutePath().getParent(), each -> isOld(each, now))) {
                for (Path each : old) {
                    Files.deleteIfExists(each);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // They do no harm; another run may be able to.
        }
    }

    private static boolean isOld(Path file, FileTime now) throws IOException {
        return NAME.matcher(file.getFileName().toString()).matches() && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && now.toMillis() - Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toMillis() > HOUR;
    }
}
