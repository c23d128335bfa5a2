package dev.caveat.check.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocatorTest {
    @ParameterizedTest
    @ValueSource(strings = {"doi:10.1016/S0140-6736(18)30489-6", "https://doi.org/10.2519/jospt.2020.9971.", "10.3174/ajnr.A4173",
        "PMID: 31775556", "PMC4464797", "https://pubmed.ncbi.nlm.nih.gov/31775556/", "ISBN 978-0-306-40615-7", "ISBN-10: 0-306-40615-2",
        "ISBN 0-8044-2957-X", "NG59", "CD009790", "B.C. Reg. 288/2008", "www.nice.org.uk/guidance", "https://www.who.int/x"})
    void aLocatorOfSoundShapeIsFollowed(String text) {
        List<Locator> found = Locator.in("Foster NE. Low back pain. 2018. " + text);
        assertFalse(found.isEmpty(), text);
        assertTrue(found.stream().allMatch(Locator::isSound), found.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"doi:11.1016/j.x", "doi: 10.10/x", "ISBN 978-0-306-40615-8", "ISBN 0-306-40615-3", "ISBN 12345678",
        "PMID: 3177555612"})
    void aLocatorThatCannotBeRightSaysWhy(String text) {
        List<Locator> found = Locator.in("Foster NE. Low back pain. 2018. " + text);
        assertEquals(1, found.size(), found.toString());
        assertTrue(found.get(0).fault().contains("cannot be right"), found.toString());
    }

    @Test
    void wordsOfThePublisherAreNoLocator() {
        assertEquals(List.of(), Locator.in("Foster NE. Low back pain. Lancet. 2018;391(10137):2368-2383."));
    }
}
