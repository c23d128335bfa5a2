package dev.caveat.policy;

import dev.caveat.document.Document;
import dev.caveat.document.Span;
import dev.caveat.parse.Parsed;
import dev.caveat.parse.Parser;
import dev.caveat.rule.Basis;
import dev.caveat.rule.Finding;
import dev.caveat.rule.Provision;
import dev.caveat.rule.RuleFilter;
import dev.caveat.rule.RuleId;
import dev.caveat.rule.RuleInfo;
import dev.caveat.rule.RulePattern;
import dev.caveat.rule.Severity;
import dev.caveat.source.Source;
import dev.caveat.yaml.Mistake;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A run over drafts with rules of four sorts: the clinic's own against <em>synergy</em>, a regulator's against
 * <em>guaranteed</em>, a style rule that no list names against <em>alot</em>, and a piece that an article must have
 * unless it says <em>not advice</em>.
 */
final class Office {
    static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    static final RuleId SYNERGY = RuleId.of("words/forbidden");
    static final RuleId GUARANTEE = RuleId.of("claims/guarantee");
    static final RuleId MISSING = RuleId.of("disclaimer/missing");

    private static final List<RuleInfo> RULES = List.of(rule("words/forbidden", Basis.POLICY), rule("words/preferred", Basis.POLICY),
            rule("claims/guarantee", Basis.PRIMARY), rule("disclaimer/missing", Basis.PRIMARY), rule("grammar/any", Basis.PRIMARY));
    private static final Map<String, String> WORDS = new LinkedHashMap<>(Map.of("synergy", "words/forbidden", "guaranteed", "claims/guarantee",
            "alot", "grammar/ALOT"));

    final Map<String, String> drafts = new LinkedHashMap<>();
    /** Articles that stand in the folder and are not checked. */
    final Set<String> others = new HashSet<>();
    /** Articles with which not every rule came to an end. */
    final Set<String> unfinished = new HashSet<>();
    List<RuleFilter> filters = List.of(RuleFilter.ALL);
    List<Policy.Setting> settings = List.of();
    LocalDate day = DAY;
    String waivers = "";
    Baseline baseline = Baseline.EMPTY;

    private static RuleInfo rule(String id, Basis basis) {
        return new RuleInfo(RuleId.of(id), Severity.ERROR, "Summary.", "Message.", "", "", List.of(
                new Provision("P", "Title", "", "", "", basis, DAY, Optional.empty(), Optional.empty())), List.of(), List.of());
    }

    static Office of(String... pathsAndTexts) {
        Office office = new Office();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            office.drafts.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        return office;
    }

    Asked asked() {
        List<RuleInfo> known = new ArrayList<>(RULES);
        known.addAll(PolicyRules.all());
        return new Asked(known, filters);
    }

    static RuleFilter only(String... rules) {
        return new RuleFilter(List.of(rules).stream().map(RulePattern::new).toList(), List.of());
    }

    static RuleFilter without(String... rules) {
        return new RuleFilter(List.of(), List.of(rules).stream().map(RulePattern::new).toList());
    }

    Settlement settle() {
        List<Mistake> mistakes = new ArrayList<>();
        WaiverFile file = WaiverFile.read("waivers.yml", waivers, asked(), mistakes);
        if (!mistakes.isEmpty()) {
            throw new AssertionError(mistakes.toString());
        }
        Policy policy = new Policy(settings);
        List<Judged> articles = drafts.keySet().stream().map(path -> judged(path, policy)).toList();
        return policy.settle(articles, new Exemptions(asked(), day, file, baseline, new Exemptions.NamedText("known.json",
                baseline.articles().isEmpty() ? "" : BaselineFile.write(baseline)), path -> drafts.containsKey(path) || others.contains(path)));
    }

    Judged judged(String path, Policy policy) {
        Document document = ((Parsed.Read) Parser.parse(Source.of(path, drafts.get(path)))).document();
        return new Judged(path, document, policy.judge(findings(document)), !unfinished.contains(path));
    }

    private List<Finding> findings(Document document) {
        List<Finding> found = new ArrayList<>();
        String text = document.text().toLowerCase(java.util.Locale.ROOT);
        WORDS.forEach((word, id) -> {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                Span span = new Span(at, at + word.length());
                if (document.blocks().anyMatch(block -> block.span().contains(span))) {
                    found.add(finding(id, document, span, "Message."));
                }
            }
        });
        if (!text.contains("not advice")) {
            found.add(finding("disclaimer/missing", document, new Span(text.length(), text.length()), "The article has no disclaimer."));
        }
        return found.stream().filter(finding -> filters.stream().allMatch(filter -> filter.wants(finding.rule().id()))).sorted().toList();
    }

    private static Finding finding(String id, Document document, Span span, String message) {
        RuleId named = RuleId.of(id);
        RuleInfo rule = RULES.stream().filter(each -> each.id().equals(named)).findFirst().orElseGet(() -> RULES.get(4).as(named));
        String section = document.sectionAt(span.start()).map(each -> each.title()).filter(title -> !title.isEmpty()).orElse("body");
        return new Finding(rule, rule.severity(), message, span, section, List.of(), List.of(), List.of("ours"));
    }

    /** What became of everything: {@code a.md:3 words/forbidden open}. */
    List<String> fates() {
        List<String> lines = new ArrayList<>();
        settle().articles().forEach(article -> article.judgements().stream().sorted().forEach(each -> lines.add(article.path() + ":"
                + article.document().position(each.finding().span().start()).line() + " " + each.finding().rule().id() + " "
                + each.disposition().id())));
        return lines;
    }

    /** What policy itself says: of the articles, then of the files of waivers and baseline. */
    List<String> said() {
        List<String> lines = new ArrayList<>();
        Settlement settled = settle();
        settled.articles().forEach(article -> article.judgements().stream().filter(each -> PolicyRules.isOwn(each.finding().rule().id()))
                .sorted().forEach(each -> lines.add(said(article.path(), article.document(), each))));
        settled.files().forEach(file -> file.judgements().forEach(each -> lines.add(said(file.document().path(), file.document(), each))));
        return lines;
    }

    private static String said(String path, Document document, Judgement judgement) {
        Finding finding = judgement.finding();
        return path + ":" + document.position(finding.span().start()) + " " + finding.rule().id().fault() + ": " + finding.message();
    }

    /** A waiver of a sentence, as a file holds it. */
    static String waiver(RuleId rule, String path, String sentence, String until) {
        return "- rule: " + rule + "\n  path: " + path + "\n  by: Kim Ray\n  reason: Agreed\n  until: " + until + "\n  sentence: '"
                + sentence + "'\n";
    }

    static String missing(RuleId rule, String path, String what, String until) {
        return waiver(rule, path, what, until).replace("sentence:", "missing:");
    }

    /** The baseline of these drafts as they stand. */
    Office recorded() {
        baseline = settle().recorded();
        return this;
    }

    /** Each entry as {@code path rule section count text}. */
    static List<String> entries(Baseline baseline) {
        List<String> lines = new ArrayList<>();
        baseline.articles().values().forEach(article -> article.entries().forEach(entry -> lines.add(article.path() + " " + entry.rule() + " "
                + entry.section() + " " + entry.count() + " " + entry.text())));
        return lines;
    }
}
