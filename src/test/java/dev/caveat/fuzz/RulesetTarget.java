package dev.caveat.fuzz;

import dev.caveat.engine.Linter;
import dev.caveat.parse.Parser;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.RuleFilter;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.ruleset.RulesetLoader;
import dev.caveat.source.Source;
import dev.caveat.yaml.MistakesException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A ruleset of the user's: loaded or refused with its mistakes, and asked of an article where it loads. */
record RulesetTarget(Folder folder) implements Target {
    private static final List<String> NAMES = List.of("ruleset.yml", "words.yml", "phrases.yml", "front-matter.yml", "provisions.yml");
    private static final Source ARTICLE = Source.of("a.md", "---\ntitle: Hips\n---\n\n# Hips\n\nWe cure hips. A patient of mine runs.\n\n## Sources\n\n- Doe.\n");

    RulesetTarget() {
        this(new Folder(NAMES));
    }

    @Override
    public String name() {
        return "ruleset";
    }

    @Override
    public List<byte[]> samples() {
        List<byte[]> samples = new ArrayList<>(List.of(Folder.input(Path.of("src/site/examples/our-rules"), NAMES)));
        String head = "%% ruleset.yml\nid: x\ntitle: X\nversion: '1'\nextends: base\ngroups: [words.yml]\n%% words.yml\n";
        for (Path group : Samples.files(Path.of("rulesets/base"), ".yml")) {
            byte[] bytes = Samples.bytes(group);
            if (bytes.length < 12_000) {
                samples.add((head + new String(bytes, java.nio.charset.StandardCharsets.UTF_8)).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return samples;
    }

    @Override
    public void run(byte[] input) {
        folder.fill(input);
        try {
            List<Ruleset> rulesets = RulesetLoader.load(List.of(folder.path().resolve("ruleset.yml").toString()), Rules.DAY);
            Law.check(new Linter(rulesets, Clinic.UNKNOWN, Rules.DAY, RuleFilter.ALL).lint(ARTICLE, Parser.markdown(ARTICLE.text())));
        } catch (MistakesException e) {
            Told.check(e.mistakes());
        }
    }
}
