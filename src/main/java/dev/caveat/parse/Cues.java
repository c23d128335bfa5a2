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

    private final CueGroup headings = new CueGroup(true);
    private final CueGroup lines = new CueGroup(true);
    private final CueGroup wording = new CueGroup(false);
    private final Map<String, List<String>> needs = new LinkedHashMap<>();
    private final Map<String, List<Set<String>>> markup = new LinkedHashMap<>();

    /** What a text says, for those who ask more than once. */
    CueReading read(String text) {
        return new CueReading(this, text);
    }

    /** The zone that a heading opens. */
    Optional<Zone> heading(String text) {
        String plain = plain(text);
        return headings.kind(plain, headings.candidates(CueLiterals.fold(plain))).map(Cues::zone);
    }

    /** Whether the whole text is a line of that kind ({@code byline}, {@code furniture}, …). */
    boolean isLine(String kind, String text) {
        return read(text).isLine(kind);
    }

    boolean isLine(String kind, String line, BitSet candidates) {
        return lines.isAny(kind, line, candidates);
    }

    boolean hasWording(String kind, String text, BitSet candidates) {
        if (!wording.isAny(kind, text, candidates)) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return needs.get(kind).stream().anyMatch(lower::contains);
    }

    /** The lines that a text, folded, can be. */
    BitSet lines(char[] folded) {
        return lines.candidates(folded);
    }

    /** The wording that can stand in a text, folded. */
    BitSet wording(char[] folded) {
        return wording.candidates(folded);
    }

    /** The zone of an element whose classes and id hold these words. */
    Optional<Zone> markup(List<String> words) {
        Set<String> there = new HashSet<>(words);
        return markup.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(there::containsAll))
                .map(entry -> zone(entry.getKey())).findFirst();
    }

    /** Without a leading number or sign and without closing punctuation. */
    static String plain(String heading) {
        String line = onOneLine(heading.strip());
        boolean opens = line.isEmpty() || !Character.isLetter(line.charAt(0));
        boolean ends = line.isEmpty() || !Character.isLetterOrDigit(line.charAt(line.length() - 1));
        String opened = opens ? FRONT.matcher(line).replaceAll("") : line;
        return ends ? END.matcher(opened).replaceAll("") : opened;
    }

    /** Most are on one already, and tried at every character an expression takes its time. */
    private static String onOneLine(String text) {
        boolean wasSpace = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c <= ' ';
            if (space && (wasSpace || c != ' ')) {
                return SPACE.matcher(text).replaceAll(" ");
            }
            wasSpace = space;
        }
        return text;
    }

    private static Zone zone(String id) {
        return Zone.valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** @param line its parts: what it is, of which kind, and what {@link CueGroup#add} says of an expression */
    private void add(List<String> line) {
        String kind = line.get(1);
        List<String> cue = line.subList(1, line.size());
        switch (line.get(0)) {
            case "needs" -> {
                needs.put(kind, line.subList(2, line.size()));
                wording.need(kind, needs.get(kind));
            }
            case "markup" -> markup.computeIfAbsent(kind, any -> new ArrayList<>()).add(Set.of(line.get(2).split(" ")));
            case "headings" -> headings.add(cue);
            case "lines" -> lines.add(cue);
            default -> wording.add(cue);
        }
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
