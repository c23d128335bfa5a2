package dev.caveat.check.registration;

import dev.caveat.check.ArticleType;
import dev.caveat.check.Authors;
import dev.caveat.check.NameMatch;
import dev.caveat.check.Require;
import dev.caveat.check.Supplied;
import dev.caveat.document.Document;
import dev.caveat.document.Span;
import dev.caveat.language.Phrases;
import dev.caveat.rule.Article;
import dev.caveat.rule.Check;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Hit;
import dev.caveat.rule.Practitioner;
import java.time.LocalDate;
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
     * @param past words of a sentence that tells of former times, in which an old name may be meant
     * @param elsewhere names of other places' colleges; the ruleset's own and replaced ones count as those
     * @param askedOf types of articles that must have a line; clinical ones where none is named
     * @param own the key of the ruleset's own profession; left out for the first
     */
    public record Parameters(
            Map<String, Profession> professions, Map<String, College> colleges,
            List<String> numberLabels, List<String> boxHeadings, List<String> lay, List<String> occupations,
            List<String> nicknames, List<Replaced> replaced, @Phrases List<String> past, List<String> elsewhere,
            List<String> askedOf, Optional<String> own) {
        public Parameters {
            if (professions.isEmpty() || colleges.isEmpty()) {
                throw new IllegalArgumentException((professions.isEmpty() ? "professions" : "colleges") + " is empty");
            }
            professions.forEach((key, profession) -> profession.college().filter(college -> !colleges.containsKey(college))
                    .ifPresent(college -> {
                        throw new IllegalArgumentException("professions." + key + ".college: no such college “" + college
                                + "” (valid: " + String.join(", ", colleges.keySet()) + ")");
                    }));
            if (own.isPresent() && !professions.containsKey(own.get())) {
                throw new IllegalArgumentException("own: no such profession “" + own.get() + "” (valid: "
                        + String.join(", ", professions.keySet()) + ")");
            }
            Require.notEmpty(numberLabels, "numberLabels");
            boxHeadings = Require.lowerCase(boxHeadings);
            askedOf = Require.types(askedOf, "askedOf");
            elsewhere = elsewhere.stream().filter(name -> colleges.values().stream().noneMatch(college -> college.isNamed(name)))
                    .filter(name -> replaced.stream().noneMatch(old -> old.names().contains(name))).toList();
        }

        /** The college of a profession, by the profession's key. */
        Optional<College> collegeOf(String profession) {
            return Optional.ofNullable(professions.get(profession)).flatMap(Profession::college).map(colleges::get);
        }

        /** The key of a college, by any of its names. */
        Optional<String> collegeNamed(String name) {
            String plain = name.replaceFirst("(?i)^\\s*the\\s", "").replaceFirst("[(][^()]*[)]\\s*$", "").replace("&", "and")
                    .replace("B.C.", "BC").strip();
            return colleges.entrySet().stream().filter(college -> college.getKey().equalsIgnoreCase(plain)
                    || college.getValue().names().stream().anyMatch(plain::equalsIgnoreCase))
                    .map(Map.Entry::getKey).findFirst();
        }

        /** The key of a profession, by a title or an abbreviation of one. */
        Optional<String> professionOf(String title) {
            String lower = title.strip().toLowerCase(Locale.ROOT);
            return professions.entrySet().stream().filter(profession -> profession.getValue().titles().stream()
                    .anyMatch(lower::equalsIgnoreCase) || profession.getValue().abbreviations().stream()
                    .anyMatch(lower::equalsIgnoreCase)).map(Map.Entry::getKey).findFirst();
        }

        /** Whether a name of before is that of a college that only has another name now. */
        boolean isNow(String former, String college, LocalDate day) {
            String plain = former.replaceAll("\\s+", " ").strip();
            return replaced.stream().anyMatch(old -> !old.names().isEmpty() && !old.isCollegeOn(day) && old.now().equals(college)
                    && old.names().stream().anyMatch(plain::equalsIgnoreCase));
        }

        /** What a college was called on a day by those of a profession; empty where only other professions had one then. */
        Optional<String> nameOn(LocalDate day, String college, Optional<String> profession) {
            List<Replaced> then = replaced.stream().filter(old -> old.isCollegeOn(day) && old.now().equals(college)).toList();
            return then.isEmpty() ? Optional.of(college)
                    : then.stream().filter(old -> profession.filter(old.of()::contains).isPresent()).map(old -> old.names().get(0)).findFirst();
        }

        /** The key of the ruleset's own profession. */
        Optional<String> ownProfession() {
            return own.or(() -> professions.entrySet().stream().filter(entry -> entry.getValue().isRegulated())
                    .map(Map.Entry::getKey).findFirst());
        }

        /** The college of the ruleset's own profession. */
        College ownCollege() {
            return own.flatMap(this::collegeOf).orElseGet(this::firstCollege);
        }

        private College firstCollege() {
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
        this.stale = new StaleNames(parameters);
    }

    @Override
    public CheckResult check(Article article) {
        Authors authors = Authors.of(article.document(), parameters.boxHeadings);
        LineReader.Read read = reader.read(article.document(), authors, article.asOf());
        Lines lines = Lines.of(read.seen(), read.fields());
        CheckResult own = judge(article, authors, read, lines);
        CheckResult settled = Supplied.of(article, LineEvidence.ID)
                .map(supplied -> supplied(supplied, own, read.seen(), lines, article.asOf())).orElse(own);
        return ArticleType.of(article).excuse(LineEvidence.opened(settled, article.document()), ABSENCES, parameters.askedOf);
    }

    /** What these rules do not know of an entry of the register; fields left empty are not judged. */
    public List<Objection> objections(Practitioner entry) {
        Register register = new Register(List.of(entry), names, parameters);
        List<Objection> objections = new ArrayList<>();
        Optional<String> profession = register.profession(entry);
        Optional<String> college = parameters.collegeNamed(entry.college());
        boolean given = !entry.profession().isBlank();
        if (given && (profession.isEmpty() || !profession.equals(register.named(entry.profession())))) {
            objections.add(new Objection("profession", entry.profession(), "is no profession that the rulesets know",
                    List.copyOf(parameters.professions.keySet())));
        }
        if (!entry.college().isBlank() && college.isEmpty()) {
            objections.add(new Objection("college", entry.college(), "is no college that the rulesets know",
                    parameters.colleges.values().stream().map(College::fullName).toList()));
        } else if (college.isPresent() && profession.isPresent()
                && !parameters.professions.get(profession.get()).college().equals(college)) {
            objections.add(new Objection("college", entry.college(), "is not the college of a " + profession.get(),
                    parameters.collegeOf(profession.get()).map(College::fullName).stream().toList()));
        }
        if (!entry.title().isBlank() && given && profession.isPresent()
                && !parameters.professions.get(profession.get()).isTitle(entry.title())) {
            objections.add(new Objection("title", entry.title(), "is no title of a " + profession.get(),
                    parameters.professions.get(profession.get()).titles()));
        }
        return objections;
    }

    /** The template's line is of its people: an article of somebody else is judged by itself. */
    private CheckResult supplied(Supplied supplied, CheckResult own, List<Line> seen, Lines lines, LocalDate day) {
        Document document = supplied.template().document();
        Authors authors = Authors.of(document, parameters.boxHeadings);
        TemplateLines site = new TemplateLines(reader.read(document, authors, day).seen(), names);
        return site.cover(lines) ? supplied.settle(own, ABSENCES, site.differences(seen)) : own;
    }

    private CheckResult judge(Article article, Authors authors, LineReader.Read read, Lines lines) {
        Register register = new Register(article.clinic().practitioners(), names, parameters);
        WrittenLine written = new WrittenLine(register, parameters, article.asOf());
        List<Hit> hits = new ArrayList<>(new BylineFaults(article.document(), authors, titles, written, names).of(read.seen()));
        LineFaults faults = new LineFaults(article, parameters, written, lines.answering().size() > 1);
        boolean titleTold = !hits.isEmpty();
        lines.answering().forEach(line -> hits.addAll(faults.absences(line, titleTold)));
        read.seen().forEach(line -> hits.addAll(faults.errors(line)));
        RegisterFaults against = new RegisterFaults(article.document(), register, parameters, article.asOf());
        lines.named().forEach(line -> hits.addAll(against.of(line)));
        hits.addAll(stale.hits(article).stream().filter(old -> hits.stream()
                .noneMatch(hit -> hit.fault().equals("no-college") && hit.span().overlaps(old.span()))).toList());
        Optional<Span> unregistered = stated.first(article.document(), read.fields());
        return CheckResult.of(hits, new LineEvidence(lines, parameters, register).requirement(unregistered));
    }
}
