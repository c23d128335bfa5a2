package dev.caveat.check.disclaimer;

import dev.caveat.check.ArticleType;
import dev.caveat.check.Insertion;
import dev.caveat.check.Place;
import dev.caveat.check.PlainDifference;
import dev.caveat.check.Require;
import dev.caveat.check.Supplied;
import dev.caveat.check.disclaimer.ApprovalReader.Approval;
import dev.caveat.check.disclaimer.SayingReader.Sayings;
import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Section;
import dev.caveat.document.Span;
import dev.caveat.document.Zone;
import dev.caveat.language.Cue;
import dev.caveat.language.PhraseBook;
import dev.caveat.language.Phrases;
import dev.caveat.rule.Article;
import dev.caveat.rule.Check;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Hit;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.Severity;
import dev.caveat.rule.Suggestion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The check of the disclaimer: each element by its wordings, in any order, over any number of blocks. */
public final class Disclaimer implements Check {
    public static final Set<String> FAULTS =
            Set.of("missing", "incomplete", "drifted", "unapproved", "inconsistent", "contradicted");

    /** Those that only a clinical article can have, and none whose site's template supplies the disclaimer. */
    private static final Set<String> ABSENCES = Set.of("missing", "incomplete");

    /** In a template's article these are told by the comparison with the template. */
    private static final Set<String> OWN = Set.of("missing", "incomplete", "unapproved");

    private static final Pattern END = Pattern.compile("[\\p{Punct}\\s]+$");

    private final Parameters parameters;
    private final SayingReader sayings;
    private final StatementReader reader;
    private final ContradictionReader contradictions;
    private final Differences differences;
    private final PhraseBook<Boolean> clinical;

    /**
     * What counts.
     *
     * @param elements by key, in the order to write them
     * @param headings of disclaimers
     * @param slots lists that phrases refer to
     * @param subjects wordings that name the text itself, of which a core element must speak
     * @param openings wordings without a subject, which speak of the text where they open a clause
     * @param pronouns wordings that stand for the text where an earlier sentence of the block names it
     * @param negations cues that take a wording back
     * @param contradictions wordings that say the opposite, unless something denies them
     * @param denials cues that deny a contradiction, or make it conditional
     * @param denied wordings that say the opposite by a negation of their own ("not only general information")
     * @param clinical words in title or headings that make an article one about a condition
     */
    public record Parameters(
            Map<String, DisclaimerElement> elements, List<String> headings, @Phrases Map<String, List<String>> slots,
            @Phrases List<String> subjects, @Phrases List<String> openings, @Phrases List<String> pronouns, List<Cue> negations,
            @Phrases List<String> contradictions, List<Cue> denials, @Phrases List<String> denied, @Phrases List<String> clinical) {
        public Parameters {
            if (elements.values().stream().noneMatch(DisclaimerElement::core)) {
                throw new IllegalArgumentException("elements: none is core: true, so nothing would be a disclaimer");
            }
            headings = Require.lowerCase(headings);
        }
    }

    public Disclaimer(Parameters parameters) {
        this.parameters = parameters;
        this.sayings = new SayingReader(parameters);
        this.reader = new StatementReader(parameters);
        this.contradictions = new ContradictionReader(parameters);
        this.differences = new Differences(parameters.elements);
        PhraseBook.Builder<Boolean> builder = PhraseBook.builder();
        this.clinical = builder.addAll(parameters.clinical, true).build();
    }

    @Override
    public CheckResult check(Article article) {
        Predicate<Block> placed = placed(article.document());
        Sayings said = sayings.in(article.wording());
        List<Statement> all = reader.statements(said, placed);
        List<Notice> notices = Notice.of(article.document(), all, placed);
        CheckResult own = judge(article, all, notices, contradictions.contradictions(said));
        CheckResult settled = Supplied.of(article, Standing.REQUIREMENT)
                .map(supplied -> supplied.settle(own, OWN, template(article, supplied, notices))).orElse(own);
        return ArticleType.of(article).excuse(settled, ABSENCES);
    }

    private CheckResult judge(Article article, List<Statement> all, List<Notice> notices, List<Span> opposites) {
        List<ApprovedWording> approved = ApprovedWording.of(article.clinic());
        List<Approval> approvals = approved.isEmpty() ? List.of()
                : ApprovalReader.approvals(Stretch.of(article.wording()), approved);
        Standing verdict = Standing.of(parameters.elements, all, notices, isClinical(article));
        List<Hit> hits = new ArrayList<>();
        opposites.forEach(span -> hits.add(Hit.of("contradicted", span)));
        approvals.stream().filter(approval -> !approval.isPermitted())
                .forEach(approval -> hits.add(drifted(article.document(), approval, approved)));
        if (notices.isEmpty() && approvals.isEmpty()) {
            hits.add(missing(article.document(), approved));
        } else if (!verdict.missing().isEmpty()) {
            Block last = notices.isEmpty() ? lastOf(approvals) : notices.get(notices.size() - 1).last();
            hits.add(incomplete(article.document(), verdict, last));
        }
        differences.within(notices).ifPresent(hits::add);
        if (!notices.isEmpty() && !approved.isEmpty() && approvals.isEmpty()) {
            hits.add(unapproved(notices.get(0), approved.get(0)));
        }
        Requirement requirement = verdict.requirement(approvals, !approved.isEmpty(), !opposites.isEmpty());
        return CheckResult.of(hits, requirement);
    }

    private static Block lastOf(List<Approval> approvals) {
        List<Stretch> stretches = approvals.get(approvals.size() - 1).stretches();
        return stretches.get(stretches.size() - 1).block();
    }

    /** What the article says for itself, held against what the template says. */
    private List<Hit> template(Article article, Supplied supplied, List<Notice> notices) {
        Document site = supplied.template().document();
        Predicate<Block> placed = placed(site);
        List<Notice> there = Notice.of(site, reader.statements(sayings.in(supplied.template().wording()), placed), placed);
        return differences.fromTemplate(notices, article.wording(), supplied, there).stream().toList();
    }

    private Hit missing(Document document, List<ApprovedWording> approved) {
        String text = approved.isEmpty() ? suggestion(parameters.elements.keySet()) : approved.get(0).filled();
        Insertion insertion = Insertion.atEndOf(document, text);
        boolean safe = approved.stream().map(ApprovedWording::approved).distinct().count() == 1;
        return Hit.of("missing", insertion.place()).suggesting(insertion.suggestion(safe));
    }

    private Hit incomplete(Document document, Standing verdict, Block last) {
        Hit hit = Hit.of("incomplete", Place.after(last), Map.of("missing", verdict.names(),
                "elements", String.join(", ", verdict.missing())))
                .suggesting(Suggestion.of(document, " " + suggestion(verdict.missing()), false));
        int steps = verdict.gravest().ordinal() - Severity.ERROR.ordinal();
        return steps == 0 ? hit : hit.moved(steps, "what is missing weighs as " + verdict.gravest().id());
    }

    /** Safe where the passage can be meant for one approved text only, and has no markup to lose. */
    private static Hit drifted(Document document, Approval approval, List<ApprovedWording> approved) {
        ApprovedWording wording = approval.wording();
        boolean only = approved.stream().filter(other -> !other.approved().equals(wording.approved()))
                .noneMatch(other -> ApprovalReader.isNear(approval.stretches(), other));
        boolean safe = only && Stretch.isPlain(document, approval.stretches());
        return Hit.of("drifted", Stretch.span(approval.stretches()), Map.of("approved", name(wording),
                "difference", PlainDifference.of(approval.comparison().changes())))
                .suggesting(Suggestion.of(document, wording.filled(), safe));
    }

    private static Hit unapproved(Notice notice, ApprovedWording first) {
        return Hit.of("unapproved", Place.of(notice.blocks().get(0)), Map.of("approved", name(first)));
    }

    static String name(ApprovedWording wording) {
        String version = wording.approved().version();
        return wording.approved().id() + (version.isEmpty() ? "" : ", version " + version);
    }

    private boolean isClinical(Article article) {
        return article.wording().sentences().stream()
                .filter(sentence -> sentence.block().zone() == Zone.TITLE || sentence.block().isHeading())
                .anyMatch(sentence -> !clinical.matches(sentence).isEmpty());
    }

    private String suggestion(Iterable<String> elements) {
        List<String> sentences = new ArrayList<>();
        elements.forEach(key -> sentences.add(parameters.elements.get(key).suggestion()));
        return String.join(" ", sentences);
    }

    /** Whether a block of a document stands under a disclaimer's heading, or is known for one. */
    private Predicate<Block> placed(Document document) {
        Set<Block> below = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Section section : document.sections()) {
            if (parameters.headings.contains(title(section.title()))) {
                below.addAll(section.blocks());
            }
        }
        return block -> block.zone() == Zone.DISCLAIMER || below.contains(block);
    }

    private static String title(String heading) {
        return END.matcher(heading.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
