package dev.caveat.check.own;

import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Format;
import dev.caveat.document.FrontMatter;
import dev.caveat.document.Prose;
import dev.caveat.document.Section;
import dev.caveat.document.Span;
import dev.caveat.document.Zone;
import dev.caveat.language.Match;
import dev.caveat.language.PhraseBook;
import dev.caveat.language.Sentence;
import dev.caveat.language.Wording;
import dev.caveat.language.regex.PatternBook;
import dev.caveat.language.regex.SafePattern;
import dev.caveat.rule.Article;
import dev.caveat.rule.Check;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.Hit;
import dev.caveat.rule.Practitioner;
import dev.caveat.rule.Unchecked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the words that a clinic does not write, or writes otherwise. */
public final class HouseWords implements Check {
    /** A pattern that is not done with so many blocks of an article is given up on it: the article is not checked anyway. */
    static final int MOST_UNFINISHED = 3;

    private final Map<String, WordRule> rules;
    private final Map<String, Condition> conditions = new LinkedHashMap<>();
    private final PhraseBook<Wanted> phrases;
    private final PatternBook<Wanted> patterns;

    /**
     * @param rules by id within the group
     * @throws IllegalArgumentException for a phrase or regular expression that cannot be read
     */
    public HouseWords(Map<String, WordRule> rules) {
        this.rules = new LinkedHashMap<>(rules);
        PhraseBook.Builder<Wanted> book = PhraseBook.builder();
        List<PatternBook.Entry<Wanted>> entries = new ArrayList<>();
        rules.forEach((id, rule) -> {
            conditions.put(id, new Condition(rule.types(), List.of(), List.of()));
            wanted(id, rule).forEach(word -> {
                if (word.use() == Wanted.Use.PATTERN) {
                    entries.add(new PatternBook.Entry<>(SafePattern.compile(word.written(), !rule.matchCase()), word));
                } else {
                    book.add(word.written(), word);
                }
            });
        });
        phrases = book.build();
        patterns = new PatternBook<>(entries);
    }

    private static List<Wanted> wanted(String id, WordRule rule) {
        List<Wanted> all = new ArrayList<>();
        rule.avoid().forEach(each -> all.add(new Wanted(id, Wanted.Use.AVOID, each, List.of(), "")));
        rule.because().forEach((each, why) -> all.add(new Wanted(id, Wanted.Use.AVOID, each, List.of(), why)));
        rule.prefer().forEach((each, better) -> all.add(new Wanted(id, Wanted.Use.AVOID, each, preferred(better), "")));
        rule.terms().forEach(each -> all.add(new Wanted(id, Wanted.Use.TERM, each, List.of(each), "")));
        rule.matching().forEach(each -> all.add(new Wanted(id, Wanted.Use.PATTERN, each, List.of(), "")));
        rule.replace().forEach((each, better) -> all.add(new Wanted(id, Wanted.Use.PATTERN, each, List.of(better), "")));
        rule.except().forEach(each -> all.add(new Wanted(id, Wanted.Use.EXCEPT, each, List.of(), "")));
        return all;
    }

    /** What to write, of which {@code |} separates several. */
    public static List<String> preferred(String better) {
        return Arrays.stream(better.split("\\|", -1)).map(String::strip).filter(each -> !each.isEmpty()).toList();
    }

    /** Whether a phrase stands for its own words only. */
    public static boolean isPlain(String phrase) {
        return Wanted.isPlain(phrase);
    }

    /** The number of a group that a replacement names and its pattern has not; negative if there is none. */
    public static int unknownGroup(String replacement, SafePattern pattern) {
        return Wanted.unknownGroup(replacement, pattern);
    }

    /** Whether a rule finds something in a text of one sentence, wherever it looks. */
    public static boolean finds(WordRule rule, String text) {
        WordRule anywhere = new WordRule(rule.avoid(), rule.because(), rule.prefer(), rule.terms(), rule.matching(), rule.replace(),
                rule.except(), rule.matchCase(), false, List.of(), List.of(), List.of(), rule.slow());
        String sentence = "We write " + text;
        Block block = new Block(Block.Kind.PARAGRAPH, new Span(0, sentence.length()), Prose.verbatim(sentence, 0), Zone.BODY, List.of());
        Document document = new Document("", Format.MARKDOWN, sentence, FrontMatter.NONE,
                List.of(new Section(Optional.empty(), 0, List.of(block))));
        Article article = new Article(document, Wording.of(document), Clinic.UNKNOWN, LocalDate.EPOCH);
        return !new HouseWords(Map.of("rule", anywhere)).check(article).hits().isEmpty();
    }

    @Override
    public CheckResult check(Article article) {
        ApprovedTexts approved = ApprovedTexts.of(article.clinic());
        Map<Wanted, Integer> givenUp = new LinkedHashMap<>();
        List<Hit> hits = new ArrayList<>();
        List<Unchecked> unchecked = new ArrayList<>();
        Set<String> asked = new HashSet<>(rules.keySet());
        asked.removeIf(id -> !conditions.get(id).holds(article));
        article.document().blocks().filter(block -> !block.prose().isBlank()).forEach(block -> {
            Set<Part> parts = Part.of(block);
            List<String> reading = parts.isEmpty() ? List.of() : rules.entrySet().stream()
                    .filter(rule -> asked.contains(rule.getKey()))
                    .filter(rule -> Part.isRead(parts, Set.copyOf(rule.getValue().zones()), Set.copyOf(rule.getValue().notIn())))
                    .map(Map.Entry::getKey).toList();
            if (!reading.isEmpty() && !approved.holds(block, article)) {
                List<Occurrence> occurrences = new ArrayList<>();
                occurrences.addAll(phrases(article, block, reading));
                occurrences.addAll(patterns(block, reading, givenUp, unchecked));
                List<Span> names = occurrences.isEmpty() ? List.of() : names(article, block);
                best(occurrences, names).forEach(occurrence -> hits.add(occurrence.hit(article,
                        rules.get(occurrence.wanted().rule()).matchCase())));
            }
        });
        return CheckResult.of(hits, unchecked);
    }

    private List<Occurrence> phrases(Article article, Block block, List<String> reading) {
        List<Occurrence> occurrences = new ArrayList<>();
        for (Sentence sentence : article.wording().sentences(block)) {
            for (Match<Wanted> match : phrases.matches(sentence)) {
                Wanted wanted = match.meaning();
                Occurrence occurrence = Occurrence.of(sentence, match);
                if (reading.contains(wanted.rule()) && occurrence.isMeant(rules.get(wanted.rule()))) {
                    occurrences.add(occurrence);
                }
            }
        }
        return occurrences;
    }

    private List<Occurrence> patterns(Block block, List<String> reading, Map<Wanted, Integer> givenUp, List<Unchecked> unchecked) {
        PatternBook.Search<Wanted> search = patterns.search(block.text(),
                wanted -> reading.contains(wanted.rule()) && givenUp.getOrDefault(wanted, 0) < MOST_UNFINISHED);
        search.unfinished().forEach(each -> {
            Wanted wanted = each.entry().meaning();
            boolean last = givenUp.merge(wanted, 1, Integer::sum) == MOST_UNFINISHED;
            unchecked.add(new Unchecked(wanted.rule(), block.span(), "“" + wanted.written() + "” could not be looked for: " + each.why()
                    + "; make the pattern simpler" + (last ? " (it was looked for no further)" : "")));
        });
        return search.found().stream().map(found -> Occurrence.of(block, found.entry().meaning(), found.match()))
                .filter(occurrence -> occurrence.isMeant(rules.get(occurrence.wanted().rule()))).toList();
    }

    /** Where the names of the clinic and its practitioners stand: nobody renames them for style. */
    private static List<Span> names(Article article, Block block) {
        List<Span> spans = new ArrayList<>();
        Stream.concat(article.clinic().names().stream(), article.clinic().practitioners().stream().map(Practitioner::name))
                .filter(name -> !name.isBlank()).forEach(name -> {
                    for (int i = 0; i + name.length() <= block.text().length(); i++) {
                        if (block.text().regionMatches(true, i, name, 0, name.length())) {
                            spans.add(new Span(i, i + name.length()));
                        }
                    }
                });
        return spans;
    }

    /** Of each rule: what no exception touches, the longest where several overlap, each place once. */
    private static List<Occurrence> best(List<Occurrence> occurrences, List<Span> names) {
        Map<String, List<Occurrence>> byRule = new TreeMap<>();
        occurrences.forEach(occurrence -> byRule.computeIfAbsent(occurrence.wanted().rule(), any -> new ArrayList<>()).add(occurrence));
        List<Occurrence> best = new ArrayList<>();
        byRule.values().forEach(all -> {
            List<Span> fine = new ArrayList<>(names);
            all.stream().filter(Occurrence::isException).map(Occurrence::prose).forEach(fine::add);
            List<Occurrence> kept = new ArrayList<>();
            all.stream().filter(occurrence -> !occurrence.isException() && fine.stream().noneMatch(occurrence.prose()::overlaps))
                    .sorted(Occurrence.LONGEST_FIRST)
                    .filter(occurrence -> occurrence.words().indexOf(Prose.OPAQUE) < 0)
                    .forEach(occurrence -> {
                        if (kept.stream().noneMatch(other -> other.prose().overlaps(occurrence.prose()))) {
                            kept.add(occurrence);
                        }
                    });
            best.addAll(kept);
        });
        return best;
    }
}
