package dev.caveat.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.cache.CacheFolder;
import dev.caveat.cache.Key;
import dev.caveat.cache.KeyDigest;
import dev.caveat.cache.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadBeforeTest {
    private static final List<Remark> REMARKS = List.of(new Remark("spelling", 0, 3, "no word", List.of("the"), true));

    @Test
    void sameTextHasSameRemarks() {
        ReadBefore before = new ReadBefore(100);
        before.keep("teh knee", REMARKS, true);
        before.keep("", List.of(), true);
        assertEquals(Optional.of(REMARKS), before.of("teh knee"));
        assertEquals(Optional.of(List.of()), before.of(""));
        assertEquals(Optional.empty(), before.of("teh knees"));
    }

    @Test
    void whatWasNotAskedForLongestIsForgottenFirst() {
        ReadBefore before = new ReadBefore(25);
        before.keep("0123456789", REMARKS, true);
        before.keep("abcdefghij", REMARKS, true);
        before.of("0123456789");
        before.keep("ABCDEFGHIJ", REMARKS, true);
        assertEquals(Optional.of(REMARKS), before.of("0123456789"));
        assertEquals(Optional.empty(), before.of("abcdefghij"));
        assertEquals(Optional.of(REMARKS), before.of("ABCDEFGHIJ"));
    }

    @Test
    void whatIsLongerThanEverythingHeldIsNotKept() {
        ReadBefore before = new ReadBefore(5);
        before.keep("012345", REMARKS, true);
        assertEquals(Optional.empty(), before.of("012345"));
    }

    @Test
    void anotherProcessKnowsThemUnderTheSameConditionsOnly(@TempDir Path folder) {
        Key conditions = KeyDigest.of("rules").key();
        try (Store store = new CacheFolder(folder).passages()) {
            new ReadBefore().in(store, conditions).keep("teh knee", REMARKS, true);
        }
        try (Store store = new CacheFolder(folder).passages()) {
            assertEquals(Optional.of(REMARKS), new ReadBefore().in(store, conditions).of("teh knee"));
            assertEquals(Optional.empty(), new ReadBefore().in(store, conditions).of("teh knees"));
            assertEquals(Optional.empty(), new ReadBefore().in(store, KeyDigest.of("other rules").key()).of("teh knee"));
        }
    }

    @Test
    void ofAParagraphThatSomebodyWritesTheStoreGetsWhatOutlivesTheNextChange(@TempDir Path folder) {
        Key conditions = KeyDigest.of("rules").key();
        try (Store store = new CacheFolder(folder).passages()) {
            ReadBefore before = new ReadBefore().inOnceSettled(store, conditions);
            before.keep("opened with others", REMARKS, false);
            before.keep("teh kne", REMARKS, true);
            before.keep("teh knee", REMARKS, true);
            assertEquals(Optional.of(REMARKS), before.of("teh knee"));
        }
        try (Store store = new CacheFolder(folder).passages()) {
            ReadBefore later = new ReadBefore().in(store, conditions);
            assertEquals(Optional.of(REMARKS), later.of("opened with others"));
            assertEquals(Optional.of(REMARKS), later.of("teh knee"));
            assertEquals(Optional.empty(), later.of("teh kne"));
        }
    }
}
