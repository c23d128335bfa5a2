package dev.caveat.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.document.Document;
import dev.caveat.engine.DocumentResult;
import dev.caveat.engine.Linter;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.RuleFilter;
import dev.caveat.rule.RulePattern;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.ruleset.RulesetLoader;
import dev.caveat.source.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever is edited, a sentence passes as often as the baseline has it and not once more. Seeded. */
class BaselinePropertyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final RuleFilter FILTER = new RuleFilter(List.of(new RulePattern("words/forbidden"), new RulePattern("policy/*")), List.of());

    private static Linter linter;
    private static Asked asked;

    @BeforeAll
    static void load() throws Exception {
        List<Ruleset> rulesets = RulesetLoader.load(List.of("src/site/examples/our-rules"), DAY);
        linter = new Linter(rulesets, Clinic.UNKNOWN, DAY, FILTER);
        asked = new Asked(rulesets.get(0).rules().toList(), List.of(FILTER));
    }

    /** Sections of paragraphs of sentences; the faulty ones say synergy. */
    private static final class Text {
        private final List<List<List<String>>> sections = new ArrayList<>();
        private final Random random;
        private int count;

        Text(Random random) {
            this.random = random;
            for (int i = 0; i < 3; i++) {
                sections.add(new ArrayList<>());
                for (int j = 0; j < 4; j++) {
                    sections.get(i).add(new ArrayList<>(List.of(clean(), random.nextBoolean() ? faulty() : clean(), clean())));
                }
            }
        }

        private String clean() {
            return "Walk " + ++count + " steps — 🦴 every “day”.";
        }

        private String faulty() {
            return "Room " + ++count + " has synergy.";
        }

        private List<String> paragraph() {
            List<List<String>> section = sections.get(random.nextInt(sections.size()));
            if (section.isEmpty()) {
                section.add(new ArrayList<>(List.of(clean())));
            }
            return section.get(random.nextInt(section.size()));
        }

        void edit() {
            List<String> paragraph = paragraph();
            int at = paragraph.isEmpty() ? 0 : random.nextInt(paragraph.size());
            switch (random.nextInt(6)) {
                case 0 -> paragraph.add(at, clean());
                case 1 -> paragraph.add(at, faulty());
                case 2 -> all().stream().filter(each -> each.contains("synergy")).findFirst().ifPresent(each -> paragraph().add(0, each));
                case 3 -> sections.forEach(section -> section.removeIf(each -> each == paragraph && random.nextBoolean()));
                case 4 -> {
                    sections.forEach(section -> section.removeIf(each -> each == paragraph));
                    sections.get(random.nextInt(sections.size())).add(0, paragraph);
                }
                default -> paragraph.replaceAll(each -> each.contains("synergy") ? faulty() : each);
            }
        }

        private List<String> all() {
            return sections.stream().flatMap(List::stream).flatMap(List::stream).toList();
        }

        Map<String, Integer> faults() {
            Map<String, Integer> faults = new TreeMap<>();
            all().stream().filter(each -> each.contains("synergy")).forEach(each -> faults.merge(each, 1, Integer::sum));
            return faults;
        }

        String markdown() {
            String end = random.nextBoolean() ? "\r\n" : "\n";
            String join = random.nextBoolean() ? end : " ";
            StringBuilder text = new StringBuilder("# Hips" + end);
            for (int i = 0; i < sections.size(); i++) {
                text.append(end).append("## Part ").append(i).append(end);
                sections.get(i).forEach(paragraph -> text.append(end).append(String.join(join, paragraph)).append(end));
            }
            return text.toString();
        }
    }

    @Test
    void everySentencePassesAsOftenAsItWasThere() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Text text = new Text(random);
            Map<String, Integer> before = text.faults();
            Baseline baseline = settle("a.md", text.markdown(), Baseline.EMPTY, false).recorded();
            assertEquals(before.values().stream().mapToInt(each -> each).sum(), baseline.size(), "seed " + seed);
            boolean renamed = random.nextInt(4) == 0;
            int edits = renamed ? 1 : 1 + random.nextInt(8);
            for (int i = 0; i < edits; i++) {
                text.edit();
            }
            Settlement after = settle(renamed ? "b.md" : "a.md", text.markdown(), baseline, renamed);
            assertEquals(expected(before, text.faults()), dispositions(after), "seed " + seed);
            int solved = before.entrySet().stream().mapToInt(each -> Math.max(0, each.getValue() - text.faults().getOrDefault(each.getKey(), 0))).sum();
            assertEquals(baseline.size() - solved, after.pruned().size(), "seed " + seed);
            assertEquals(solved == 0 ? 0 : 1, after.files().size(), "seed " + seed);
            Baseline written = BaselineFile.read("f", BaselineFile.write(after.recorded()), new ArrayList<>());
            assertEquals(after.recorded(), written, "seed " + seed);
        }
    }

    private static Map<String, List<Integer>> expected(Map<String, Integer> before, Map<String, Integer> now) {
        Map<String, List<Integer>> expected = new TreeMap<>();
        now.forEach((sentence, count) -> {
            int paid = Math.min(count, before.getOrDefault(sentence, 0));
            expected.put(sentence, List.of(paid, count - paid));
        });
        return expected;
    }

    /** By sentence: how many pass, how many are open. */
    private static Map<String, List<Integer>> dispositions(Settlement settlement) {
        Map<String, List<Integer>> found = new TreeMap<>();
        Judged article = settlement.articles().get(0);
        article.judgements().forEach(judgement -> found.merge(Subject.of(judgement.finding(), article.document()).text(),
                judgement.isOpen() ? List.of(0, 1) : List.of(1, 0), (one, other) -> List.of(one.get(0) + other.get(0), one.get(1) + other.get(1))));
        return found;
    }

    private static Settlement settle(String path, String text, Baseline baseline, boolean oldIsGone) {
        DocumentResult result = linter.lint(Source.of(path, text));
        Document document = result.document().orElseThrow();
        Policy policy = new Policy(List.of());
        Exemptions exemptions = new Exemptions(asked, DAY, WaiverFile.none("w.yml"), baseline,
                new Exemptions.NamedText("b.json", BaselineFile.write(baseline)), other -> !oldIsGone);
        return policy.settle(List.of(new Judged(path, document, policy.judge(result.findings()), true)), exemptions);
    }
}
