package dev.caveat.fuzz;

import dev.caveat.config.Configuration;
import dev.caveat.config.ConfigurationFinder;
import dev.caveat.engine.Linter;
import dev.caveat.parse.Parser;
import dev.caveat.policy.Asked;
import dev.caveat.policy.BaselineFile;
import dev.caveat.policy.WaiverFile;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.source.Source;
import dev.caveat.yaml.Mistake;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A {@code caveat.yml} with the files that it names: register, approved texts, words, waivers and baseline. */
record ConfigurationTarget(Folder folder) implements Target {
    private static final List<String> NAMES = List.of("caveat.yml", "practitioners.yml", "disclaimers.yml", "words.txt",
            "caveat-waivers.yml", "caveat-baseline.json", "template.html");
    private static final Source ARTICLE = Source.of("articles/a.md", "# Hips\n\nWe cure hips.\n\n*By Kim Ray, registered physiotherapist*\n");

    ConfigurationTarget() {
        this(new Folder(NAMES));
    }

    @Override
    public String name() {
        return "configuration";
    }

    @Override
    public List<byte[]> samples() {
        return List.of(Folder.input(Path.of("src/site/examples/fixing"), NAMES), Folder.input(Path.of("src/site/examples"), NAMES), """
                %% caveat.yml
                root: true
                rulesets: [ca-bc-physio]
                articles: ["articles/**/*.md", "{a,b}/[c-d]*"]
                exclude: ["**/archive/**"]
                language: en-CA
                failOn: error
                organization: { name: "Cedar Inlet", city: "Victoria", bookingPhrases: ["book online"] }
                practitioners: practitioners.yml
                disclaimers: disclaimers.yml
                dictionary: words.txt
                template: { file: template.html, supplies: [disclaimer, registration-line] }
                articleTypes: { clinical: ["conditions/**"], news: ["news/**"] }
                rules: { "plain-language/*": off, "claims/superlative": error }
                overrides: [ { files: ["news/**"], rules: { "red-flags/*": off } } ]
                waivers: caveat-waivers.yml
                baseline: caveat-baseline.json
                %% caveat-waivers.yml
                - rule: claims/cure
                  path: articles/a.md
                  sentence: We cure hips.
                  by: Kim Ray
                  reason: quoted
                  until: 2027-01-01
                %% caveat-baseline.json
                {"schemaVersion": 1, "findings": [{"rule": "claims/cure", "path": "articles/a.md", "count": 1}]}
                %% words.txt
                physio
                %% template.html
                <main>{content}</main>
                """.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void run(byte[] input) {
        folder.fill(input);
        Path file = folder.path().resolve("caveat.yml");
        ConfigurationFinder finder = new ConfigurationFinder("ca-bc-physio", Optional.of(file));
        Configuration configuration = finder.of(folder.path().resolve("articles/a.md")).at(folder.path().resolve("articles/a.md"));
        configuration.articles().matches(folder.path().resolve("articles/a.md"));
        configuration.exclude().matches(folder.path().resolve("articles/a.md"));
        List<Mistake> mistakes = new ArrayList<>(finder.mistakes());
        Asked asked = new Asked(Rules.SHIPPED.stream().flatMap(Ruleset::rules).toList(), List.of(Rules.FILTER));
        configuration.exemptions().waivers().text().ifPresent(text -> WaiverFile.read("w.yml", text, asked, mistakes));
        configuration.exemptions().baseline().text().ifPresent(text -> BaselineFile.read("b.json", text, mistakes));
        Told.check(mistakes);
        // What is wrong is left out; the rest is a configuration that an article can be judged by.
        Law.check(new Linter(Rules.SHIPPED, configuration.clinic(), Rules.DAY, Rules.FILTER).lint(ARTICLE,
                Parser.markdown(ARTICLE.text())));
    }
}
