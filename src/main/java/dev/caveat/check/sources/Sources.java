package dev.caveat.check.sources;

import dev.caveat.check.ArticleType;
import dev.caveat.check.Place;
import dev.caveat.check.Require;
import dev.caveat.document.Block;
import dev.caveat.document.Link;
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
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The check of the list of sources: that there is one, that its entries can be followed,
 * that they are the ones cited.
 */
public final class Sources implements Check {
    public static final Set<String> FAULTS = Set.of("missing-section", "empty-section", "incomplete-entry",
            "unresolved-citation", "unused-entry", "outdated", "weak-source");

    /** Those that only a clinical article can have. */
    private static final Set<String> ABSENCES = Set.of("missing-section");

    private final Parameters parameters;
    private final Pattern noise;
    private final Pattern own;
    private final Pattern weak;

    /**
     * What counts.
     *
     * @param headings of source lists
     * @param notEntries words of blocks that are no entries (share boxes, placeholders)
     * @param ownSite words of an entry that is only the clinic's own page
     * @param weak words and hosts that do not make a source
     * @param oldestYears age of the newest source from which a list is outdated
     * @param suggestion a list to put in
     */
    public record Parameters(
            List<String> headings, List<String> notEntries, List<String> ownSite, List<String> weak,
                    Integer oldestYears,
            String suggestion) {
        public Parameters {
            headings = Require.lowerCase(Require.notEmpty(headings, "headings"));
            if (oldestYears == null || oldestYears < 1) {
                throw new IllegalArgumentException("oldestYears must be 1 or more");
            }
            suggestion = suggestion == null ? "" : suggestion;
        }
    }

    public Sources(Parameters parameters) {
        this.parameters = parameters;
        this.noise = Require.anyWord(parameters.notEntries);
        this.own = Require.anyWord(parameters.ownSite);
        this.weak = Require.anyWord(parameters.weak);
    }

    @Override
    public CheckResult check(Article article) {
        return ArticleType.of(article).excuse(judge(article), ABSENCES);
    }

    private CheckResult judge(Article article) {
        SourceList list = SourceList.of(article.document(), parameters.headings, this::isNoise);
        if (list.entries().isEmpty()) {
            return none(article, list);
        }
        List<Hit> hits = new ArrayList<>();
        Citations citations = Citations.in(article.document(), list.entries());
        citations.marks().forEach(mark -> unresolved(mark, list).ifPresent(hits::add));
        for (SourceEntry entry : list.entries()) {
            if (!entry.missing().isEmpty()) {
                hits.add(Hit.of("incomplete-entry", entry.span(),
                        Map.of("missing", String.join("; ", entry.missing()))));
            }
            if (!citations.marks().isEmpty() && !citations.cites(entry.number()) && !isNamed(article, entry)) {
                hits.add(Hit.of("unused-entry", entry.span(), Map.of("number", String.valueOf(entry.number()))));
            }
            if (isWeak(entry)) {
                hits.add(Hit.of("weak-source", entry.span()));
            }
        }
        outdated(article, list).ifPresent(hits::add);
        return CheckResult.of(hits, requirement(list));
    }

    private CheckResult none(Article article, SourceList list) {
        Suggestion suggestion = new Suggestion(parameters.suggestion, false);
        if (list.heading().isPresent()) {
            Hit hit = Hit.of("empty-section", list.headingSpan(),
                    Map.of("heading", list.heading().get().text().strip()));
            return CheckResult.of(List.of(hit), new Requirement("sources", Status.MISSING,
                    "The section “" + list.heading().get().text().strip()
                            + "” lists no source.", List.of(), List.of("entries")));
        }
        Hit hit = Hit.of("missing-section", Place.endOfBody(article.document())).suggesting(suggestion);
        return CheckResult.of(List.of(hit), new Requirement("sources", Status.MISSING, "There is no list of sources.",
                List.of(), List.of("section", "entries")));
    }

    private static Requirement requirement(SourceList list) {
        List<Evidence> evidence = list.entries().stream().map(entry -> new Evidence("entry", entry.span())).toList();
        boolean followable = list.entries().stream().anyMatch(entry -> entry.missing().isEmpty());
        return followable
                ? new Requirement("sources", Status.SATISFIED, "Sources listed: " + evidence.size()
                        + ".", evidence, List.of())
                : new Requirement("sources", Status.INCOMPLETE,
                        "No entry can be followed: author or title, year or address is missing.",
                        evidence, List.of("complete-entry"));
    }

    private static Optional<Hit> unresolved(Citations.Mark mark, SourceList list) {
        List<String> dangling = mark.numbers().stream()
                .filter(number -> list.entries().stream().noneMatch(entry -> entry.number() == number))
                .map(String::valueOf).toList();
        return dangling.isEmpty() ? Optional.empty()
                : Optional.of(Hit.of("unresolved-citation", mark.span(),
                        Map.of("numbers", String.join(", ", dangling))));
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

    private boolean isWeak(SourceEntry entry) {
        return weak.matcher(entry.text()).find() || entry.addresses().stream()
                .anyMatch(address -> weak.matcher(address).find());
    }

    /** Share boxes, placeholders, and links to the site itself with nothing that makes them a reference. */
    private boolean isNoise(Block block) {
        String text = block.text().strip();
        boolean reference = text.matches("(?s).*(?:19|20)\\d\\d.*");
        boolean onlyOwnLinks = !block.links().isEmpty() && block.links().stream().map(Link::target)
                .noneMatch(Sources::isElsewhere);
        return !reference && (noise.matcher(text).find() || own.matcher(text).find() || onlyOwnLinks);
    }

    private static boolean isElsewhere(String target) {
        return target.startsWith("http") || target.startsWith("//");
    }
}
