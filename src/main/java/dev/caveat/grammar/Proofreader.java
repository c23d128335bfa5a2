package dev.caveat.grammar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.languagetool.JLanguageTool;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;

/**
 * LanguageTool with one selection of its rules. It starts with the first text it is given, which takes seconds, and
 * once for each thread, since its own class is not safe for several; the language and its rules are shared.
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
    private final ThreadLocal<Tool> tool = ThreadLocal.withInitial(this::start);
    private CanadianProse language;

    /** LanguageTool, with the speller that is among its rules. */
    private record Tool(JLanguageTool checker, Speller speller) {}

    Proofreader(GrammarParameters parameters) {
        this.parameters = parameters;
    }

    /**
     * What there is to say of a text that is read as one: a paragraph, a heading.
     *
     * @throws UncheckedIOException if LanguageTool's own data cannot be read
     */
    List<Remark> read(String text) {
        Tool mine = tool.get();
        return io(() -> mine.checker.check(text)).stream().map(match -> remark(match, text, mine.speller)).toList();
    }

    /** The rules that run, for tests. */
    List<Rule> rules() {
        return tool.get().checker.getAllActiveRules();
    }

    private Tool start() {
        JLanguageTool checker = new JLanguageTool(language());
        List<Rule> kept = checker.getAllRules().stream().filter(this::isKept).toList();
        checker.setRules(kept);
        Speller speller = kept.stream().filter(Speller.class::isInstance).map(Speller.class::cast).findFirst()
                .orElseThrow();
        return new Tool(checker, speller);
    }

    private synchronized CanadianProse language() {
        if (language == null) {
            language = new CanadianProse(parameters.wordList());
        }
        return language;
    }

    private boolean isKept(Rule rule) {
        return !rule.isDefaultOff() && !rule.isOfficeDefaultOn()
                && !parameters.categories().contains(rule.getCategory().getId().toString())
                && !parameters.rules().contains(rule.getId())
                && !Chunks.areNeededBy(rule);
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
