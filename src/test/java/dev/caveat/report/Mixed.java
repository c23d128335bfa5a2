package dev.caveat.report;

import dev.caveat.document.Document;
import dev.caveat.document.Format;
import dev.caveat.document.Problem;
import dev.caveat.document.Span;
import dev.caveat.policy.Disposition;
import dev.caveat.policy.Judgement;
import dev.caveat.rule.Evidence;
import dev.caveat.rule.Finding;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.RuleInfo;
import dev.caveat.rule.Severity;
import dev.caveat.rule.Suggestion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A report with every disposition, every status, Word, problems, and hostile text wherever an article can put it. */
public final class Mixed {
    /** What each format has trouble with. */
    public static final String HOSTILE =
            "— \uD83D\uDE00 ::error file=x::y ]]> \u0007\u0000\u007F \uD800 \uFFFE \"q\", 'x' <b>&amp;</b>";

    private static final String TEXT = """
            [title] # Is “Loading”,\tthe Cure — \uD83D\uDE00?
            Naïve — \uD83D\uDE00 &amp; **the cure** of all.
            =HYPERLINK("http://example.org")
            The cure again, the cure at last — e\u0301 \uD83D\uDC69\u200D\uD83D\uDD2C.
            """;

    private Mixed() {}

    public static Report report(Optional<Severity> failOn) {
        return of(failOn, lifting(), knee(), settled(), unfinished());
    }

    public static Report of(Optional<Severity> failOn, ArticleReport... articles) {
        Run run = new Run(LocalDate.of(2026, 11, 23), failOn, List.of(new RulesetUsed("ca-bc-physio", "2026.11", Sample.DIGEST)), Sample.DIGEST);
        return Report.of(new Tool("caveat", "0.1.0", Optional.empty()), run, List.of(articles), List.of(
                new Problem("articles/photo.md", Problem.Kind.BINARY, "Not text " + HOSTILE)),
                List.of(Sample.CURE, Sample.EMPTY, Sample.LONG, Sample.SPELLING));
    }

    /** The same without the file that could not be read. */
    public static Report read(Optional<Severity> failOn, ArticleReport... articles) {
        Report whole = of(failOn, articles);
        return Report.of(whole.tool(), whole.run(), List.of(articles), List.of(), whole.rules());
    }

    /** Three open findings, one of each other disposition, each status. */
    public static ArticleReport lifting() {
        Document document = Draft.of("articles/lift “1”, old.md", Format.MARKDOWN, TEXT);
        return article(document, List.of(
                new Requirement("disclaimer", Requirement.Status.SATISFIED, "Every element is there " + HOSTILE, List.of(
                        new Evidence("not-advice", Draft.at(document, "of all", 0), "", List.of(
                                new Evidence("direction", Draft.at(document, "at last", 0))))), List.of()),
                new Requirement("red-flags", Requirement.Status.INCOMPLETE, "No number.", List.of(), List.of("emergency-number")),
                new Requirement("sources", Requirement.Status.MISSING, "None.", List.of(), List.of("entries")),
                new Requirement("dates", Requirement.Status.NOT_APPLICABLE, "An undated page " + HOSTILE, List.of(), List.of())),
                List.of(
                        finding(Sample.CURE, document, Draft.at(document, "the Cure", 0), new Disposition.Open()),
                        finding(Sample.CURE, document, Draft.at(document, "the cure", 0), new Disposition.Waived("A. Roe " + HOSTILE,
                                "Quoted\nfrom " + HOSTILE, LocalDate.of(2026, 12, 31))),
                        finding(Sample.CURE, document, Draft.at(document, "the cure", 1), new Disposition.Baselined()),
                        finding(Sample.LONG, document, Draft.at(document, "e\u0301 \uD83D\uDC69", 0), new Disposition.Suppressed("a name " + HOSTILE)),
                        finding(Sample.SPELLING, document, Draft.at(document, "=HYPERLINK", 0), new Disposition.Open()),
                        finding(Sample.EMPTY, document, Span.at(document.text().length()), new Disposition.Open())), List.of());
    }

    /** Word: a line is a paragraph. */
    public static ArticleReport knee() {
        Document document = Draft.of("articles/knee.docx", Format.WORD, "[title] # Knees\nIt is the cure of knees.\n");
        return article(document, List.of(), List.of(
                finding(Sample.CURE.with(Severity.WARNING), document, Draft.at(document, "the cure", 0), new Disposition.Open())), List.of());
    }

    /** Nothing is open. */
    public static ArticleReport settled() {
        Document document = Draft.of("articles/settled.txt", Format.TEXT, "It is the cure.\n");
        return article(document,
                List.of(new Requirement("sources", Requirement.Status.SATISFIED, "Sources listed: 1.", List.of(), List.of())),
                List.of(finding(Sample.CURE, document, Draft.at(document, "the cure", 0), new Disposition.Baselined())), List.of());
    }

    /** One group of rules failed. */
    static ArticleReport unfinished() {
        Document document = Draft.of("articles/unfinished.html", Format.HTML, "It is the cure &amp; all.\n");
        return article(document, List.of(), List.of(
                finding(Sample.CURE, document, Draft.at(document, "the cure &amp;", 0), new Disposition.Open())),
                List.of(new Problem(document.path(), Problem.Kind.RULE_FAILED, "not checked: the rules grammar/* failed " + HOSTILE)));
    }

    public static Judgement finding(RuleInfo rule, Document document, Span span, Disposition disposition) {
        Finding finding = new Finding(rule, rule.severity(), "“" + document.quote(span) + "” " + HOSTILE + "\nmore", span, "body",
                List.of(), List.of(new Suggestion("may help,\nwith \"time\" — \uD83D\uDE00", false)), List.of("ca-bc-physio"));
        return new Judgement(finding, rule.severity(), disposition, List.of("ca-bc-physio"));
    }

    public static ArticleReport article(
            Document document, List<Requirement> requirements, List<Judgement> judgements, List<Problem> problems) {
        return new ArticleReport(document.path(), Optional.of(document.format()), Sample.DIGEST, Optional.of(document), 12,
                Optional.empty(), List.of(), requirements, List.of(), judgements, problems);
    }
}
