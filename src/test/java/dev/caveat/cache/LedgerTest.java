package dev.caveat.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was written is believed to stand there only as long as it does. */
class LedgerTest {
    private static final Key FIRST = Keys.key(1);
    private static final Key SECOND = Keys.key(2);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void written() throws IOException {
        file = Files.writeString(folder.resolve("report"), "first, second");
        add(file, List.of(part(FIRST, 0, "first"), part(SECOND, 7, "second")));
    }

    private static WrittenFile.Part part(Key key, long start, String text) {
        return WrittenFile.Part.of(key, start, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void add(Path where, List<WrittenFile.Part> parts) {
        try (Ledger ledger = Ledger.in(new CacheFolder(folder.resolve("cache")))) {
            ledger.add(where, parts);
        }
    }

    /** What it knows of the second part of a file. */
    private Optional<String> second(Path where) {
        try (Ledger ledger = Ledger.in(new CacheFolder(folder.resolve("cache")))) {
            return ledger.of(where).flatMap(found -> {
                try (found) {
                    return found.part(SECOND).map(bytes -> StandardCharsets.UTF_8.decode(bytes).toString());
                }
            });
        }
    }

    @Test
    void partsComeBackAsTheyWere() {
        assertEquals(Optional.of("second"), second(file));
        assertEquals(Optional.empty(), second(folder.resolve("another")));
        assertEquals(Optional.empty(), Ledger.NONE.of(file));
    }

    @Test
    void aFileOfOnePartIsThatPart() throws IOException {
        Path page = Files.writeString(folder.resolve("page"), "all of it");
        add(page, List.of(part(FIRST, 0, "all of it")));
        try (Ledger ledger = Ledger.in(new CacheFolder(folder.resolve("cache"))); WrittenFile found = ledger.of(page).orElseThrow();
                WrittenFile parts = ledger.of(file).orElseThrow()) {
            assertTrue(found.is(FIRST));
            assertFalse(found.is(SECOND));
            assertFalse(parts.is(FIRST));
        }
    }

    /** Whoever touches it cannot hide that: not by the same length, nor by setting its time back. */
    @Test
    void aFileThatSomebodyTouchedIsNotKnown() throws IOException {
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, "first, SECOND");
        Files.setLastModifiedTime(file, time);
        assertEquals(Optional.empty(), second(file));
    }

    @Test
    void aFileInTheOthersPlaceIsNotKnown() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), "first, second");
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
        assertEquals(Optional.empty(), second(file));
    }

    /** Even where the file system has not noticed: its clock may be coarse. */
    @Test
    void aPartWithAnotherSumIsNotGiven() throws IOException {
        add(file, List.of(part(FIRST, 0, "first"), part(SECOND, 7, "SECOND")));
        assertEquals(Optional.empty(), second(file));
        Path page = Files.writeString(folder.resolve("page"), "all of it");
        add(page, List.of(part(FIRST, 0, "ALL OF IT")));
        try (Ledger ledger = Ledger.in(new CacheFolder(folder.resolve("cache"))); WrittenFile found = ledger.of(page).orElseThrow()) {
            assertFalse(found.is(FIRST));
        }
    }

    @Test
    void aFileThatIsGoneOrALinkIsNotKnown() throws IOException {
        Path moved = folder.resolve("moved");
        Files.move(file, moved);
        assertEquals(Optional.empty(), second(file));
        Files.createSymbolicLink(file, moved);
        assertEquals(Optional.empty(), second(file));
    }
}
