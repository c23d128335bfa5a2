package dev.caveat.parse;

import dev.caveat.document.Zone;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words and shapes that give a zone away: those of {@code zones.yml}, read from {@code zones.cues}, which a test makes of it
 * with the literals that every match of an expression holds. An expression is compiled when a text first holds one.
 */
final class Cues {
    static final Cues SHARED = load();

    /** Characters; what is longer is a paragraph. */
    static final int LINE = 200;

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern FRONT = Pattern.compile("^(?:\\d+[.)]\\s*|[^\\p{L}\\p{N}]+)");
    private static final Pattern END = Pattern.compile("[\\s:.?!–—]+$");

    /** An expression; its number is that of its literals. */
    private static final class Expression {
        private final int number;
        private final String written;
        private volatile Pattern pattern;

        Expression(int number, String written) {
            this.number = number;
            this.written = written;
        }

        boolean isIn(String text, boolean whole) {
            if (pattern == null) {
                pattern = Pattern.compile(written, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
            }
            return whole ? pattern.matcher(text).matches() : pattern.matcher(text).find();
        }
    }

    /** Expressions of which all must be found. */
    private record Cue(String number, List<Expression> all) {
        boolean isIn(String text, boolean whole, BitSet candidates) {
            for (Expression one : all) {
                if (!candidates.get(one.number)) {
                    return false;
                }
            }
            for (Expression one : all) {
                if (!one.isIn(text, whole)) {
                    return false;
                }
            }
            return true;
        }
    }

    private final Map<String, List<Cue>> headings = new LinkedHashMap<>();
    private final Map<String, List<Cue>> lines = new LinkedHashMap<>();
    private final Map<String, List<Cue>> wording = new LinkedHashMap<>();
    private final Map<String, List<String>> needs = new LinkedHashMap<>();
    private final Map<String, List<Set<String>>> markup = new LinkedHashMap<>();
    private final CueLiterals literals = new CueLiterals();
    private int expressions;

    /** What a text says, for those who ask more than once. */
    CueReading read(String text) {
        return new CueReading(this, text);
    }

    /** The zone that a heading opens. */
    Optional<Zone> heading(String text) {
        String plain = plain(text);
        BitSet candidates = literals.in(plain);
        for (Map.Entry<String, List<Cue>> kind : headings.entrySet()) {
            if (isAny(kind.getValue(), plain, true, candidates)) {
                return Optional.of(zone(kind.getKey()));
            }
        }
        return Optional.empty();
    }

    /** Whether the whole text is a line of that kind ({@code byline}, {@code furniture}, …). */
    boolean isLine(String kind, String text) {
        return read(text).isLine(kind);
    }

    boolean isLine(String kind, String line, BitSet candidates) {
        return isAny(lines.get(kind), line, true, candidates);
    }

    boolean hasWording(String kind, String text, BitSet candidates) {
        if (!isAny(wording.get(kind), text, false, candidates)) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return needs.get(kind).stream().anyMatch(lower::contains);
    }

    BitSet candidates(String text) {
        return literals.in(text);
    }

    /** The zone of an element whose classes and id hold these words. */
    Optional<Zone> markup(List<String> words) {
        Set<String> there = new HashSet<>(words);
        return markup.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(there::containsAll))
                .map(entry -> zone(entry.getKey())).findFirst();
    }

    private static boolean isAny(List<Cue> cues, String text, boolean whole, BitSet candidates) {
        for (Cue cue : cues) {
            if (cue.isIn(text, whole, candidates)) {
                return true;
            }
        }
        return false;
    }

    /** Without a leading number or sign and without closing punctuation. */
    private static String plain(String heading) {
        String line = FRONT.matcher(SPACE.matcher(heading.strip()).replaceAll(" ")).replaceAll("");
        return END.matcher(line).replaceAll("");
    }

    private static Zone zone(String id) {
        return Zone.valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** @param line its parts: what it is, of which kind, and for an expression its cue's number, itself, its literals */
    private void add(List<String> line) {
        String kind = line.get(1);
        switch (line.get(0)) {
            case "needs" -> needs.put(kind, line.subList(2, line.size()));
            case "markup" -> markup.computeIfAbsent(kind, any -> new ArrayList<>()).add(Set.of(line.get(2).split(" ")));
            case "headings" -> add(headings, line);
            case "lines" -> add(lines, line);
            default -> add(wording, line);
        }
    }

    private void add(Map<String, List<Cue>> kinds, List<String> line) {
        Expression expression = new Expression(expressions++, line.get(3));
        literals.add(expression.number, line.subList(4, line.size()));
        List<Cue> cues = kinds.computeIfAbsent(line.get(1), any -> new ArrayList<>());
        Cue last = cues.isEmpty() ? null : cues.get(cues.size() - 1);
        if (last == null || !last.number.equals(line.get(2))) {
            last = new Cue(line.get(2), new ArrayList<>());
            cues.add(last);
        }
        last.all.add(expression);
    }

    private static Cues load() {
        Cues cues = new Cues();
        try (BufferedReader file = new BufferedReader(
                new InputStreamReader(Cues.class.getResourceAsStream("zones.cues"), StandardCharsets.UTF_8))) {
            for (String line = file.readLine(); line != null; line = file.readLine()) {
                cues.add(Arrays.asList(line.split("\t", -1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cues;
    }
}
