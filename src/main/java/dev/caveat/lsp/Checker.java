package dev.caveat.lsp;

import dev.caveat.document.Document;
import dev.caveat.document.Format;
import dev.caveat.document.Problem;
import dev.caveat.engine.DocumentResult;
import dev.caveat.engine.Linter;
import dev.caveat.parse.Parsed;
import dev.caveat.parse.Parser;
import dev.caveat.rule.Finding;
import dev.caveat.source.Found;
import dev.caveat.source.Search;
import dev.caveat.source.Source;
import dev.caveat.source.SourceFinder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One version of a draft under one rulebook, read once and judged twice: by compliance at once, with grammar later. */
final class Checker {
    private final Draft draft;
    private final Rulebook rulebook;
    private Source source;
    private Document document;
    private DocumentResult compliance;

    Checker(Draft draft, Rulebook rulebook) {
        this.draft = draft;
        this.rulebook = rulebook;
    }

    /** One of the same draft that has not begun. */
    Checker again() {
        return new Checker(draft, rulebook);
    }

    /** Everything but grammar. */
    Review prompt() {
        if (draft.text().length() > Search.MAX_BYTES) {
            return failed(Problem.Kind.TOO_LARGE, "it is longer than " + (Search.MAX_BYTES >> 20) + " million characters; split it");
        }
        Found found = SourceFinder.decode(name(), draft.text().getBytes(StandardCharsets.UTF_8));
        if (found.sources().isEmpty()) {
            return Review.failed(draft, found.problems());
        }
        source = found.sources().get(0);
        Parsed parsed = Parser.parse(source);
        if (parsed instanceof Parsed.Failed failed) {
            return Review.failed(draft, List.of(failed.problem()));
        }
        document = ((Parsed.Read) parsed).document();
        compliance = rulebook.compliance().lint(source, document);
        return Review.of(draft, compliance, rulebook.policy().apply(compliance));
    }

    /** The format of a file whose name does not tell it is the one the editor takes it for. */
    private String name() {
        String path = rulebook.path();
        return Format.of(path).isPresent() ? path : path + "." + draft.ending().orElseThrow();
    }

    /** Whether {@link #withGrammar} has anything to add. */
    boolean hasGrammar() {
        return rulebook.grammar().isPresent() && compliance != null && compliance.document().isPresent();
    }

    /** Has LanguageTool start, if it has not. */
    void warm() {
        rulebook.grammar().ifPresent(Linter::warm);
    }

    /** Everything. */
    Review withGrammar() {
        DocumentResult all = both(compliance, rulebook.grammar().orElseThrow().lint(source, document));
        return Review.of(draft, all, rulebook.policy().apply(all));
    }

    private static DocumentResult both(DocumentResult one, DocumentResult other) {
        List<Finding> findings = new ArrayList<>(one.findings());
        findings.addAll(other.findings());
        findings.sort(null);
        Set<Problem> problems = new LinkedHashSet<>(one.problems());
        problems.addAll(other.problems());
        return new DocumentResult(one.path(), one.format(), one.digest(), one.document(), one.words(), one.type(), one.topics(),
                one.requirements(), one.assertions(), findings, List.copyOf(problems));
    }

    private Review failed(Problem.Kind kind, String why) {
        return Review.failed(draft, List.of(new Problem(rulebook.path(), kind, why)));
    }
}
