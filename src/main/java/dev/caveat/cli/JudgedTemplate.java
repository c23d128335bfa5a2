package dev.caveat.cli;

import dev.caveat.config.Configuration;
import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.FrontMatter;
import dev.caveat.document.Section;
import dev.caveat.document.Zone;
import dev.caveat.engine.DocumentResult;
import dev.caveat.engine.Linter;
import dev.caveat.language.Wording;
import dev.caveat.parse.Parsed;
import dev.caveat.parse.Parser;
import dev.caveat.rule.ArticleTypes;
import dev.caveat.rule.Glob;
import dev.caveat.rule.RuleFilter;
import dev.caveat.rule.RulePattern;
import dev.caveat.rule.SiteTemplate;
import dev.caveat.source.Budget;
import dev.caveat.source.Found;
import dev.caveat.source.Source;
import dev.caveat.source.SourceFinder;
import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.MistakesException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * The site's template, read once and judged once, for the pieces it is to supply and nothing else.
 *
 * @param template with how each of these pieces stands in it
 * @param result its own entry of the report
 * @param lot what it was judged by
 */
record JudgedTemplate(SiteTemplate template, DocumentResult result, Lot lot) {
    /** A template stands around every article, so it must hold what the most demanding type needs. */
    private static final ArticleTypes CLINICAL =
            new ArticleTypes("", List.of(new ArticleTypes.Entry("clinical", "**", new Glob("**"))));

    /**
     * Reads and judges.
     *
     * @param by a lot without articles: the rulesets, filter and configuration that it is judged by
     * @throws MistakesException when it cannot be read: the configuration is broken then
     */
    static JudgedTemplate of(Configuration.TemplateSetting setting, Lot by, LocalDate asOf) throws MistakesException {
        Source source = source(setting);
        Document document = document(setting, source);
        List<RulePattern> groups = setting.supplies().stream().map(SiteTemplate::group)
                .map(group -> new RulePattern(group + "/*")).toList();
        Linter linter = new Linter(by.asked(), by.configuration().clinic().with(CLINICAL), asOf,
                new RuleFilter(groups, by.filter().off(), by.filter().switches()));
        DocumentResult result = linter.lint(source, document);
        SiteTemplate template = new SiteTemplate(document, Wording.of(document), setting.supplies(),
                result.requirements());
        return new JudgedTemplate(template, result, by);
    }

    /** Whether a draft that was found is the template itself. */
    boolean is(Source source) {
        return absolute(source.path()).equals(absolute(template.document().path()));
    }

    private static Path absolute(String path) {
        return Path.of(path).toAbsolutePath().normalize();
    }

    private static Source source(Configuration.TemplateSetting setting) throws MistakesException {
        String path = setting.file().toString().replace('\\', '/');
        try (InputStream in = Files.newInputStream(setting.file())) {
            Found found = SourceFinder.decode(path, in, Budget.USUAL.bytes());
            if (!found.problems().isEmpty()) {
                throw unreadable(setting, found.problems().get(0).message());
            }
            return found.sources().get(0);
        } catch (IOException e) {
            throw unreadable(setting, "no permission, or there is no such file");
        }
    }

    private static Document document(Configuration.TemplateSetting setting, Source source) throws MistakesException {
        Parsed parsed = Parser.parse(source);
        if (parsed instanceof Parsed.Failed failed) {
            throw unreadable(setting, failed.problem().message());
        }
        return shown(((Parsed.Read) parsed).document());
    }

    private static MistakesException unreadable(Configuration.TemplateSetting setting, String why) {
        return new MistakesException(List.of(new Mistake(setting.at(), "template.file",
                "“" + setting.file().toString().replace('\\', '/') + "” cannot be read: " + why)));
    }

    /** What is site chrome in an article is what a template is for. */
    private static Document shown(Document read) {
        List<Section> sections = read.sections().stream().map(section -> new Section(
                section.heading().map(JudgedTemplate::shown), section.level(),
                section.blocks().stream().map(JudgedTemplate::shown).toList())).toList();
        FrontMatter fields = new FrontMatter(read.frontMatter().span(), read.frontMatter().fields().stream()
                .filter(field -> !field.key().equalsIgnoreCase("type")).toList());
        return new Document(read.path(), read.format(), read.text(), fields, sections, read.directives());
    }

    private static Block shown(Block block) {
        return block.zone() == Zone.FURNITURE ? block.in(Zone.BOILERPLATE) : block;
    }
}
