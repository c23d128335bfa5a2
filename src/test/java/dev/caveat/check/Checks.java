package dev.caveat.check;

import dev.caveat.Kept;
import dev.caveat.document.Document;
import dev.caveat.language.Wording;
import dev.caveat.parse.Parser;
import dev.caveat.rule.ApprovedText;
import dev.caveat.rule.Article;
import dev.caveat.rule.ArticleTypes;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.Practitioner;
import dev.caveat.rule.RuleGroup;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.ruleset.RulesetLoader;
import dev.caveat.yaml.MistakesException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The shipped checks, run over a piece of Markdown. */
public final class Checks {
    public static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    /** The register that examples of registration rules are read with. */
    public static final Clinic CLINIC = new Clinic(List.of("Cedar Inlet Physiotherapy"), "Port Moody", List.of(),
            List.of(
            new Practitioner("Sam Roe", "Registered Physiotherapist", "physiotherapist",
                    "College of Health and Care Professionals of British Columbia", "1234567", Optional.empty(),
                            List.of("PhD")),
            new Practitioner("Kim Ray", "Registered Physiotherapist", "physiotherapist",
                    "College of Health and Care Professionals of British Columbia", "7654321",
                    Optional.of(LocalDate.parse("2026-03-31")), List.of())), List.of(),
            List.of(new ApprovedText("standard", "2026-10", Optional.of(LocalDate.parse("2026-10-01")), "Sam Roe",
                    "This article is general information for education only. It is not medical advice from our clinic,"
                    + " and reading it creates no practitioner–patient relationship. People differ; results vary.",
                    List.of())), ArticleTypes.NONE, Optional.empty(), Optional.empty());

    private static final Kept<Ruleset> SHIPPED = Kept.of(Checks::load);

    private Checks() {}

    public static List<RuleGroup> groups() {
        return SHIPPED.get().groups();
    }

    /** What a group's check sees in a piece of Markdown. */
    public static CheckResult run(String group, String markdown) {
        return run(group, Parser.markdown(markdown), Clinic.UNKNOWN);
    }

    public static CheckResult run(String group, Document document, Clinic clinic) {
        RuleGroup found = SHIPPED.get().groups().stream().filter(each -> each.id().equals(group)).findFirst().orElseThrow();
        return found.check().check(article(document, clinic));
    }

    public static Article article(Document document, Clinic clinic) {
        return new Article(document, Wording.of(document), clinic, TODAY);
    }

    /** {@code fault "quote"} of every hit, in order of place. */
    public static List<String> hits(String group, String markdown) {
        Document document = Parser.markdown(markdown);
        return run(group, document, Clinic.UNKNOWN).hits().stream()
                .sorted(java.util.Comparator.comparing(hit -> hit.span()))
                .map(hit -> hit.fault() + " \"" + document.quote(hit.span()) + "\"").toList();
    }

    public static List<String> faults(String group, String markdown) {
        return run(group, markdown).hits().stream().map(hit -> hit.fault()).sorted().toList();
    }

    /** The ruleset, read anew. */
    public static Ruleset load() {
        try {
            return RulesetLoader.load(List.of("ca-bc-physio"), TODAY).get(0);
        } catch (MistakesException e) {
            throw new IllegalStateException(e.getMessage() + "\n" + e.mistakes(), e);
        }
    }
}
