package dev.caveat.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the cache is. */
class CacheFolderTest {
    @TempDir
    Path home;

    private Optional<Path> of(String system, String... variables) {
        Map<String, String> environment = new java.util.HashMap<>();
        for (int i = 0; i < variables.length; i += 2) {
            environment.put(variables[i], variables[i + 1]);
        }
        return CacheFolder.of(environment, system, home.toString()).map(CacheFolder::path);
    }

    @Test
    void eachSystemHasItsPlace() {
        assertEquals(Optional.of(home.resolve(".cache").resolve("caveat")), of("Linux"));
        assertEquals(Optional.of(home.resolve("x").resolve("caveat")), of("Linux", "XDG_CACHE_HOME", home.resolve("x").toString()));
        assertEquals(Optional.of(home.resolve("Library").resolve("Caches").resolve("caveat")), of("Mac OS X"));
        assertEquals(Optional.of(home.resolve("Local").resolve("caveat")),
                of("Windows 11", "LOCALAPPDATA", home.resolve("Local").toString()));
        assertEquals(Optional.empty(), of("Windows 11"));
    }

    @Test
    void aVariableNamesAnotherOrNone() {
        assertEquals(Optional.of(home.resolve("ci")), of("Linux", CacheFolder.VARIABLE, home.resolve("ci").toString()));
        assertEquals(Optional.empty(), of("Linux", CacheFolder.VARIABLE, "off"));
        assertEquals(Optional.empty(), of("Linux", CacheFolder.VARIABLE, ""));
    }

    @Test
    void aRelativeHomeIsNone() {
        assertEquals(Optional.of(home.resolve(".cache").resolve("caveat")), of("Linux", "XDG_CACHE_HOME", "cache"));
        assertEquals(Optional.empty(), CacheFolder.of(Map.of(), "Linux", "?"));
    }

    @Test
    void clearingRemovesNothingElse() throws Exception {
        CacheFolder folder = new CacheFolder(home);
        try (Store store = folder.results()) {
            store.put(Keys.key(1), Keys.value(1, 10));
        }
        Path own = Files.writeString(home.resolve("draft.md"), "mine");
        Path inside = Files.writeString(home.resolve("results").resolve("draft.md"), "mine too");
        assertTrue(folder.size() > 0);
        folder.clear();
        assertEquals(0, folder.size());
        assertTrue(Files.exists(own) && Files.exists(inside));
        Files.delete(inside);
        folder.clear();
        assertFalse(Files.exists(home.resolve("results")));
    }
}
