package dev.caveat.cli;

import dev.caveat.config.Configuration;
import dev.caveat.config.Configuration.RulesetSetting;
import dev.caveat.document.Document;
import dev.caveat.document.Field;
import dev.caveat.document.Format;
import dev.caveat.document.Position;
import dev.caveat.document.Problem;
import dev.caveat.parse.Parser;
import dev.caveat.ruleset.RulesetLoader;
import dev.caveat.source.Decoded;
import dev.caveat.source.Source;
import dev.caveat.yaml.Nearest;
import dev.caveat.yaml.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rulesets that an article's front matter asks for under {@code caveat: {ruleset: …}}.
 *
 * @param rulesets none where it asks for none
 * @param problem what is wrong with it: the article is not checked then, for nobody knows by what
 */
record StatedRulesets(List<RulesetSetting> rulesets, Optional<Problem> problem) {
    static final StatedRulesets NONE = new StatedRulesets(List.of(), Optional.empty());
    private static final String START = "caveat.";
    private static final String RULESET = START + "ruleset";

    /**
     * Reads the front matter.
     *
     * @param configuration the article's: besides the shipped rulesets, its own can be named
     */
    static StatedRulesets of(Source source, Configuration configuration) {
        return source.now() instanceof Decoded.Readable now ? read(now.source(), configuration) : NONE;
    }

    private static StatedRulesets read(Source source, Configuration configuration) {
        boolean possible = source.format() == Format.MARKDOWN
                && (source.text().startsWith("---") || source.text().startsWith("+++")) && source.text().contains("caveat");
        // What cannot be read is a problem that the linter tells.
        return possible ? of(new Document(source.path(), source.format(), source.text(), Parser.frontMatter(source), List.of()),
                configuration) : NONE;
    }

    private static StatedRulesets of(Document article, Configuration configuration) {
        List<RulesetSetting> rulesets = new ArrayList<>();
        for (Field field : article.frontMatter().fields()) {
            if (!Field.fold(field.key()).startsWith(START)) {
                continue;
            }
            if (!field.isNamed(RULESET)) {
                return wrong(article, field, field.key(), "unknown field (valid: " + RULESET + ")");
            }
            for (Field.Value value : field.values()) {
                Optional<String> known = known(value.text().strip(), configuration);
                if (known.isEmpty()) {
                    return wrong(article, field, RULESET, "“" + value.text() + "”: no such ruleset"
                            + Nearest.hint(value.text(), RulesetLoader.BUNDLED) + ", or one that " + here(configuration) + " lists");
                }
                Position at = article.position(value.span().start());
                rulesets.add(new RulesetSetting(known.get(), new Place(article.path(), at.line(), at.column())));
            }
        }
        return rulesets.isEmpty() ? NONE : new StatedRulesets(rulesets, Optional.empty());
    }

    private static String here(Configuration configuration) {
        return configuration.file().isEmpty() ? "a caveat.yml" : configuration.file();
    }

    /** An article may choose among what the configuration and the tool offer; it brings no rules of its own. */
    private static Optional<String> known(String name, Configuration configuration) {
        if (RulesetLoader.BUNDLED.contains(name)) {
            return Optional.of(name);
        }
        String plain = name.replace('\\', '/').replaceFirst("^\\./", "").replaceFirst("/$", "");
        return configuration.allRulesets().stream().map(RulesetSetting::ruleset).filter(each -> !plain.isEmpty()
                && (each.equals(plain) || each.replace('\\', '/').endsWith("/" + plain))).findFirst();
    }

    private static StatedRulesets wrong(Document article, Field field, String name, String what) {
        return new StatedRulesets(List.of(), Optional.of(new Problem(article.path(), Problem.Kind.BROKEN, "not checked: front matter, line "
                + article.position(field.span().start()).line() + ": " + name + ": " + what)));
    }
}
