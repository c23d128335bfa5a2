package dev.caveat.check.own;

import dev.caveat.document.Document;
import dev.caveat.engine.DocumentResult;
import dev.caveat.engine.Linter;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.RuleFilter;
import dev.caveat.ruleset.RulesetLoader;
import dev.caveat.source.Source;
import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.MistakesException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** A clinic's own ruleset of one rule, and what it finds. */
final class OwnRules {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private final Path folder;

    /**
     * @param kind of the rule {@code own/rule}
     * @param with its parameters, indented by nothing
     */
    OwnRules(Path folder, String kind, String with) {
        this.folder = folder;
        write("ruleset.yml", "id: ours\ntitle: Ours\nversion: '1'\nprovisions: [policy.yml]\ngroups: [own.yml]\n");
        write("policy.yml", "- {id: OURS, title: Ours, basis: policy, readOn: 2026-11-23}\n");
        write("own.yml", "group: own\nkind: " + kind + "\nprovisions: [OURS]\nrules:\n- id: rule\n  severity: warning\n  summary: s\n"
                + "  message: '" + (kind.equals("words") ? "{preferred}{reason}" : kind.equals("front-matter") ? "{problem}" : "{missing}") + "'\n"
                + "  flagged: [x]\n  allowed: [x]\n  with:\n" + with.lines().map(line -> "    " + line + "\n").collect(Collectors.joining()));
    }

    /** {@code line:column “quote”}, then what to write, each with a mark where it is safe. */
    List<String> find(String markdown) {
        return find(markdown, Clinic.UNKNOWN);
    }

    List<String> find(String markdown, Clinic clinic) {
        DocumentResult result = lint(markdown, clinic);
        if (!result.problems().isEmpty()) {
            throw new AssertionError(result.problems());
        }
        Document document = result.document().orElseThrow();
        return result.findings().stream().map(finding -> document.position(finding.span().start()) + " “" + document.quote(finding.span()) + "”"
                + finding.suggestions().stream().map(each -> " → " + each.text().strip() + (each.safe() ? " ✓" : ""))
                        .collect(Collectors.joining())).toList();
    }

    DocumentResult lint(String markdown, Clinic clinic) {
        try {
            return new Linter(RulesetLoader.load(List.of(folder.toString()), DAY), clinic, DAY, RuleFilter.ALL)
                    .lint(Source.of("a.md", markdown));
        } catch (MistakesException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    /** Each as {@code line:column: field: what}. */
    List<String> mistakes() {
        try {
            RulesetLoader.load(List.of(folder.toString()), DAY);
            return List.of();
        } catch (MistakesException e) {
            return e.mistakes().stream().map(OwnRules::shown).toList();
        }
    }

    private static String shown(Mistake mistake) {
        return mistake.at().line() + ":" + mistake.at().column() + ": " + mistake.field() + ": " + mistake.what();
    }

    private void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
