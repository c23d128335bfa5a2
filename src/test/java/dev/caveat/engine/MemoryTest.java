package dev.caveat.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.cache.CacheFolder;
import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Problem;
import dev.caveat.document.Span;
import dev.caveat.rule.ArticleTypes;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.Hit;
import dev.caveat.rule.Practitioner;
import dev.caveat.rule.RuleFilter;
import dev.caveat.rule.RuleGroup;
import dev.caveat.rule.RuleId;
import dev.caveat.rule.RuleInfo;
import dev.caveat.rule.RulePattern;
import dev.caveat.rule.Severity;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.ruleset.RulesetLoader;
import dev.caveat.source.Search;
import dev.caveat.source.Source;
import dev.caveat.source.SourceFinder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A linter that looks up what was found before finds the same as one that works. */
class MemoryTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final RuleFilter NO_GRAMMAR = new RuleFilter(List.of(), List.of(new RulePattern("grammar/*")));

    @TempDir
    Path folder;

    private int asked;

    private Memory memory(String engine) {
        return Memory.in(new CacheFolder(folder), engine);
    }

    private List<DocumentResult> lint(Linter linter, List<Source> sources) {
        try (Memory memory = memory("engine")) {
            Linter remembering = linter.remembering(memory);
            return sources.stream().map(remembering::lint).toList();
        }
    }

    @Test
    void everySampleInEveryFormatComesBackWhole() throws Exception {
        List<Source> sources = SourceFinder.find(List.of("sample-articles"), Search.ALL).sources();
        Linter linter = new Linter(RulesetLoader.load(List.of("ca-bc-physio", "au-ahpra"), DAY), Clinic.UNKNOWN, DAY, NO_GRAMMAR);
        List<DocumentResult> plain = sources.stream().map(linter::lint).toList();
        lint(linter, sources);
        List<DocumentResult> again = lint(linter, sources);
        for (int i = 0; i < plain.size(); i++) {
            assertEquals(shown(plain.get(i)), shown(again.get(i)));
        }
        assertTrue(plain.size() >= 20);
    }

    /** All of a result, its document block by block with every place in the source. */
    private static String shown(DocumentResult result) {
        StringBuilder text = new StringBuilder();
        Document document = result.document().orElseThrow();
        text.append(document.path()).append(document.format()).append(document.text()).append(document.frontMatter())
                .append(document.directives());
        document.sections().forEach(section -> {
            text.append("\nsection ").append(section.level());
            section.all().forEach(block -> block(block, text));
        });
        return text.append(result.path()).append(result.format()).append(result.digest()).append(result.words()).append(result.type())
                .append(result.topics()).append(result.requirements()).append(result.assertions()).append(result.findings())
                .append(result.problems()).toString();
    }

    private static void block(Block block, StringBuilder text) {
        text.append('\n').append(block).append(block.prose().runs());
    }

    private Ruleset counting(String digest, CheckResult result) {
        RuleInfo rule = new RuleInfo(RuleId.of("own/word"), Severity.ERROR, "s", "m", "", "", List.of(), List.of(), List.of());
        return new Ruleset("own", "Own", "1", digest, Clinic.UNKNOWN, List.of(new RuleGroup("own", article -> {
            asked++;
            return result;
        }, List.of(rule))));
    }

    private static final CheckResult FOUND = CheckResult.of(List.of(Hit.of("word", new Span(0, 4))));

    private Linter linter(String digest, Clinic clinic, LocalDate day, RuleFilter filter) {
        return new Linter(List.of(counting(digest, FOUND)), clinic, day, filter);
    }

    private Linter linter() {
        return linter("sha256:1", Clinic.UNKNOWN, DAY, RuleFilter.ALL);
    }

    private int askedFor(Linter linter, Source source) {
        asked = 0;
        assertEquals(1, lint(linter, List.of(source)).get(0).findings().size());
        return asked;
    }

    @Test
    void anUnchangedArticleIsNotCheckedAgain() {
        Source source = Source.of("a.md", "Some words.");
        assertEquals(1, askedFor(linter(), source));
        assertEquals(0, askedFor(linter(), source));
    }

    @Test
    void whateverDecidesTheFindingsMakesItCheckedAgain() {
        Source source = Source.of("a.md", "Some words.");
        askedFor(linter(), source);
        assertEquals(1, askedFor(linter(), Source.of("a.md", "Some words!")), "text");
        assertEquals(1, askedFor(linter(), Source.of("b.md", "Some words.")), "path");
        assertEquals(1, askedFor(linter("sha256:2", Clinic.UNKNOWN, DAY, RuleFilter.ALL), source), "ruleset");
        assertEquals(1, askedFor(linter("sha256:1", Clinic.UNKNOWN, DAY.plusDays(1), RuleFilter.ALL), source), "day");
        assertEquals(1, askedFor(linter("sha256:1", Clinic.UNKNOWN, DAY, new RuleFilter(List.of(), List.of(new RulePattern("x/*")))),
                source), "filter");
        for (Clinic clinic : clinics()) {
            assertEquals(1, askedFor(linter("sha256:1", clinic, DAY, RuleFilter.ALL), source), clinic.toString());
        }
        try (Memory memory = memory("another engine")) {
            asked = 0;
            linter().remembering(memory).lint(source);
            assertEquals(1, asked, "engine");
        }
    }

    /** Each differs from the unknown one in one part. */
    private static List<Clinic> clinics() {
        List<String> some = List.of("x");
        ArticleTypes types = new ArticleTypes("", List.of(new ArticleTypes.Entry("news", "a.md", new dev.caveat.rule.Glob("a.md"))));
        List<Clinic> clinics = new ArrayList<>(List.of(
                new Clinic(some, "", List.of(), List.of(), List.of()), new Clinic(List.of(), "x", List.of(), List.of(), List.of()),
                new Clinic(List.of(), "", some, List.of(), List.of()), new Clinic(List.of(), "", List.of(), List.of(), some),
                new Clinic(List.of(), "", List.of(), List.of(new Practitioner("A", "B", "", "", "1", Optional.empty(), List.of())), List.of()),
                Clinic.UNKNOWN.with(types)));
        clinics.add(new Clinic(List.of(), "", List.of(), List.of(), List.of(), List.of(), ArticleTypes.NONE, Optional.of(Severity.INFO),
                Optional.empty()));
        return clinics;
    }

    /** The key is made of these parts one by one. */
    @Test
    void aClinicHasNoPartThatTheKeyDoesNotKnow() {
        assertEquals(9, Clinic.class.getRecordComponents().length, "put the new part into ResultMemory's key");
        assertEquals(12, DocumentResult.class.getRecordComponents().length, "put the new part into PackedResult");
    }

    @Test
    void whatWasNotCheckedToTheEndIsCheckedAgain() {
        Ruleset failing = new Ruleset("own", "Own", "1", "d", Clinic.UNKNOWN, List.of(new RuleGroup("own", article -> {
            asked++;
            throw new IllegalStateException("only this time");
        }, counting("d", FOUND).groups().get(0).rules())));
        Source source = Source.of("a.md", "Some words.");
        Linter linter = new Linter(List.of(failing), Clinic.UNKNOWN, DAY, RuleFilter.ALL);
        for (int i = 1; i <= 2; i++) {
            assertEquals(Problem.Kind.RULE_FAILED, lint(linter, List.of(source)).get(0).problems().get(0).kind());
            assertEquals(i, asked);
        }
    }
}
