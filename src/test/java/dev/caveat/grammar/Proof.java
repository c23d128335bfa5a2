package dev.caveat.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.document.Document;
import dev.caveat.language.Wording;
import dev.caveat.parse.Parser;
import dev.caveat.rule.Article;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.Hit;
import dev.caveat.yaml.Binder;
import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.YamlNode;
import dev.caveat.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The shipped grammar check on Markdown; one for all tests, since it takes seconds to start. */
final class Proof {
    static final GrammarParameters PARAMETERS = parameters();
    private static final Grammar GRAMMAR = new Grammar(PARAMETERS);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private Proof() {}

    /** {@code fault "quote"} of each hit, in order of place. */
    static List<String> of(String markdown) {
        return of(Parser.markdown(markdown), Clinic.UNKNOWN);
    }

    static List<String> of(Document document, Clinic clinic) {
        return hits(document, clinic).stream().map(hit -> hit.fault() + " \"" + document.quote(hit.span()) + "\"").toList();
    }

    static List<Hit> hits(Document document, Clinic clinic) {
        return GRAMMAR.check(new Article(document, Wording.of(document), clinic, DAY)).hits().stream()
                .sorted(Comparator.comparing(Hit::span)).toList();
    }

    private static GrammarParameters parameters() {
        String file = "rulesets/base/grammar.yml";
        List<Mistake> mistakes = new ArrayList<>();
        YamlNode root = YamlReader.read(file, text(file), mistakes).orElseThrow();
        YamlNode with = ((YamlNode.Mapping) root).get("with").orElseThrow();
        var bound = new Binder(mistakes).bind(with, GrammarParameters.class, "with");
        assertEquals(List.of(), mistakes);
        return bound.orElseThrow();
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
