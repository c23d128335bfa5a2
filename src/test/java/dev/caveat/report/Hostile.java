package dev.caveat.report;

import dev.caveat.document.Document;
import dev.caveat.document.Format;
import dev.caveat.document.Problem;
import dev.caveat.document.Span;
import dev.caveat.policy.Disposition;
import dev.caveat.policy.Judgement;
import dev.caveat.rule.Basis;
import dev.caveat.rule.Evidence;
import dev.caveat.rule.Finding;
import dev.caveat.rule.Provision;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.RuleId;
import dev.caveat.rule.RuleInfo;
import dev.caveat.rule.Severity;
import dev.caveat.rule.Suggestion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reports built by hand for machine formats: every disposition, every status, every kind of input, text that means harm. */
public final class Hostile {
    /** Each would do something in some format if it were let through. */
    public static final List<String> HOSTILE = List.of("a — b 😀", "\n::add-mask::secret", "::error file=x::y", "##[error]z", "%0A::warning::w",
            "]]>", "\u0000\u001B[31m\u0085", "half \uD83D pair", "other \uDE00 half", "\"quoted\" 'twice' \\", "[click](https://evil.example)",
            "{0} and {name}", "| cell | cell |", "<img src=x onerror=alert(1)>", "<!-- -->", "line\r\nbreak\u2028too", "\u202Eback",
            "# heading", "- item", "``` fence", "www.evil.example http://evil.example", "a,b:c;d=e", "$x$ ~~gone~~ **bold** _thin_");

    public static final String ALL = String.join(" ", HOSTILE);
    public static final RuleInfo CURE = rule("claims/cure", Severity.ERROR, "Promises a cure.", "Say what it may help with.", Sample.LAW);
    public static final RuleInfo MISSING = rule("disclaimer/missing", Severity.ERROR, "There is no disclaimer.",
            "Add the approved one.", Sample.HOUSE);
    public static final RuleInfo HARM = rule("our-words/harm", Severity.WARNING, ALL, ALL, hostile());
    public static final RuleInfo BARE = new RuleInfo(RuleId.of("our-words/bare"), Severity.INFO, "", "", "", "", List.of(), List.of(), List.of());

    private static final String ARTICLE = """
            [title] # Loading is the cure
            It is the cure and the cure and the cure 😀 the cure.
            One line
            [disclaimer] # Disclaimer
            This is general information.
            """;

    private Hostile() {}

    /** A small folder: Markdown, HTML, text, Word, a file that could not be read. */
    public static Report report() {
        return Report.of(new Tool("caveat", "0.1.0", Optional.of("6.8")), Sample.run(), List.of(articles(true), html(), Sample.word(), Sample.clear()),
                List.of(new Problem("articles/photo.md", Problem.Kind.BINARY, "Binary data, not text. Save it as UTF-8.")), List.of(BARE));
    }

    /** The same without a finding that an earlier run knew. */
    public static Report withoutBaseline() {
        return Report.of(new Tool("caveat", "0.1.0", Optional.empty()), Sample.run(), List.of(articles(false), html()), List.of(), List.of());
    }

    /** Every field that an article, a rule or a file system fills, filled with harm. */
    public static Report hostile(String harm) {
        Document document = Draft.of("articles/" + harm.replace('/', ' ').replace('\\', ' ') + ".md", Format.MARKDOWN,
                "[title] # " + flat(harm) + "\nBefore " + flat(harm) + " after\n");
        RuleInfo rule = rule("our-words/harm", Severity.WARNING, harm, harm, hostileProvision(harm));
        Finding finding = new Finding(rule, rule.severity(), harm, Draft.at(document, flat(harm), 1), harm, List.of(harm),
                List.of(new Suggestion(harm, true), new Suggestion(harm, true)), List.of(harm));
        Span title = Draft.at(document, flat(harm), 0);
        List<Judgement> judgements = List.of(judged(finding, new Disposition.Open()), judged(finding, new Disposition.Suppressed(harm)),
                judged(finding, new Disposition.Waived(harm, harm, LocalDate.of(2027, 1, 31))), judged(finding, new Disposition.Baselined()));
        ArticleReport article = new ArticleReport(document.path(), Optional.of(document.format()), Sample.DIGEST, Optional.of(document), 4,
                Optional.empty(), List.of(), List.of(
                        new Requirement("disclaimer", Requirement.Status.SATISFIED, harm, List.of(new Evidence("not-advice", title, harm,
                                List.of(new Evidence("direction", title, harm, List.of())))), List.of()),
                        new Requirement("sources", Requirement.Status.INCOMPLETE, harm, List.of(), List.of(harm))), List.of(), judgements, List.of());
        return Report.of(new Tool("caveat", "0.1.0", Optional.empty()), Sample.run(), List.of(article),
                List.of(new Problem("articles/" + harm, Problem.Kind.UNREADABLE, harm)), List.of());
    }

    /** One article with so many findings of each severity. */
    public static Report many(int errors, int warnings, int infos) {
        int all = errors + warnings + infos;
        Document document = Draft.of("articles/many.md", Format.MARKDOWN, "the cure\n".repeat(all));
        List<Judgement> judgements = new ArrayList<>();
        IntStream.range(0, all).forEach(i -> {
            Severity severity = i < infos ? Severity.INFO : i < infos + warnings ? Severity.WARNING : Severity.ERROR;
            judgements.add(Sample.open(CURE.with(severity), "Cure " + i + ".", new Span(9 * i, 9 * i + 8), ""));
        });
        return Sample.of(new ArticleReport(document.path(), Optional.of(document.format()), Sample.DIGEST, Optional.of(document), 2 * all,
                Optional.empty(), List.of(), List.of(), List.of(), judgements, List.of()));
    }

    private static ArticleReport articles(boolean baselined) {
        Document document = Draft.of("articles/läuft & läuft #1.md", Format.MARKDOWN, ARTICLE);
        Span end = Span.at(document.text().length());
        List<Judgement> judgements = new ArrayList<>(List.of(
                judged(finding(CURE, "“the cure” promises a cure.", Draft.at(document, "the cure", 0), "title"), new Disposition.Open()),
                judged(finding(CURE, "Suppressed.", Draft.at(document, "the cure", 1), ""), new Disposition.Suppressed("A quoted headline.")),
                judged(finding(CURE, "Waived.", Draft.at(document, "the cure", 2), ""),
                        new Disposition.Waived("R. Okafor", "Approved campaign.", LocalDate.of(2027, 1, 31))),
                judged(finding(HARM, ALL, Draft.at(document, "cure.\nOne", 0), ALL), new Disposition.Open()),
                judged(finding(BARE, "", Draft.at(document, "One line", 0), ""), new Disposition.Open()),
                judged(finding(MISSING, "The article has no disclaimer.", end, "Disclaimer"), new Disposition.Open())));
        if (baselined) {
            judgements.add(judged(finding(CURE, "Baselined.", Draft.at(document, "the cure", 4), ""), new Disposition.Baselined()));
        }
        return new ArticleReport(document.path(), Optional.of(document.format()), Sample.DIGEST, Optional.of(document), 20, Optional.empty(),
                List.of(), List.of(
                        new Requirement("disclaimer", Requirement.Status.INCOMPLETE, "It does not send readers to a professional.",
                                List.of(new Evidence("general-information", Draft.at(document, "This is general information", 0))),
                                List.of("see-professional")),
                        new Requirement("sources", Requirement.Status.MISSING, "There is no list.", List.of(), List.of("entries"))),
                List.of(), judgements, List.of());
    }

    private static ArticleReport html() {
        Document document = Draft.of("articles/page.html", Format.HTML, "[title] # Walking\r\nWalk a little.\r\n");
        return new ArticleReport(document.path(), Optional.of(document.format()), Sample.DIGEST, Optional.of(document), 4, Optional.empty(),
                List.of(), List.of(new Requirement("disclaimer", Requirement.Status.SATISFIED, "All of it is there.",
                        List.of(new Evidence("not-advice", Draft.at(document, "Walk a little", 0), "near the end",
                                List.of(new Evidence("direction", Draft.at(document, "little", 0))))), List.of())),
                List.of(), List.of(), List.of());
    }

    private static Finding finding(RuleInfo rule, String message, Span span, String section) {
        return new Finding(rule, rule.severity(), message, span, section, List.of("in the title"),
                List.of(new Suggestion("may help — for some 😀", false)), List.of("ca-bc-physio"));
    }

    private static Judgement judged(Finding finding, Disposition disposition) {
        return new Judgement(finding, finding.severity(), disposition, finding.rulesets());
    }

    private static RuleInfo rule(String id, Severity severity, String summary, String advice, Provision provision) {
        return new RuleInfo(RuleId.of(id), severity, summary, "{quote}", advice, "Why " + summary, List.of(provision),
                List.of("It **cures** everything.\n\n```\n{0}\n```", "<b>left out</b>"), List.of("It may help."));
    }

    private static Provision hostile() {
        return hostileProvision(ALL);
    }

    private static Provision hostileProvision(String harm) {
        return new Provision("P " + harm, harm, harm, harm, "https://example.org/a?b=<c>&d=[e]", Basis.SECONDARY, LocalDate.of(2026, 11, 23),
                Optional.empty(), Optional.empty(), Optional.of(harm), Optional.empty());
    }

    /** A Draft's block is a line. */
    private static String flat(String harm) {
        return harm.replace('\n', ' ').replace('\r', ' ');
    }
}
