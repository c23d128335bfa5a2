package dev.caveat.grammar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.regex.Pattern;
import org.languagetool.AnalyzedSentence;
import org.languagetool.JLanguageTool;
import org.languagetool.markup.AnnotatedTextBuilder;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;

/**
 * LanguageTool with one selection of its rules. It starts with the first text it is given, which takes seconds, and
 * once for each text that is read at the same time, since its own class is not safe for several threads; the language and
 * its rules are shared. What is not at work is kept for the next text, whichever thread brings it.
 *
 * <p>It asks no server: rules that would are never activated.
 */
final class Proofreader {
    /** The fault of a misspelled word. */
    static final String SPELLING = "spelling";
    private static final Pattern MARKUP = Pattern.compile("</?suggestion>");
    private static final Pattern NO_ID = Pattern.compile("[^A-Za-z0-9_-]");
    private static final int MOST_REPLACEMENTS = 3;

    private final GrammarParameters parameters;
    private final Deque<Tool> idle = new ConcurrentLinkedDeque<>();
    private final boolean packed;
    private Shared shared;

    /** What all threads have in common. */
    private record Shared(CanadianProse language, Optional<PatternRules> patterns) {}

    /**
     * LanguageTool.
     *
     * @param speller is among its rules
     * @param rules where its pattern rules are packed; else it has them itself
     */
    private record Tool(JLanguageTool checker, Speller speller, Optional<Rulebook> rules) {}

    Proofreader(GrammarParameters parameters) {
        this(parameters, true);
    }

    /** @param packed whether pattern rules may be those that the build has packed; a test tries both */
    Proofreader(GrammarParameters parameters, boolean packed) {
        this.parameters = parameters;
        this.packed = packed;
    }

    /** The same of one text. */
    List<Remark> read(String text) {
        return read(List.of(text)).get(0);
    }

    /**
     * What there is to say of each of some texts that are read as one: a paragraph, a heading.
     *
     * @throws UncheckedIOException if LanguageTool's own data cannot be read
     */
    List<List<Remark>> read(List<String> texts) {
        Tool mine = Optional.ofNullable(idle.pollFirst()).orElseGet(this::start);
        List<List<Remark>> remarks = read(texts, mine);
        // One that failed is not used again.
        idle.addFirst(mine);
        return remarks;
    }

    /** Starts, and reads all rules, so that no text has to wait for either. */
    void warm() {
        read("It starts.");
        shared().patterns.ifPresent(PatternRules::readAll);
    }

    private static List<List<Remark>> read(List<String> texts, Tool mine) {
        if (mine.rules.isEmpty()) {
            return texts.stream().map(text -> remarks(io(() -> mine.checker.check(text)), text, mine.speller)).toList();
        }
        Rulebook rules = mine.rules.get();
        List<List<AnalyzedSentence>> sentences = texts.stream().map(text -> io(() -> mine.checker.analyzeText(text))).toList();
        rules.prepare(sentences.stream().flatMap(List::stream).toList());
        List<List<Remark>> remarks = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            List<AnalyzedSentence> own = sentences.get(i);
            // As its check(text) does, but for the choice of rules.
            remarks.add(remarks(io(() -> mine.checker.checkInternalWithCustomRules(rules, new AnnotatedTextBuilder().addText(text).build(),
                    JLanguageTool.ParagraphHandling.NORMAL, null, JLanguageTool.Mode.ALL, JLanguageTool.Level.DEFAULT, Set.of(), null,
                    mine.checker.sentenceTokenize(text), own)).getRuleMatches(), text, mine.speller));
        }
        return remarks;
    }

    private static List<Remark> remarks(List<RuleMatch> matches, String text, Speller speller) {
        return matches.stream().map(match -> remark(match, text, speller)).toList();
    }

    /** The rules that run, for tests. */
    List<Rule> rules() {
        Tool mine = start();
        shared().patterns.ifPresent(PatternRules::readAll);
        return mine.rules.map(Rulebook::allRules).orElseGet(mine.checker::getAllActiveRules);
    }

    private Tool start() {
        Shared all = shared();
        JLanguageTool checker = new JLanguageTool(all.language);
        List<Rule> kept = checker.getAllRules().stream().filter(this::isKept).toList();
        checker.setRules(kept);
        Speller speller = kept.stream().filter(Speller.class::isInstance).map(Speller.class::cast).findFirst()
                .orElseThrow();
        List<Rule> first = kept.stream().filter(rule -> rule != speller).toList();
        return new Tool(checker, speller, all.patterns.map(patterns -> new Rulebook(first, patterns, List.of(speller))));
    }

    private synchronized Shared shared() {
        if (shared == null) {
            Optional<PackedRules> rules = packed ? PackedRules.read() : Optional.empty();
            if (packed) {
                PackedPhrases.install();
                PackedWords.install();
            }
            CanadianProse language = new CanadianProse(parameters.wordList(), rules.isEmpty());
            shared = new Shared(language, rules.map(all -> new PatternRules(all, language, parameters, this::isKept)));
        }
        return shared;
    }

    private boolean isKept(Rule rule) {
        return PatternRules.mayBeKept(rule)
                && !parameters.categories().contains(rule.getCategory().getId().toString())
                && !parameters.rules().contains(rule.getId());
    }

    private static Remark remark(RuleMatch match, String text, Speller speller) {
        String id = match.getRule().getId();
        boolean spelling = id.equals(Speller.ID);
        List<String> replacements = match.getSuggestedReplacements().stream()
                .filter(replacement -> !replacement.isBlank()).limit(MOST_REPLACEMENTS).toList();
        String word = text.substring(match.getFromPos(), match.getToPos());
        boolean slip = !spelling || replacements.stream().anyMatch(right -> Slip.is(word, right)
                && speller.accepts(right.toLowerCase(Locale.ROOT)));
        String message = MARKUP.matcher(match.getMessage()).replaceAll("'").replaceAll("\\s+", " ").strip();
        return new Remark(spelling ? SPELLING : NO_ID.matcher(id).replaceAll("_"),
                match.getFromPos(), match.getToPos(), message, replacements, slip);
    }

    /** A reading that may fail only if the installation is broken. */
    private interface Reading<T> {
        T get() throws IOException;
    }

    private static <T> T io(Reading<T> reading) {
        try {
            return reading.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
