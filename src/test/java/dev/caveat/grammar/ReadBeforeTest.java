package dev.caveat.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadBeforeTest {
    private static final List<Remark> REMARKS = List.of(new Remark("spelling", 0, 3, "no word", List.of("the"), true));

    @Test
    void sameTextHasSameRemarks() {
        ReadBefore before = new ReadBefore(100);
        before.keep("teh knee", REMARKS);
        before.keep("", List.of());
        assertEquals(Optional.of(REMARKS), before.of("teh knee"));
        assertEquals(Optional.of(List.of()), before.of(""));
        assertEquals(Optional.empty(), before.of("teh knees"));
    }

    @Test
    void whatWasNotAskedForLongestIsForgottenFirst() {
        ReadBefore before = new ReadBefore(25);
        before.keep("0123456789", REMARKS);
        before.keep("abcdefghij", REMARKS);
        before.of("0123456789");
        before.keep("ABCDEFGHIJ", REMARKS);
        assertEquals(Optional.of(REMARKS), before.of("0123456789"));
        assertEquals(Optional.empty(), before.of("abcdefghij"));
        assertEquals(Optional.of(REMARKS), before.of("ABCDEFGHIJ"));
    }

    @Test
    void whatIsLongerThanEverythingHeldIsNotKept() {
        ReadBefore before = new ReadBefore(5);
        before.keep("012345", REMARKS);
        assertEquals(Optional.empty(), before.of("012345"));
    }
}
