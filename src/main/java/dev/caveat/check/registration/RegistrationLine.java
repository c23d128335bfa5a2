package dev.caveat.check.registration;

import dev.caveat.check.ArticleType;
import dev.caveat.check.Authors;
import dev.caveat.check.NameMatch;
import dev.caveat.check.Require;
import dev.caveat.rule.Article;
import dev.caveat.rule.Check;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The check of the registration line: name, protected title, college in full, licence number,
 * where a reader sees them, for each practitioner who answers for the article.
 */
public final class RegistrationLine implements Check {
    public static final Set<String> FAULTS = Set.of("missing-line", "no-protected-title", "no-college",
            "no-licence-number", "no-association", "title-after-degrees", "wrong-college",
            "stale-number", "stale-regulator", "unknown-practitioner", "mismatch", "lapsed");

    /** Those that only a clinical article can have. */
    private static final Set<String> ABSENCES = Set.of("missing-line", "no-protected-title", "no-college",
            "no-licence-number", "no-association", "unknown-practitioner");

    private final Parameters parameters;
    private final Pattern titles;
    private final NameMatch names;
    private final LineReader reader;
    private final StatedTitles stated;
    private final StaleNames stale;

    /**
     * What counts.
     *
     * @param professions by key
     * @param colleges by key
     * @param numberLabels words before a licence number
     * @param boxHeadings headings of author boxes
     * @param lay occupations that promise no health advice
     * @param occupations what people call themselves that is no protected title here
     * @param nicknames groups of first names that stand for each other
     * @param replaced names no longer current
     * @param askedOf types of articles that must have a line; clinical ones where none is named
     */
    public record Parameters(
            Map<String, Profession> professions, Map<String, College> colleges,
            List<String> numberLabels, List<String> boxHeadings, List<String> lay, List<String> occupations,
            List<String> nicknames, List<Replaced> replaced, List<String> askedOf) {
        public Parameters {
            if (professions.isEmpty() || colleges.isEmpty()) {
                throw new IllegalArgumentException((professions.isEmpty() ? "professions" : "colleges") + " is empty");
            }
            professions.forEach((key, profession) -> profession.college().filter(college -> !colleges.containsKey(college))
                    .ifPresent(college -> {
                        throw new IllegalArgumentException("professions." + key + ".college: no such college “" + college
                                + "” (valid: " + String.join(", ", colleges.keySet()) + ")");
                    }));
            Require.notEmpty(numberLabels, "numberLabels");
            boxHeadings = Require.lowerCase(boxHeadings);
            askedOf = Require.types(askedOf, "askedOf");
        }

        /** The college of a profession, by the profession's key. */
        Optional<College> collegeOf(String profession) {
            return Optional.ofNullable(professions.get(profession)).flatMap(Profession::college).map(colleges::get);
        }

        /** The key of a college, by any of its names. */
        Optional<String> collegeNamed(String name) {
            return colleges.entrySet().stream().filter(college -> college.getKey().equalsIgnoreCase(name.strip())
                    || college.getValue().names().stream().anyMatch(name.strip()::equalsIgnoreCase))
                    .map(Map.Entry::getKey).findFirst();
        }

        /** The key of a profession, by a title or an abbreviation of one. */
        Optional<String> professionOf(String title) {
            String lower = title.strip().toLowerCase(Locale.ROOT);
            return professions.entrySet().stream().filter(profession -> profession.getValue().titles().stream()
                    .anyMatch(lower::equalsIgnoreCase) || profession.getValue().abbreviations().stream()
                    .anyMatch(lower::equalsIgnoreCase)).map(Map.Entry::getKey).findFirst();
        }

        /** The college of the ruleset's own profession, which is its first. */
        College ownCollege() {
            return professions.values().stream().flatMap(profession -> profession.college().stream()).map(colleges::get)
                    .findFirst().orElseGet(() -> colleges.values().iterator().next());
        }
    }

    public RegistrationLine(Parameters parameters) {
        this.parameters = parameters;
        List<String> all = new ArrayList<>();
        for (Profession profession : parameters.professions.values()) {
            all.addAll(profession.abbreviations());
            profession.titles().forEach(title -> all.addAll(List.of(title, title + "s")));
        }
        this.titles = Require.anyWord(all);
        this.names = new NameMatch(parameters.nicknames);
        this.reader = new LineReader(parameters, names);
        this.stated = new StatedTitles(parameters);
        this.stale = new StaleNames(parameters.replaced);
    }

    @Override
    public CheckResult check(Article article) {
        return ArticleType.of(article).excuse(judge(article), ABSENCES, parameters.askedOf);
    }

    private CheckResult judge(Article article) {
        Authors authors = Authors.of(article.document(), parameters.boxHeadings);
        List<Line> seen = reader.read(article.document(), authors);
        List<Line> fields = reader.readFields(article.document());
        Lines lines = Lines.of(seen, fields);
        Register register = new Register(article.clinic().practitioners(), names, parameters);
        WrittenLine written = new WrittenLine(register, parameters, article.asOf());
        List<Hit> hits = new ArrayList<>(new BylineFaults(article.document(), authors, titles, written, names).of(seen));
        LineFaults faults = new LineFaults(article, parameters, written, lines.answering().size() > 1);
        boolean titleTold = !hits.isEmpty();
        lines.answering().forEach(line -> hits.addAll(faults.absences(line, titleTold)));
        seen.forEach(line -> hits.addAll(faults.errors(line)));
        RegisterFaults against = new RegisterFaults(register, parameters, article.asOf());
        lines.named().forEach(line -> hits.addAll(against.of(line)));
        hits.addAll(stale.hits(article));
        return CheckResult.of(hits, new LineEvidence(lines, parameters, register)
                .requirement(stated.first(article.document(), fields)));
    }
}
