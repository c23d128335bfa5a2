package dev.caveat.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.document.Document;
import dev.caveat.engine.Batch;
import dev.caveat.engine.DocumentResult;
import dev.caveat.engine.Linter;
import dev.caveat.parse.RandomDrafts;
import dev.caveat.rule.Finding;
import dev.caveat.rule.Requirement;
import dev.caveat.source.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What must hold of every article, tried on seeded ones. */
class LawsTest {
    private static final Linter LINTER = Rules.linter();
    private static final int SEEDS = 15;

    private static DocumentResult lint(String path, String text) {
        return LINTER.lint(Source.of(path, text));
    }

    /** Enough to see that the articles are no good. */
    private static int claims(DocumentResult result) {
        return (int) result.findings().stream().filter(finding -> finding.rule().id().group().equals("claims")).count();
    }

    @Test
    void everyPlaceIsAPlaceOfTheTextAndEveryReportOfItCanBeReadAgain() {
        int findings = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            for (Source source : List.of(Source.of("a.md", RandomArticle.markdown(seed)), Source.of("b.md", new RandomDrafts(seed).markdown()),
                    Source.of("c.html", new RandomDrafts(seed).html()), Source.of("d.txt", new RandomDrafts(seed).text()))) {
                DocumentResult result = LINTER.lint(source);
                Law.check(result);
                ReportTarget.check(result);
                findings += result.findings().size();
            }
        }
        assertTrue(findings > 10 * SEEDS, findings + " findings");
    }

    @Test
    void whatIsFoundInAnArticleDependsNeitherOnItsNeighboursNorOnThreads() {
        List<Source> sources = new ArrayList<>();
        for (int seed = 0; seed < 2 * SEEDS; seed++) {
            sources.add(Source.of("articles/" + seed + ".md", seed % 2 == 0 ? RandomArticle.markdown(seed) : new RandomDrafts(seed).markdown()));
        }
        Map<String, String> alone = new TreeMap<>();
        sources.forEach(source -> alone.put(source.path(), shown(new Linter(Rules.SHIPPED, dev.caveat.rule.Clinic.UNKNOWN, Rules.DAY, Rules.FILTER).lint(source))));
        Random random = new Random(7);
        for (int jobs : new int[] {1, 2, 7}) {
            Collections.shuffle(sources, random);
            List<DocumentResult> results = new Batch(LINTER, jobs).lint(sources, done -> { });
            assertEquals(sources.stream().map(Source::path).toList(), results.stream().map(DocumentResult::path).toList());
            results.forEach(result -> assertEquals(alone.get(result.path()), shown(result), result.path() + ", " + jobs + " jobs"));
        }
    }

    private static String shown(DocumentResult result) {
        return result.findings() + "\n" + result.requirements() + "\n" + result.assertions() + "\n" + result.topics() + result.type()
                + result.words() + result.problems();
    }

    @Test
    void whiteSpaceAndMarkupRemoveNoFinding() {
        int before = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            DocumentResult plain = lint("a.md", RandomArticle.markdown(seed));
            DocumentResult page = lint("a.html", RandomArticle.html(seed, null, new Random(0)));
            before += claims(plain) + claims(page);
            for (RandomArticle.Change change : RandomArticle.Change.values()) {
                Random how = new Random(seed);
                String text = RandomArticle.changed(seed, change, how);
                assertNoneLost(plain, lint("a.md", text), change, text);
                String html = RandomArticle.html(seed, change, how);
                assertNoneLost(page, lint("a.html", html), change, html);
            }
        }
        assertTrue(before > 4 * SEEDS, before + " claims");
    }

    private static void assertNoneLost(DocumentResult plain, DocumentResult changed, RandomArticle.Change change, String text) {
        Map<String, Long> lost = counts(plain, change);
        counts(changed, change).forEach((what, count) -> lost.merge(what, -count, Long::sum));
        lost.values().removeIf(count -> count <= 0);
        assertEquals(Map.of(), lost, () -> change + " in\n" + text);
    }

    /** Rule and words, without markup; a link is a source, so that what asks for one may be content. */
    private static Map<String, Long> counts(DocumentResult result, RandomArticle.Change change) {
        Document document = result.document().orElseThrow();
        return result.findings().stream().filter(finding -> change != RandomArticle.Change.LINK || !finding.rule().id().group().equals("sources"))
                .collect(Collectors.groupingBy(finding -> finding.rule().id() + " " + words(document, finding), TreeMap::new, Collectors.counting()));
    }

    private static String words(Document document, Finding finding) {
        return document.quote(finding.span()).replaceAll("\\]\\([^)]*\\)?|</?(?:strong|em|a)\\b[^>]*>?|[*\\[\\]]", "").replaceAll("\\s+", " ").strip();
    }

    @Test
    void withoutARequiredPieceItsRequirementStandsOtherwise() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Map<String, Requirement.Status> whole = standing(RandomArticle.clean(seed));
            for (RandomArticle.Part part : RandomArticle.Part.values()) {
                String text = RandomArticle.clean(seed, part);
                assertEquals(Requirement.Status.SATISFIED, whole.get(part.requirement()), part + " of\n" + text);
                assertNotEquals(Requirement.Status.SATISFIED, standing(text).get(part.requirement()), "without " + part + ":\n" + text);
            }
        }
    }

    private static Map<String, Requirement.Status> standing(String text) {
        return lint("a.md", text).requirements().stream().collect(Collectors.toMap(Requirement::id, Requirement::status));
    }
}
