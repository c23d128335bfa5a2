package dev.caveat.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SymbolFrequenciesTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            =physiotherapist,   =the
            =pain,              ^pain
            =treatment,         ~treatment
            ~patient:a,         ~patient
            =ing,               $ing
            =guaranteed,        #
            #,                  {name
            {name,              _
            """)
    void theFirstIsRarerThanTheSecond(String rare, String frequent) {
        assertTrue(SymbolFrequencies.of(rare) < SymbolFrequencies.of(frequent),
                () -> rare + " " + SymbolFrequencies.of(rare) + ", " + frequent + " " + SymbolFrequencies.of(frequent));
    }

    @Test
    void whatMayStandInEverySentenceIsTheMostFrequentOfAll() {
        assertEquals(SymbolFrequencies.ANYTHING, SymbolFrequencies.of(Symbol.START));
        assertTrue(SymbolFrequencies.words().stream().allMatch(word -> SymbolFrequencies.of(Symbol.form(word)) < SymbolFrequencies.ANYTHING));
    }
}
