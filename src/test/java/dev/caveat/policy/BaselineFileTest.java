package dev.caveat.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.caveat.rule.RuleId;
import dev.caveat.yaml.Mistake;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The baseline's file, to the last comma, and what is said of one that somebody broke. */
class BaselineFileTest {
    private static final RuleId CURE = RuleId.of("claims/cure");

    private static Baseline.Article article(String path, Baseline.Entry... entries) {
        return new Baseline.Article(path, new Sketch(List.of("0a", "1b")), List.of(entries));
    }

    private static Baseline of(Baseline.Article... articles) {
        Map<String, Baseline.Article> all = new TreeMap<>();
        List.of(articles).forEach(each -> all.put(each.path(), each));
        return new Baseline(new TreeMap<>(all));
    }

    private static List<String> mistakes(String text) {
        List<Mistake> mistakes = new ArrayList<>();
        BaselineFile.read("b.json", text, mistakes);
        return mistakes.stream().map(each -> each.at().line() + ":" + each.at().column() + " " + each.field() + ": " + each.what()
                .replace("; caveat baseline writes it anew once this file is out of the way", " ↻")).toList();
    }

    @Test
    void oneFindingStandsOnALine() {
        Baseline baseline = of(article("a.md", new Baseline.Entry(CURE, "body", "a “cure”", "d1", 1), new Baseline.Entry(CURE, "More", "\"b\"", "d2", 3)),
                article("b.md", new Baseline.Entry(CURE, "body", "c", "d3", 1)));
        String text = """
                {
                  "kind": "caveat-baseline",
                  "schemaVersion": 1,
                  "articles": [
                    {
                      "path": "a.md",
                      "sketch": "0a 1b",
                      "findings": [
                        {"rule": "claims/cure", "section": "More", "text": "\\"b\\"", "digest": "d2", "count": 3},
                        {"rule": "claims/cure", "section": "body", "text": "a “cure”", "digest": "d1", "count": 1}
                      ]
                    },
                    {
                      "path": "b.md",
                      "sketch": "0a 1b",
                      "findings": [
                        {"rule": "claims/cure", "section": "body", "text": "c", "digest": "d3", "count": 1}
                      ]
                    }
                  ]
                }
                """;
        assertEquals(text, BaselineFile.write(baseline));
        assertEquals(List.of(), mistakes(text));
        assertEquals(baseline, BaselineFile.read("b.json", text, new ArrayList<>()));
        assertEquals(5, baseline.size());
    }

    @Test
    void anEmptyOneIsAnEmptyList() {
        assertEquals("{\n  \"kind\": \"caveat-baseline\",\n  \"schemaVersion\": 1,\n  \"articles\": []\n}\n", BaselineFile.write(Baseline.EMPTY));
        assertEquals(Baseline.EMPTY, BaselineFile.read("b.json", BaselineFile.write(Baseline.EMPTY), new ArrayList<>()));
    }

    @Test
    void entriesThatAreAlikeAreCountedTogetherInOneOrder() {
        Baseline.Entry one = new Baseline.Entry(CURE, "body", "c", "d", 1);
        List<Baseline.Entry> different = List.of(new Baseline.Entry(RuleId.of("claims/best"), "z", "z", "z", 9), new Baseline.Entry(CURE, "a", "z", "z", 9),
                new Baseline.Entry(CURE, "b", "a", "z", 9), new Baseline.Entry(CURE, "b", "b", "a", 9), new Baseline.Entry(CURE, "b", "b", "b", 1));
        assertEquals(List.of(new Baseline.Entry(CURE, "body", "c", "d", 3)), article("a.md", one, one, one).entries());
        List<Baseline.Entry> turned = new ArrayList<>(different);
        java.util.Collections.reverse(turned);
        assertEquals(different, article("a.md", turned.toArray(Baseline.Entry[]::new)).entries());
        assertThrows(IllegalArgumentException.class, () -> new Baseline.Entry(CURE, "body", "c", "d", 0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"kind\": \"caveat-baseline\", \"schemaVersion\": 1, \"articles\": {}} | 1:1 articles: a list is expected ↻",
        "{\"kind\": \"caveat-baseline\", \"schemaVersion\": 2, \"articles\": []} | 1:1 schemaVersion: 2 is not a version that this Caveat reads (valid: 1) ↻",
        "{\"kind\": \"x\"} | 1:1 kind: this is no baseline of Caveat: “x” where “caveat-baseline” is expected ↻"})
    void whatIsNoBaselineIsRefused(String text, String told) {
        assertEquals(List.of(told), mistakes(text));
    }

    @Test
    void whereTheJsonBreaksIsTold() {
        List<String> told = mistakes("{\n  \"kind\": oops\n}");
        assertEquals(1, told.size());
        assertEquals("2:", told.get(0).substring(0, 2));
        assertEquals(true, told.get(0).contains(": not JSON: Unrecognized token 'oops'") && told.get(0).endsWith(" ↻"), told.toString());
        assertEquals(true, mistakes("{\"kind\": 1, \"kind\": 2}").get(0).contains("not JSON: Duplicate field"), "twice the same field");
    }

    private static String file(String articles) {
        return "{\"kind\": \"caveat-baseline\", \"schemaVersion\": 1, \"articles\": [" + articles + "]}";
    }

    @Test
    void everyFieldThatIsWrongIsToldByItsPlace() {
        String good = "{\"rule\": \"claims/cure\", \"section\": \"s\", \"text\": \"t\", \"digest\": \"d\", \"count\": 1}";
        assertEquals(List.of(), mistakes(file("{\"path\": \"a\", \"sketch\": \"\", \"findings\": [" + good + "]}")));
        assertEquals(List.of("1:1 articles[0].findings[1].rule: a text is expected ↻", "1:1 articles[0].findings[1].section: a text is expected ↻",
                "1:1 articles[0].findings[1].text: a text is expected ↻", "1:1 articles[0].findings[1].digest: a text is expected ↻",
                "1:1 articles[0].findings[1].count:  is not a number from 1 on ↻", "1:1 articles[0].path: a text is expected ↻",
                "1:1 articles[0].sketch: a text is expected ↻", "1:1 articles[1].findings: a list is expected ↻"),
                mistakes(file("{\"findings\": [" + good + ", {}]}, {\"path\": \"b\", \"sketch\": \"\"}")));
        for (String count : List.of("0", "-1", "1.5", "\"1\"", "null")) {
            assertEquals(List.of("1:1 articles[0].findings[0].count: " + count + " is not a number from 1 on ↻"),
                    mistakes(file("{\"path\": \"a\", \"sketch\": \"\", \"findings\": [" + good.replace("\"count\": 1", "\"count\": " + count) + "]}")));
        }
        assertEquals(List.of("1:1 articles[0].findings[0].rule: “Cure” is not the id of a rule ↻"),
                mistakes(file("{\"path\": \"a\", \"sketch\": \"\", \"findings\": [" + good.replace("claims/cure", "Cure") + "]}")));
    }

    @Test
    void anArticleThatIsThereTwiceIsTold() {
        String one = "{\"path\": \"a\", \"sketch\": \"\", \"findings\": []}";
        assertEquals(List.of("1:1 articles[1].path: “a” is there twice ↻"), mistakes(file(one + "," + one)));
    }
}
