package dev.caveat.parse;

import dev.caveat.document.Prose;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a line of text looks like, whatever it says. */
final class Shapes {
    private static final Pattern NAME = Pattern.compile(
            "(?:(?:Dr|Mr|Mrs|Ms|Prof)\\.?\\s+)?"
            + "\\p{Lu}[\\p{L}'’.-]*(?:\\s+\\p{Lu}[\\p{L}'’.-]*){1,3}(?:\\s*[,(].{0,60})?");

    private Shapes() {}

    /** Short, opens like a title and does not end like a sentence. */
    static boolean isHeading(String text) {
        String line = text.strip();
        if (line.isEmpty() || line.length() > 110 || Prose.words(line) > 16 || line.indexOf('\n') >= 0) {
            return false;
        }
        int first = line.codePointAt(0);
        boolean opens = Character.isUpperCase(first) || Character.isDigit(first) || "\"“‘'¿".indexOf(first) >= 0;
        boolean label = line.endsWith(":") && Prose.words(line) <= 3;
        return opens && (label || ".,;:…".indexOf(line.charAt(line.length() - 1)) < 0);
    }

    /** A sentence or more, of some length. */
    static boolean isParagraph(String text) {
        String line = text.strip();
        return Prose.words(line) >= 8 && (".!?…\"”’)".indexOf(line.charAt(line.length() - 1)) >= 0 || Prose.words(line) > 16);
    }

    static boolean endsSentence(String text) {
        String line = text.strip();
        return !line.isEmpty() && ".!?…".indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    /** A person's name, perhaps with letters after it. */
    static boolean isName(String text) {
        // In this order: most text is no name from its second word on.
        return NAME.matcher(text.strip()).matches() && Prose.words(text) <= 10;
    }

    static boolean isUpperCase(String text) {
        return text.codePoints().anyMatch(Character::isLetter) && text.codePoints().noneMatch(Character::isLowerCase);
    }

    /** Whether {@code text} is {@code title} again, alone or with the site's name behind a divider. */
    static boolean repeats(String text, String title) {
        String plain = fold(text);
        String other = fold(title);
        return !other.isEmpty() && (plain.equals(other)
                || Arrays.stream(text.split("\\s[|–—·»-]\\s")).map(Shapes::fold).anyMatch(other::equals));
    }

    private static String fold(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
