package dev.caveat.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Rest helps [3].                                | true
            Rest helps [3, 5; 7–9].                        | true
            Rest helps [^12].                              | true
            Rest helps (Roe, 2019).                        | true
            Rest helps (World Health Organization, 2020a). | true
            Roe et al. (2019) say so.                      | true
            Roe and Doe (1999b) say so.                    | true
            See doi:abc for it.                            | true
            See 10.1000/xyz for it.                        | true
            See PMID for it.                               | true
            Rest helps.¹                                   | true
            Rest helps.⁴                                   | true
            Rest helps.⁹                                   | true
            Rest helps (see below).                        | false
            Rest helps in 3 of 4.                          | false
            Rest helps [see notes].                        | false
            Rest helps – mostly – “they” say…              | false
            """)
    void aCitationIsToldByItsMarker(String sentence, boolean marked) {
        assertEquals(marked, Citations.isMarked(sentence));
    }
}
