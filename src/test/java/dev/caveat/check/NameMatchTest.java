package dev.caveat.check;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatchTest {
    private static final NameMatch NAMES = new NameMatch(List.of("samuel samantha sam", "elizabeth liz beth"));

    @ParameterizedTest
    @CsvSource({"Sam Roe, SAM ROE", "Dr. Sam Roe, Sam Roe", "Samuel Roe, Sam Roe", "S. Roe, Sam Roe", "Sam J. Roe, Sam Roe",
        "Sam James Roe, S. J. Roe", "José Díaz, Jose Diaz", "Liz O’Neil, Elizabeth O'Neil", "Ana Díaz-Lund, Ana Diaz Lund"})
    void theSamePersonWrittenTwoWays(String one, String other) {
        assertTrue(NAMES.same(one, other));
        assertTrue(NAMES.same(other, one));
    }

    @ParameterizedTest
    @CsvSource({"Sam Roe, Sam Row", "Sam Roe, Kim Roe", "Sam A. Roe, Sam B. Roe", "Sam Roe, Roe", "Samuel Roe, Liz Roe", "T. Roe, Sam Roe"})
    void twoPeople(String one, String other) {
        assertFalse(NAMES.same(one, other));
        assertFalse(NAMES.same(other, one));
    }

    @Test
    void aSlipOfThePenIsNear() {
        assertTrue(NAMES.near("Sam Rowe", "Sam Roe"));
        assertFalse(NAMES.near("Kim Ray", "Sam Roe"));
    }
}
