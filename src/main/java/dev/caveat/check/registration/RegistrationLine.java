package dev.caveat.check.registration;

import dev.caveat.check.ArticleType;
import dev.caveat.check.Authors;
import dev.caveat.check.Byline;
import dev.caveat.check.Place;
import dev.caveat.check.Require;
import dev.caveat.document.Span;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The check of the registration line: name, protected title, college in full, licence number,
 * where a reader sees them.
 */
public final class RegistrationLine implements Check {
    public static final Set<String> FAULTS = Set.of("missing-line", "no-protected-title", "no-college",
            "no-licence-number",
            "stale-number", "stale-regulator", "unknown-practitioner", "mismatch", "lapsed");

    /** Those that only a clinical article can have. */
    private static final Set<String> ABSENCES = Set.of("missing-line", "no-protected-title", "no-college",
            "no-licence-number", "unknown-practitioner");

    private final Parameters parameters;
    private final Pattern titles;
    private final Pattern singular;
    private final LineReader reader;
    private final StaleNames stale;

    /**
     * What counts.
     *
     * @param professions by key
     * @param colleges by key
     * @param abbreviations of titles that stand for them after a name ("PT")
     * @param numberLabels words before a licence number
     * @param boxHeadings headings of author boxes
     * @param replaced names no longer current
     * @param own the key of the ruleset's own profession; left out for the first
     */
    public record Parameters(
            Map<String, Profession> professions, Map<String, College> colleges, List<String> abbreviations,
            List<String> numberLabels, List<String> boxHeadings, List<Replaced> replaced, Optional<String> own) {
        public Parameters {
            if (professions.isEmpty() || colleges.isEmpty()) {
                throw new IllegalArgumentException((professions.isEmpty() ? "professions" : "colleges") + " is empty");
            }
            professions.forEach((key, profession) -> {
                if (!colleges.containsKey(profession.college())) {
                    throw new IllegalArgumentException("professions." + key + ".college: no such college “"
                            + profession.college()
                            + "” (valid: " + String.join(", ", colleges.keySet()) + ")");
                }
            });
            if (own.isPresent() && !professions.containsKey(own.get())) {
                throw new IllegalArgumentException("own: no such profession “" + own.get() + "” (valid: "
                        + String.join(", ", professions.keySet()) + ")");
            }
            Require.notEmpty(numberLabels, "numberLabels");
            boxHeadings = Require.lowerCase(boxHeadings);
        }

        List<String> allTitles() {
            return professions.values().stream().flatMap(profession -> profession.titles().stream()).toList();
        }
    }

    public RegistrationLine(Parameters parameters) {
        this.parameters = parameters;
        List<String> all = new ArrayList<>(parameters.allTitles());
        parameters.allTitles().forEach(title -> all.add(title + "s"));
        all.addAll(parameters.abbreviations);
        this.singular = Require.anyWord(parameters.allTitles());
        this.titles = Require.anyWord(all);
        this.reader = new LineReader(parameters);
        this.stale = new StaleNames(parameters.replaced);
    }

    @Override
    public CheckResult check(Article article) {
        return ArticleType.of(article.document()).excuse(judge(article), ABSENCES);
    }

    private CheckResult judge(Article article) {
        Authors authors = Authors.of(article.document(), parameters.boxHeadings);
        Line line = reader.read(article.document(), authors);
        List<Hit> hits = new ArrayList<>(byline(article, authors));
        hits.addAll(pieces(article, authors, line, hits.isEmpty()));
        staleNumber(article, line).ifPresent(hits::add);
        hits.addAll(stale.hits(article));
        hits.addAll(new RegisterEntry(article).compare(line));
        return CheckResult.of(hits, requirement(line));
    }

    /**
     * A byline names a person and no protected title anywhere in it: the degree is no licence to practise. What to
     * write is the title the article itself gives beside that name; none is made up.
     */
    private List<Hit> byline(Article article, Authors authors) {
        return authors.bylines().stream().filter(byline -> !titles.matcher(byline.text()).find()).limit(1)
                .map(byline -> Hit.of("no-protected-title", byline.span(),
                        Map.of("name", byline.name().map(Byline.Name::text).orElse("")))
                        .suggesting(new Suggestion(titled(article, authors, byline), false)))
                .toList();
    }

    /** The byline with the title after the name, everything else as it stands. */
    private String titled(Article article, Authors authors, Byline byline) {
        if (byline.name().isEmpty()) {
            return "By <name>, <protected title>";
        }
        String written = article.document().quote(byline.span());
        int name = byline.name().get().span().end() - byline.span().start();
        return written.substring(0, name) + ", " + titleOf(byline.name().get(), authors).orElse("<protected title>")
                + written.substring(name);
    }

    /** A title that stands in one block with the name. */
    private Optional<String> titleOf(Byline.Name name, Authors authors) {
        return Stream.concat(authors.bylines().stream().map(Byline::block), authors.box().stream())
                .filter(block -> block.text().toLowerCase(Locale.ROOT).contains(name.text().toLowerCase(Locale.ROOT)))
                .map(block -> singular.matcher(block.text())).filter(Matcher::find).map(Matcher::group).findFirst();
    }

    private List<Hit> pieces(Article article, Authors authors, Line line, boolean titleNotYetReported) {
        Span place = line.last().map(Place::after).orElseGet(() -> Place.endOfArticle(article.document()));
        Optional<String> title = line.name().flatMap(name -> titleOf(name, authors));
        String college = title.flatMap(this::collegeOf).orElse("<regulatory college in full>");
        if (line.college().isEmpty() && line.number().isEmpty()) {
            return List.of(Hit.of("missing-line", place).suggesting(new Suggestion(
                    "\n\n" + line.name().map(Byline.Name::text).orElse("<name>") + ", "
                            + title.orElse("<protected title>")
                            + ", " + college + ", licence number <number>.", false)));
        }
        List<Hit> hits = new ArrayList<>();
        if (line.title().isEmpty() && titleNotYetReported) {
            Span at = line.college().map(Line.Named::span).orElse(place);
            hits.add(Hit.of("no-protected-title", at, Map.of("name", line.name().map(Byline.Name::text).orElse(""))));
        }
        if (line.college().isEmpty()) {
            hits.add(Hit.of("no-college", line.number().get().span(),
                    Map.of("college", title.flatMap(this::collegeOf).orElse(defaultCollege().names().get(0)))));
        }
        if (line.number().isEmpty()) {
            hits.add(Hit.of("no-licence-number", line.college().get().span()));
        }
        return hits;
    }

    private Optional<Hit> staleNumber(Article article, Line line) {
        String key = line.college().map(Line.Named::key).orElse(defaultProfession().college());
        return line.number().filter(number -> parameters.colleges.get(key).hasStale(number.text(), article.asOf()))
                .map(number -> Hit.of("stale-number", number.span(),
                        Map.of("college", parameters.colleges.get(key).names().get(0))));
    }

    private static Requirement requirement(Line line) {
        List<Evidence> evidence = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        note("name", line.name().map(Byline.Name::span), evidence, missing);
        note("protected-title", line.title(), evidence, missing);
        note("college", line.college().map(Line.Named::span), evidence, missing);
        note("licence-number", line.number().map(LicenceNumber::span), evidence, missing);
        if (line.college().isEmpty() && line.number().isEmpty()) {
            return new Requirement("registration-line", Status.MISSING, "No college and no licence number is named.",
                    evidence, missing);
        }
        return missing.isEmpty()
                ? new Requirement("registration-line", Status.SATISFIED,
                        "Name, protected title, college and licence number are there.", evidence, missing)
                : new Requirement("registration-line", Status.INCOMPLETE, "Not there: " + String.join(", ", missing)
                        + ".", evidence, missing);
    }

    private static void note(String element, Optional<Span> span, List<Evidence> evidence, List<String> missing) {
        span.ifPresentOrElse(found -> evidence.add(new Evidence(element, found)), () -> missing.add(element));
    }

    /** The college that a title is of. */
    private Optional<String> collegeOf(String title) {
        return parameters.professions.values().stream()
                .filter(profession -> profession.titles().stream().anyMatch(title::equalsIgnoreCase))
                .map(profession -> parameters.colleges.get(profession.college()).names().get(0)).findFirst();
    }

    private College defaultCollege() {
        return parameters.colleges.get(defaultProfession().college());
    }

    private Profession defaultProfession() {
        return parameters.professions.get(parameters.own.orElse(parameters.professions.keySet().iterator().next()));
    }
}
