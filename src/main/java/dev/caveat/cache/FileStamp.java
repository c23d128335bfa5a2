package dev.caveat.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What the file system says of a file, by which one can tell that nobody has touched it since: where there is one, the time
 * of its last change of any sort, which no program can set.
 */
final class FileStamp {
    private static final String UNIX = "unix:ino,ctime,lastModifiedTime,size,isRegularFile";
    private static final String OTHER = "creationTime,lastModifiedTime,size,isRegularFile";

    private FileStamp() {}

    /** Empty where there is no such file. */
    static Optional<String> of(Path file) {
        boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
        try {
            Map<String, Object> found = Files.readAttributes(file, unix ? UNIX : OTHER, LinkOption.NOFOLLOW_LINKS);
            return Boolean.TRUE.equals(found.get("isRegularFile"))
                    ? Optional.of(found.get("ino") + " " + nanos(found.get(unix ? "ctime" : "creationTime")) + " "
                            + nanos(found.get("lastModifiedTime")) + " " + found.get("size"))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static long nanos(Object time) {
        return ((FileTime) time).to(TimeUnit.NANOSECONDS);
    }
}
