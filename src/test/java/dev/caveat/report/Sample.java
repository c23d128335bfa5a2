package dev.caveat.report;

import dev.caveat.document.Document;
import dev.caveat.document.Format;
import dev.caveat.document.Problem;
import dev.caveat.document.Span;
import dev.caveat.policy.Disposition;
import dev.caveat.policy.Judgement;
import dev.caveat.rule.Basis;
import dev.caveat.rule.Assertion;
import dev.caveat.rule.Classification;
import dev.caveat.rule.Comparison;
import dev.caveat.rule.Evidence;
import dev.caveat.rule.Finding;
import dev.caveat.rule.Provision;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.RuleId;
import dev.caveat.rule.RuleInfo;
import dev.caveat.rule.Severity;
import dev.caveat.rule.Suggestion;
import dev.caveat.rule.Topic;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A small report built by hand, with hostile text in every place an article or a rule can put it. */
public final class Sample {
    public static final String HOSTILE = "<script>alert(\"1\")</script> & ' ]]> \u202Egnihton\u202C \uD83D\uDE00";
    static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);

    static final Provision LAW = new Provision("BC-10", "Marketing by-law", "s. 4(1)", "2022-10-20",
            "www.example.org/bylaws", Basis.PRIMARY, LocalDate.of(2026, 11, 23),
            Optional.of(LocalDate.of(2022, 10, 20)), Optional.empty());
    static final Provision HOUSE = new Provision("POLICY-SOURCES", "Sources " + HOSTILE, "", "2026",
            "javascript:alert(1)", Basis.POLICY, LocalDate.of(2026, 11, 23), Optional.empty(), Optional.empty());
    public static final RuleInfo CURE = rule("claims/cure", Severity.ERROR, "Promises a cure.",
            "Say what the treatment may help with, and for whom.", LAW);
    static final RuleInfo EMPTY = rule("sources/empty-section", Severity.ERROR, "The sources section holds no source.",
            "List what the statements rest on.", HOUSE);
    static final RuleInfo LONG = rule("plain-language/long-sentence", Severity.INFO, "A long sentence.", "", HOUSE);
    static final RuleInfo SPELLING = rule("grammar/spelling", Severity.WARNING, "A misspelt word.", "", HOUSE);

    private static final String LIFTING = """
            [title] # Loading Is **the Cure**
            [byline] By Amir Ahmadi, PhD
            Strong backs &amp; calm minds: **loading is** the cure \uD83D\uDE00 for everybody who asks.
            %s
            [red-flag] Numbness around the groin needs an emergency department.
            [sources] # Sources
            [furniture] Share this post
            """.formatted(HOSTILE);

    private Sample() {}

    public static Report report() {
        return Report.of(new Tool("caveat", "0.1.0", Optional.of("6.8")), run(), List.of(lifting(), clear()),
                List.of(new Problem("articles/photo.md", Problem.Kind.BINARY, "Not text " + HOSTILE)),
                List.of(LONG, CURE));
    }

    /** The same with everything that a run may add: what went in, and what changed since an earlier report. */
    public static Report whole() {
        Report report = report();
        Manifest manifest = Manifest.of(report, Optional.of(DIGEST), RunOptions.of(List.of("articles", "drafts " + HOSTILE)), List.of(
                new Manifest.InputFile("words.txt", "dictionary", DIGEST), new Manifest.InputFile("caveat.yml " + HOSTILE, "configuration", DIGEST)));
        FindingChange fresh = new FindingChange(ChangeKind.NEW, "claims/cure", Optional.empty(), Optional.of(Severity.ERROR), "A cure " + HOSTILE,
                "the cure", 3, 7, "", "the rule was not asked before", Fingerprinted.of(lifting()).get(0).fingerprint());
        FindingChange fixed = new FindingChange(ChangeKind.FIXED, "claims/cure", Optional.of(Severity.ERROR), Optional.empty(), "Gone " + HOSTILE,
                HOSTILE, 4, 1, "waived: " + HOSTILE, "", "0123456789abcdef01234567");
        ArticleChanges lifting = new ArticleChanges("articles/lifting.md", Optional.of("old " + HOSTILE), "Loading " + HOSTILE,
                Optional.of(Verdict.CLEAR), Optional.of(Verdict.BLOCKED),
                List.of(new RequirementChange("sources", "satisfied", "missing")),
                Map.of(ChangeKind.NEW, 1, ChangeKind.FIXED, 1, ChangeKind.UNCHANGED, 3), List.of(fresh, fixed));
        ArticleChanges gone = new ArticleChanges("articles/gone.md", Optional.empty(), "", Optional.of(Verdict.CLEAR), Optional.empty(),
                List.of(), Map.of(), List.of());
        return report.with(manifest).with(new Changes("old/report.json " + HOSTILE, DIGEST, "2026-11-01",
                List.of("ruleset ca-bc-physio: 2026.10 → 2026.11 " + HOSTILE), List.of(gone, lifting)));
    }

    static Run run() {
        return new Run(LocalDate.of(2026, 11, 23), Optional.of(Severity.ERROR),
                List.of(new RulesetUsed("ca-bc-physio", "2026.11", DIGEST)), DIGEST);
    }

    public static Report of(ArticleReport... articles) {
        return Report.of(new Tool("caveat", "0.1.0", Optional.empty()), run(), List.of(articles), List.of(), List.of());
    }

    public static ArticleReport lifting() {
        Document document = Draft.of("articles/lifting.md", Format.MARKDOWN, LIFTING);
        Span sources = Draft.at(document, "# Sources", 0);
        List<Judgement> judgements = List.of(
                open(EMPTY, "The section “Sources” lists no source.", Span.at(sources.end()), "Sources"),
                open(CURE, "“the Cure” promises a cure.", Draft.at(document, "the Cure", 0), "title"),
                open(CURE, "“the cure” promises a cure.", Draft.at(document, "loading is** the cure", 0), ""),
                open(LONG, "Long " + HOSTILE, Draft.at(document, "** the cure \uD83D\uDE00 for everybody", 0), ""));
        List<Requirement> requirements = List.of(
                new Requirement("red-flags", Requirement.Status.INCOMPLETE, "No emergency number is named.",
                        List.of(new Evidence("ces-saddle", Draft.at(document, "Numbness around the groin", 0), "named " + HOSTILE,
                                List.of(new Evidence("direction", Draft.at(document, "needs an emergency department", 0))))),
                        List.of("emergency-number")).with(new Comparison("standard " + HOSTILE, "2",
                                Comparison.Standing.DRIFTED, List.of(
                                        new Comparison.Change(Comparison.Kind.KEPT, "This is general"),
                                        new Comparison.Change(Comparison.Kind.LEFT_OUT, "information"),
                                        new Comparison.Change(Comparison.Kind.ADDED, "advice " + HOSTILE)))),
                new Requirement("sources", Requirement.Status.MISSING, "The section is empty " + HOSTILE, List.of(),
                        List.of("entries")));
        return new ArticleReport(document.path(), Optional.of(document.format()), DIGEST, Optional.of(document), 31,
                Optional.of(new Classification("clinical", "Nothing says plainly that it is something else.")),
                List.of(new Topic("low-back", 35.0, "primary", List.of("in the title"))), requirements,
                List.of(new Assertion(Draft.at(document, "loading is** the cure", 0), Assertion.Kind.EFFECT, "", List.of()),
                        new Assertion(Draft.at(document, HOSTILE, 0), Assertion.Kind.NUMBER, "citation [1] " + HOSTILE,
                                List.of(sources))), judgements, List.of());
    }

    public static ArticleReport clear() {
        Document document = Draft.of("articles/a clear one.txt", Format.TEXT, "[title] # Walking\nWalk a little.\n");
        return new ArticleReport(document.path(), Optional.of(document.format()), DIGEST, Optional.of(document), 4,
                Optional.empty(), List.of(), List.of(new Requirement("red-flags", Requirement.Status.NOT_APPLICABLE,
                        "No topic that has red flags.", List.of(), List.of())), List.of(), List.of(), List.of());
    }

    /** An article with so many misspelt words. */
    public static ArticleReport misspelt(int count, Severity severity) {
        Document document = Draft.of("articles/typing.md", Format.MARKDOWN, "teh ".repeat(count));
        List<Judgement> judgements = IntStream.range(0, count)
                .mapToObj(i -> open(SPELLING.with(severity), "“teh” is misspelt.", Draft.at(document, "teh", i), ""))
                .toList();
        return with(document, judgements);
    }

    /** A Word document: a line is a paragraph. */
    public static ArticleReport word() {
        Document document = Draft.of("articles/knee.docx", Format.WORD,
                "[title] # Knees\nIt is the cure of all the knees in the whole wide world.\n");
        return with(document, List.of(open(CURE, "A cure.", Draft.at(document, "the cure", 0), "")));
    }

    private static ArticleReport with(Document document, List<Judgement> judgements) {
        return new ArticleReport(document.path(), Optional.of(document.format()), DIGEST, Optional.of(document), 12,
                Optional.empty(), List.of(), List.of(), List.of(), judgements, List.of());
    }

    public static Judgement open(RuleInfo rule, String message, Span span, String section) {
        Finding finding = new Finding(rule, rule.severity(), message, span, section, List.of("in the title"),
                List.of(new Suggestion("part of \"recovery\" " + HOSTILE, false)), List.of("ca-bc-physio"));
        return new Judgement(finding, rule.severity(), new Disposition.Open(), List.of("ca-bc-physio"));
    }

    private static RuleInfo rule(String id, Severity severity, String summary, String advice, Provision provision) {
        return new RuleInfo(RuleId.of(id), severity, summary, "{quote}", advice, "Why " + id, List.of(provision),
                List.of(), List.of());
    }
}
