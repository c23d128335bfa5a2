package dev.caveat.fuzz;

import dev.caveat.engine.Linter;
import dev.caveat.parse.Parser;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.RuleFilter;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.ruleset.RulesetLoader;
import dev.caveat.source.Source;
import dev.caveat.yaml.MistakesException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A rule of a Vale style, as anybody publishes them. */
record StyleTarget(Folder folder) implements Target {
    private static final Source ARTICLE = Source.of("a.md", "# Hips\n\nWe utilise 3 hips, etc. — really very good (GP) hips!\n\nhips hips\n");

    StyleTarget() {
        this(new Folder(List.of("A.yml", "B.yml")));
    }

    @Override
    public String name() {
        return "style";
    }

    @Override
    public List<byte[]> samples() {
        return Stream.of("extends: existence\nmessage: \"Avoid '%s'.\"\nlevel: warning\nignorecase: true\ntokens:\n  - ve?ry\n  - '(?<!a )hips?\\b'\n",
                "extends: substitution\nmessage: Use '%s' instead of '%s'.\nignorecase: true\naction:\n  name: replace\nswap:\n  utili[sz]e: use\n  '(?:a|b)': c|d\n",
                "extends: occurrence\nmessage: too long\nscope: sentence\nmax: 3\ntoken: '\\b(\\w+)\\b'\n",
                "extends: repetition\nmessage: \"'%s' is repeated!\"\nalpha: true\ntokens: ['[^\\s]+']\n",
                "extends: consistency\nmessage: '%s'\neither:\n  advisor: adviser\n",
                "extends: conditional\nmessage: '%s has no definition.'\nfirst: '\\b([A-Z]{2,5})\\b'\nsecond: '\\(([A-Z]{2,5})\\)'\nexceptions: [AB]\n",
                "extends: capitalization\nmessage: '%s'\nscope: heading\nmatch: $sentence\n", "extends: metric\nmessage: '%s'\nformula: (words / sentences) * 3\ncondition: '> 1'\n",
                "extends: spelling\nmessage: '%s'\n", "extends: sequence\nmessage: x\ntokens:\n  - tag: MD\n  - pattern: be\n    skip: 2\n")
                .map(text -> ("%% A.yml\n" + text).getBytes(StandardCharsets.UTF_8)).toList();
    }

    @Override
    public void run(byte[] input) {
        folder.fill(input);
        try {
            List<Ruleset> rulesets = RulesetLoader.load(List.of(folder.path().toString()), Rules.DAY);
            new Linter(rulesets, Clinic.UNKNOWN, Rules.DAY, RuleFilter.ALL).lint(ARTICLE, Parser.markdown(ARTICLE.text()))
                    .problems().stream().filter(problem -> problem.message().contains("defect of Caveat")).forEach(Law::checkRefusal);
        } catch (MistakesException e) {
            Told.check(e.mistakes());
        }
    }
}
