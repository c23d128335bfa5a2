package dev.caveat.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.report.ArticleReport;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SlugsTest {
    @Test
    void pathBecomesAFileNameForEverySystem() {
        assertEquals(List.of("articles-low-back-md"), slugs("articles/Low back!.md"));
        assertEquals(List.of("article"), slugs("腰.痛"));
    }

    @Test
    void pathsThatWouldShareANameAreToldApartEvenOnSystemsThatIgnoreCase() {
        List<String> slugs = slugs("a/b.md", "a-b.md", "A/B.md", "腰.痛", "痛.腰");
        assertEquals(5, new HashSet<>(slugs).size(), slugs.toString());
        assertEquals(slugs.get(1), slugs("x.md", "a-b.md", "a/b.md").get(1));
    }

    @Test
    void longPathIsCut() {
        assertTrue(slugs("x".repeat(400)).get(0).length() < 100);
    }

    private static List<String> slugs(String... paths) {
        return Slugs.of(Stream.of(paths).map(path -> ArticleReport.unread(path, List.of())).toList());
    }
}
