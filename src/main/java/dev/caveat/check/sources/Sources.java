package dev.caveat.check.sources;

import dev.caveat.check.ArticleType;
import dev.caveat.check.Place;
import dev.caveat.check.Terms;
import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Link;
import dev.caveat.document.Span;
import dev.caveat.document.Zone;
import dev.caveat.rule.Article;
import dev.caveat.rule.Check;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Evidence;
import dev.caveat.rule.Hit;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.Requirement.Status;
import dev.caveat.rule.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The check of an article's sources: that there is a list, that its entries can be followed, that they are the ones
 * cited, and that what the text states has one.
 */
public final class Sources implements Check {
    public static final Set<String> FAULTS = Set.of("missing-section", "empty-section", "incomplete-entry",
            "unresolved-citation", "unused-entry", "outdated", "weak-source", "uncited-claim");

    /** Those that only a clinical article can have. */
    private static final Set<String> ABSENCES = Set.of("missing-section");

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private final Parameters parameters;
    private final Terms<Boolean> noise;
    private final Pattern label;
    private final WeakSources weak;
    private final StatementReader statements;

    /**
     * What counts.
     *
     * @param headings what source lists are called
     * @param notEntries words of blocks that are no entries (share boxes, placeholders)
     * @param ownSite words of an entry that is only the clinic's own page
     * @param weak sorts of entries that are no evidence
     * @param oldestYears age of the newest source from which a list is outdated
     * @param suggestion a list to put in
     * @param statements what sentences that need a source are made of
     */
    public record Parameters(
            SourceHeadings headings, List<String> notEntries, List<String> ownSite, List<WeakSource> weak,
            Integer oldestYears, String suggestion, StatementWords statements) {
        public Parameters {
            Objects.requireNonNull(headings, "headings");
            if (oldestYears == null || oldestYears < 1) {
                throw new IllegalArgumentException("oldestYears must be 1 or more");
            }
            suggestion = suggestion == null ? "" : suggestion;
            Objects.requireNonNull(statements, "statements");
        }
    }

    public Sources(Parameters parameters) {
        this.parameters = parameters;
        this.noise = new Terms<>(List.of(new Terms.Entry<>(true, parameters.notEntries), new Terms.Entry<>(false, parameters.ownSite)));
        this.label = SourceList.label(parameters.headings);
        this.weak = new WeakSources(parameters.weak, parameters.ownSite);
        this.statements = new StatementReader(parameters.statements);
    }

    @Override
    public CheckResult check(Article article) {
        SourceList list = SourceList.of(article.document(), parameters.headings, label, this::isNoise);
        List<Mark> marks = Citations.in(article.document(), list, address -> weak.canSupport(address, article.clinic()));
        UncitedClaims claims = new UncitedClaims(statements.statements(article),
                new Support(article.document(), article.wording(), marks));
        CheckResult pieces = ArticleType.of(article).excuse(
                list.entries().isEmpty() ? none(article, list) : judge(article, list, marks), ABSENCES);
        List<Hit> hits = new ArrayList<>(pieces.hits());
        hits.addAll(claims.hits());
        return new CheckResult(hits, pieces.requirement(), pieces.topics(), claims.ledger());
    }

    private CheckResult judge(Article article, SourceList list, List<Mark> marks) {
        List<Hit> hits = new ArrayList<>();
        marks.stream().filter(mark -> !mark.dangling().isEmpty())
                .map(mark -> Hit.of("unresolved-citation", mark.span(), Map.of("numbers", String.join(", ", mark.dangling()))))
                .forEach(hits::add);
        boolean cites = marks.stream().anyMatch(Mark::isCitation);
        for (SourceEntry entry : list.entries()) {
            if (!entry.gaps().isEmpty()) {
                hits.add(Hit.of("incomplete-entry", entry.span(), Map.of("missing", String.join("; ", entry.gaps()))));
            }
            if (cites && marks.stream().noneMatch(mark -> mark.entries().contains(entry)) && !isNamed(article, entry)) {
                hits.add(Hit.of("unused-entry", entry.span(), Map.of("number", String.valueOf(entry.number()))));
            }
            weak.reason(entry, article.clinic())
                    .map(reason -> Hit.of("weak-source", entry.span(), Map.of("reason", reason))).ifPresent(hits::add);
        }
        outdated(article, list).ifPresent(hits::add);
        return CheckResult.of(hits, requirement(list));
    }

    private CheckResult none(Article article, SourceList list) {
        if (list.heading().isPresent()) {
            Hit hit = Hit.of("empty-section", list.headingSpan(),
                    Map.of("heading", list.heading().get().text().strip()));
            return CheckResult.of(List.of(filled(article, list, hit)), new Requirement("sources", Status.MISSING,
                    "The section “" + list.heading().get().text().strip()
                            + "” lists no source.", List.of(), List.of("entries")));
        }
        SourceSkeleton skeleton = new SourceSkeleton(article.document(), parameters.suggestion);
        Hit hit = misspelt(article.document()).orElseGet(() -> Hit.of("missing-section", skeleton.place())
                .suggesting(skeleton.suggestion(skeleton.section())));
        return CheckResult.of(List.of(hit), new Requirement("sources", Status.MISSING, "There is no list of sources.",
                List.of(), List.of("section", "entries")));
    }

    /** A heading that only a slip of the pen keeps from being that of a list of sources. */
    private Optional<Hit> misspelt(Document document) {
        return document.sections().stream().flatMap(section -> section.heading().stream()).filter(Block::isVisible)
                .flatMap(heading -> parameters.headings.meant(heading.text()).stream().map(name -> {
                    Span span = Place.of(heading);
                    boolean plain = document.quote(span).equals(heading.text().strip());
                    String colon = heading.text().strip().endsWith(":") ? ":" : "";
                    return Hit.of("missing-section", span).suggesting(Suggestion.of(document, name + colon, plain));
                })).findFirst();
    }

    /** Offers the skeleton's entry below a heading that has its line to itself. */
    private Hit filled(Article article, SourceList list, Hit hit) {
        SourceSkeleton skeleton = new SourceSkeleton(article.document(), parameters.suggestion);
        return list.heading().filter(Block::isHeading).flatMap(heading -> skeleton.below(hit.span()))
                .map(text -> hit.suggesting(skeleton.suggestion(text))).orElse(hit);
    }

    private static Requirement requirement(SourceList list) {
        List<Evidence> evidence = list.entries().stream()
                .map(entry -> new Evidence("entry", entry.span(), detail(entry), List.of())).toList();
        boolean followable = list.entries().stream().anyMatch(entry -> entry.gaps().isEmpty());
        return followable
                ? new Requirement("sources", Status.SATISFIED, "Sources listed: " + evidence.size()
                        + ".", evidence, List.of())
                : new Requirement("sources", Status.INCOMPLETE,
                        "No entry can be followed: author or title, year or address is missing.",
                        evidence, List.of("complete-entry"));
    }

    /** "author or body: …; title: …; year: 2018; DOI 10.1016/…": what was read of an entry, for the reviewer. */
    private static String detail(SourceEntry entry) {
        EntryParts parts = entry.parts();
        List<String> read = new ArrayList<>();
        parts.author().ifPresent(author -> read.add("author or body: " + author));
        parts.title().ifPresent(title -> read.add("title: " + title));
        entry.year().ifPresent(year -> read.add("year: " + year));
        entry.locators().stream().filter(Locator::isSound).map(Locator::words).distinct().forEach(read::add);
        return String.join("; ", read);
    }

    /** Age is the newest entry's: one old classic among current work is no fault. */
    private Optional<Hit> outdated(Article article, SourceList list) {
        List<SourceEntry> dated = list.entries().stream().filter(entry -> entry.year().isPresent()).toList();
        boolean old = !dated.isEmpty()
                && dated.stream().allMatch(entry -> entry.isOlderThan(parameters.oldestYears, article.asOf()));
        return old ? Optional.of(Hit.of("outdated", dated.get(0).span(), Map.of(
                "newest", String.valueOf(dated.stream().mapToInt(entry -> entry.year().getAsInt()).max().getAsInt()),
                "years", String.valueOf(parameters.oldestYears)))) : Optional.empty();
    }

    private static boolean isNamed(Article article, SourceEntry entry) {
        return article.document().blocks().filter(block -> block.isVisible() && block.zone() != Zone.SOURCES)
                .filter(block -> block != entry.block() && block.kind() != Block.Kind.FOOTNOTE)
                .anyMatch(block -> entry.isNamedIn(block.text()));
    }

    /** Share boxes, placeholders, and links to the site itself with nothing that makes them a reference. */
    private boolean isNoise(Block block) {
        String text = block.text().strip();
        boolean reference = SourceEntry.mayHoldYear(text) && YEAR.matcher(text).find()
                || Locator.in(Locator.withoutAddresses(text)).stream().anyMatch(Locator::isSound);
        boolean onlyOwnLinks = !block.links().isEmpty() && block.links().stream().map(Link::target)
                .noneMatch(SourceEntry::isElsewhere);
        return !reference && (noise.anyIn(text) || onlyOwnLinks);
    }
}
