package dev.caveat.report.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.report.Golden;
import dev.caveat.report.Hostile;
import dev.caveat.report.PlainText;
import dev.caveat.report.Report;
import dev.caveat.report.Sample;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GithubReporterTest {
    private static final Set<String> PROPERTIES = Set.of("file", "line", "endLine", "col", "endColumn", "title");

    @Test
    void theMixedFolderIsWrittenAsTheGoldenFileHasIt() {
        Golden.assertSame(Path.of("src/test/resources/dev/caveat/report/github/mixed.txt"), render(Hostile.report()));
    }

    @Test
    void nothingThatAnArticleSaysBecomesAnOrder() {
        List<Report> reports = new ArrayList<>(List.of(Hostile.hostile(Hostile.ALL), Hostile.report(), Sample.report()));
        Hostile.HOSTILE.forEach(harm -> reports.add(Hostile.hostile(harm)));
        for (Report report : reports) {
            List<String> plain = new ArrayList<>();
            List<Runner.Order> orders = Runner.read(render(report), plain);
            assertEquals(List.of(""), plain);
            for (Runner.Order order : orders) {
                assertTrue(Set.of("error", "warning", "notice").contains(order.name()), order.toString());
                assertTrue(PROPERTIES.containsAll(order.properties().keySet()), order.toString());
            }
            assertEquals(Arrays.stream(WorkflowCommand.Level.values()).mapToInt(level -> Annotation.count(report, level)).sum(),
                    orders.size());
        }
    }

    @Test
    void theRunnerOfTheTestDoesCarryOutWhatIsNotEscaped() {
        List<String> plain = new ArrayList<>();
        assertEquals(List.of("add-mask", "error"), Runner.read("text\n  ::add-mask::x\nmore ##[error]z", plain).stream()
                .map(Runner.Order::name).toList());
        assertEquals(List.of("text"), plain);
    }

    @Test
    void whatTheRunnerReadsIsWhatWasSaid() {
        for (String harm : Hostile.HOSTILE) {
            Report report = Hostile.hostile(harm);
            Runner.Order finding = Runner.read(render(report), new ArrayList<>()).get(1);
            String path = report.articles().stream().filter(article -> article.document().isPresent()).findFirst().orElseThrow().path();
            String words = PlainText.oneLine(harm).replace("##[", "## [");
            assertEquals(words + "\n" + words, finding.data());
            assertEquals("our-words/harm", finding.properties().get("title"));
            assertEquals(PlainText.oneLine(path).replace("##[", "## ["), finding.properties().get("file"));
        }
    }

    @Test
    void columnsAreGivenOnlyWhereBothStandOnOneLine() {
        List<Runner.Order> orders = Runner.read(render(Hostile.report()), new ArrayList<>());
        Map<String, String> one = by(orders, "“the cure” promises a cure.").properties();
        assertEquals(List.of("1", "1", "22", "30"), List.of(one.get("line"), one.get("endLine"), one.get("col"), one.get("endColumn")));
        Map<String, String> two = by(orders, "a — b 😀").properties();
        assertEquals(List.of("2", "3"), List.of(two.get("line"), two.get("endLine")));
        assertFalse(two.containsKey("col") || two.containsKey("endColumn"));
        Map<String, String> absence = by(orders, "The article has no disclaimer.").properties();
        assertEquals(List.of("5", "5"), List.of(absence.get("line"), absence.get("endLine")));
        assertFalse(absence.containsKey("col"));
    }

    @Test
    void aWordFileHasItsParagraphInTheMessageAndNoLine() {
        Runner.Order order = by(Runner.read(render(Hostile.report()), new ArrayList<>()), "A cure.");
        assertFalse(order.properties().containsKey("line"));
        assertTrue(order.data().contains("\nIn paragraph 2 “It is the cure of all the knees in the…”.\n"), order.data());
    }

    @Test
    void onlyOpenFindingsAndWhatWasNotCheckedAreShown() {
        List<Runner.Order> orders = Runner.read(render(Hostile.report()), new ArrayList<>());
        assertEquals("not checked (binary)", orders.get(0).properties().get("title"));
        assertEquals("articles/photo.md", orders.get(0).properties().get("file"));
        assertFalse(orders.stream().anyMatch(order -> order.data().contains("Waived") || order.data().contains("Suppressed")
                || order.data().contains("Baselined")));
    }

    @Test
    void theGravestTenOfEachKindAreShownAndTheRestIsCounted() {
        List<Runner.Order> orders = Runner.read(render(Hostile.many(12, 11, 10)), new ArrayList<>());
        assertEquals(10, count(orders, "error"));
        assertEquals(10, count(orders, "warning"));
        assertEquals(10, count(orders, "notice"));
        assertEquals("2 errors, 1 warning, 1 notice more. GitHub keeps 10 of each kind a step; all are in the report.",
                orders.get(orders.size() - 1).data());
    }

    @Test
    void exactlyTenOfEachKindNeedNoWordAboutMore() {
        List<Runner.Order> orders = Runner.read(render(Hostile.many(10, 10, 10)), new ArrayList<>());
        assertEquals(30, orders.size());
        assertFalse(orders.stream().anyMatch(order -> order.data().contains("more")));
    }

    @Test
    void nothingOpenPrintsNothing() {
        assertEquals("", render(Sample.of(Sample.clear())));
    }

    @Test
    void aLongMessageIsCutBeforeTheRunnerCutsIt() {
        Runner.Order order = Runner.read(render(Hostile.hostile("word 😀 ".repeat(2_000))), new ArrayList<>()).get(1);
        assertTrue(order.data().length() <= 4_096 && order.data().endsWith("…"), Integer.toString(order.data().length()));
    }

    @Test
    void wordsForPeopleAreKeptFromTheRunner() {
        String text = StopCommands.around("first\n::add-mask::x\n##[error]y\n::0123456789abcdef::\n");
        List<String> plain = new ArrayList<>();
        assertEquals(List.of(), Runner.read(text + "::notice::after", plain).stream().filter(order -> !order.name().equals("notice")).toList());
        assertEquals(List.of("first", "::add-mask::x", "##[error]y", "::0123456789abcdef::"), plain);
        assertEquals(1, Runner.read(text + "::notice::after", new ArrayList<>()).size());
        assertEquals("", StopCommands.around(""));
    }

    private static long count(List<Runner.Order> orders, String name) {
        return orders.stream().filter(order -> order.name().equals(name)).count();
    }

    private static Runner.Order by(List<Runner.Order> orders, String start) {
        return orders.stream().filter(order -> order.data().startsWith(start)).findFirst().orElseThrow();
    }

    private static String render(Report report) {
        return new GithubReporter().render(report);
    }
}
