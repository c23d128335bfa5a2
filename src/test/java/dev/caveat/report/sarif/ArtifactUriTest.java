package dev.caveat.report.sarif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class ArtifactUriTest {
    @Test
    void everyCharacterButTheUnreservedIsEncoded() {
        assertEquals("articles/a%20clear%20one%20%26%20%231%3F.md", ArtifactUri.of("articles/a clear one & #1?.md").text());
        assertEquals("r%C3%BCcken%20%F0%9F%98%80%20%E2%80%94.md", ArtifactUri.of("rücken 😀 —.md").text());
        assertEquals("a%0Ab%25.md", ArtifactUri.of("a\nb%.md").text());
    }

    @Test
    void aColonInTheFirstFolderNeverReadsAsAScheme() {
        assertEquals("javascript%3Aalert.md", ArtifactUri.of("javascript:alert.md").text());
    }

    @Test
    void anUnpairedSurrogateNeverBecomesAQuery() {
        assertEquals("half%EF%BF%BD.md", ArtifactUri.of("half\uD83D.md").text());
    }

    @Test
    void dotsAndEmptyFoldersAreLeftOut() {
        assertEquals("articles/a.md", ArtifactUri.of("./articles//./a.md").text());
    }

    @Test
    void absolutePathsAreFileUrisWithoutABase() {
        assertEquals(new ArtifactUri("file:///srv/a%20b.md", false), ArtifactUri.of("/srv/a b.md"));
        assertEquals(new ArtifactUri("file:///C:/drafts/a.md", false), ArtifactUri.of("C:/drafts/a.md"));
        assertFalse(ArtifactUri.of("/srv/a.md").isRelative());
    }
}
