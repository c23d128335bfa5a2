package dev.caveat.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFileTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsNotPutInPlaceLeavesNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("a.md"), "old");
        try (NewFile next = NewFile.of(file)) {
            next.out().write('x');
            assertTrue(next.path().getFileName().toString().startsWith("."));
        }
        assertEquals("old", Files.readString(file));
        try (NewFile next = NewFile.of(file)) {
            next.out().write('x');
            next.replace(true);
        }
        assertEquals("x", Files.readString(file));
        try (var left = Files.list(folder)) {
            assertEquals(1, left.count());
        }
    }

    /** Two containers may each have a process of the same number, and a killed one may have left its file. */
    @Test
    void aNameThatIsTakenIsNotWrittenInto() throws IOException {
        Path file = folder.resolve("a.md");
        try (NewFile one = NewFile.of(file); NewFile other = NewFile.of(file)) {
            assertNotEquals(one.path(), other.path());
            one.out().write('1');
            other.out().write('2');
            other.replace(false);
            one.replace(false);
        }
        assertEquals("1", Files.readString(file));
    }

    @Test
    void leftoversAreRemovedAnHourLater() throws IOException {
        Path file = Files.writeString(folder.resolve("a.md"), "x");
        Path old = aged(".a.md.77.tmp", 61);
        Path second = aged(".b.html.77-3.tmp", 24 * 60);
        Path young = aged(".c.md.78.tmp", 59);
        Path other = aged(".notes.tmp", 61);
        Leftovers.removeBeside(file);
        assertFalse(Files.exists(old) || Files.exists(second));
        assertTrue(Files.exists(young) && Files.exists(other) && Files.exists(file));
        Leftovers.removeBeside(folder.resolve("gone.md"));
    }

    private Path aged(String name, int minutes) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "half");
        long now = Files.getLastModifiedTime(folder.resolve("a.md")).toMillis();
        Files.setLastModifiedTime(file, FileTime.fromMillis(now - minutes * 60_000L));
        return file;
    }
}
