package dev.caveat.claims;

import dev.caveat.Kept;
import dev.caveat.language.Wording;
import dev.caveat.document.Document;
import dev.caveat.parse.Parser;
import dev.caveat.rule.Article;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.Hit;
import dev.caveat.rule.Severity;
import dev.caveat.ruleset.GroupParts;
import dev.caveat.yaml.Binder;
import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.YamlNode;
import dev.caveat.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A shipped group of claims, read straight from its files. */
final class Rules {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Map<String, Rules> READ = new LinkedHashMap<>();

    /** The group's file as far as these tests look at it. */
    record File(String group, String kind, List<String> parts, YamlNode with, List<Rule> rules) {}

    /** A rule's entry. */
    record Rule(String id, Severity severity, Boolean enabled, String summary, String message, String advice, String why,
            List<String> provisions, YamlNode with, List<String> flagged, List<String> allowed) {}

    /** What was read. */
    private record Read(List<Rule> all, ClaimsCheck check) {}

    private final Kept<Read> kept;

    private Rules(String name) {
        kept = Kept.of(() -> read(name));
    }

    private static Read read(String name) {
        List<Mistake> mistakes = new ArrayList<>();
        Binder binder = new Binder(mistakes);
        YamlNode node = GroupParts.join(read(name + ".yml", mistakes).orElseThrow(), part -> read(part, mistakes), mistakes);
        File file = binder.bind(node, File.class, "").orElseThrow(() -> new AssertionError(mistakes.toString()));
        Vocabulary vocabulary = binder.bind(file.with(), Vocabulary.class, "with")
                .orElseThrow(() -> new AssertionError(mistakes.toString()));
        Map<String, Claim> claims = new LinkedHashMap<>();
        file.rules().forEach(rule -> claims.put(rule.id(), binder.bind(rule.with(), Claim.class, rule.id())
                .orElseThrow(() -> new AssertionError(mistakes.toString()))));
        return new Read(file.rules(), new ClaimsCheck(vocabulary, claims));
    }

    private static Optional<YamlNode> read(String file, List<Mistake> mistakes) {
        return YamlReader.read(file, text("/rulesets/base/" + file), mistakes);
    }

    static Rules of(String group) {
        return READ.computeIfAbsent(group, Rules::new);
    }

    List<Rule> all() {
        return kept.get().all();
    }

    /** What the check finds in a Markdown article. */
    List<Hit> hits(String markdown) {
        return hits(Parser.markdown(markdown), Clinic.UNKNOWN);
    }

    List<Hit> hits(Document document, Clinic clinic) {
        return kept.get().check().check(new Article(document, Wording.of(document), clinic, DAY)).hits();
    }

    /** "fault severity quote" of every hit, in order of their place. */
    List<String> lines(String markdown) {
        return hits(markdown).stream().sorted(java.util.Comparator.comparing(Hit::span))
                .map(hit -> hit.fault() + " " + severity(hit).id() + " " + hit.span().of(markdown)).toList();
    }

    Severity severity(Hit hit) {
        return all().stream().filter(rule -> rule.id().equals(hit.fault())).findFirst().orElseThrow().severity().moved(hit.steps());
    }

    private static String text(String resource) {
        try (InputStream stream = Rules.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
