package dev.caveat.fuzz;

import dev.caveat.engine.Linter;
import dev.caveat.parse.Parsed;
import dev.caveat.parse.Parser;
import dev.caveat.rule.RuleInfo;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.source.Source;
import dev.caveat.source.SourceFinder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The claims matcher alone, on prose. */
record ClaimsTarget(Linter linter) implements Target {
    ClaimsTarget() {
        this(Rules.linter("claims/*"));
    }

    @Override
    public String name() {
        return "claims";
    }

    @Override
    public List<byte[]> samples() {
        return Rules.SHIPPED.stream().flatMap(Ruleset::rules).filter(rule -> rule.id().group().equals("claims")).map(RuleInfo::id)
                .flatMap(id -> examples(id.fault())).toList();
    }

    private static Stream<byte[]> examples(String fault) {
        return Stream.of("Our " + fault.replace('-', ' ') + " therapy cures back pain, guaranteed. It is not the best clinic in town.")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void run(byte[] input) {
        for (Source source : SourceFinder.decode("a.txt", input).sources()) {
            if (Parser.parse(source, ArticleTarget.PATIENCE) instanceof Parsed.Read read) {
                Law.check(linter.lint(source, read.document()));
            }
        }
    }
}
