package dev.caveat.ruleset.vale;

import dev.caveat.document.Document;
import dev.caveat.engine.DocumentResult;
import dev.caveat.engine.Linter;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.Finding;
import dev.caveat.rule.RuleFilter;
import dev.caveat.rule.RulePattern;
import dev.caveat.rule.Suggestion;
import dev.caveat.ruleset.RulesetLoader;
import dev.caveat.source.Source;
import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.MistakesException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A style of one or more rules in a folder of its own. */
final class OwnStyle {
    private final Path folder;

    private OwnStyle(Path folder) {
        this.folder = folder;
    }

    static OwnStyle in(Path temp) {
        try {
            return new OwnStyle(Files.createDirectories(temp.resolve("House")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    OwnStyle rule(String name, String yaml) {
        try {
            Files.writeString(folder.resolve(name + ".yml"), yaml);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    /** Each as {@code line:column “quote” message → suggestion}. */
    List<String> find(String markdown) {
        DocumentResult result = lint("a.md", markdown);
        if (!result.problems().isEmpty()) {
            throw new AssertionError(result.problems());
        }
        Document document = result.document().orElseThrow();
        return result.findings().stream().map(finding -> shown(document, finding)).toList();
    }

    private static String shown(Document document, Finding finding) {
        return document.position(finding.span().start()) + " “" + document.quote(finding.span()) + "” " + finding.message()
                + finding.suggestions().stream().map(Suggestion::text).map(text -> " → " + text).collect(Collectors.joining());
    }

    DocumentResult lint(String name, String text) {
        try {
            return new Linter(RulesetLoader.load(List.of(folder.toString()), Packs.DAY), Clinic.UNKNOWN, Packs.DAY, RuleFilter.ALL)
                    .lint(Source.of(name, text));
        } catch (MistakesException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    /** Each as {@code file:line:column: key: what}. */
    List<String> mistakes(String... off) {
        try {
            RulesetLoader.load(List.of(folder.toString()), Packs.DAY, List.of(off).stream().map(RulePattern::new).toList());
            return List.of();
        } catch (MistakesException e) {
            return e.mistakes().stream().map(OwnStyle::shown).toList();
        }
    }

    private static String shown(Mistake mistake) {
        String file = mistake.at().file();
        return file.substring(file.lastIndexOf('/') + 1) + ":" + mistake.at().line() + ":" + mistake.at().column() + ": "
                + mistake.field() + ": " + mistake.what();
    }
}
