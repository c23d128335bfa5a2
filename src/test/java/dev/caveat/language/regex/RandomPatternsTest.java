package dev.caveat.language.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;

/** Random small expressions on random texts, against {@link Pattern} itself, which is right where it finishes. */
class RandomPatternsTest {
    private static final int EXPRESSIONS = 8_000;
    private static final int TEXTS = 4;
    private static final long STEPS = 2_000;

    private static final String[] ATOMS = {
        "a", "b", "B", "é", "ſ", " ", "ab", "bab", "a-b", ".", "\\w", "\\s", "\\d", "\\W", "[ab]", "[^a]", "[a-c1]", "[aB]", "[]a]",
        "[[ab]&&[^a]]", "\\bab", "\\b", "^", "$", "\\B", "\\A", "\\z", "\\.", "\\Qa.\\E", "\\x61", "\\u0062", "\\p{L}", "\\pL",
        "\\N{LATIN SMALL LETTER A}", "\\t", "\\R", "\\1", "\\2", "(?i)", "(?x)", "(?-i)", "\\0141", "\\x{61}", "#", "\\cA", "😀"};
    private static final String[] QUANTIFIERS = {"*", "+", "?", "*?", "+?", "??", "*+", "++", "?+", "{2}", "{1,2}", "{0,3}?", "{2,}", "{0}"};
    private static final String[] OPENINGS = {"(", "(?:", "(?>", "(?=", "(?!", "(?<=", "(?<!", "(?i:", "(?x:", "(?<n>", "(?s-i:"};
    private static final String LETTERS = "aaabbbABé ſ.1-\t\nc😀s";

    private static final String EMPTY = "empty";

    private final Random random = new Random(20261123);

    /** Lets the plain matcher be given up. */
    private static final class Impatient extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void theyAgreeWithThePlainMatcherWhereItFinishes() {
        int[] seen = new int[4];
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            for (int i = 0; i < EXPRESSIONS; i++) {
                String regex = expression(3);
                boolean ignoreCase = random.nextBoolean();
                List<String> texts = new ArrayList<>();
                for (int t = 0; t < TEXTS; t++) {
                    texts.add(text(t == 0 ? 200 : 20));
                }
                compare(regex, ignoreCase, texts, seen);
            }
        });
        String counts = "compiled %d, refused %d, found %d, unfinished %d".formatted(seen[0], seen[1], seen[2], seen[3]);
        assertTrue(seen[0] > EXPRESSIONS / 2 && seen[2] > EXPRESSIONS && seen[3] > 0, counts);
    }

    private static void compare(String regex, boolean ignoreCase, List<String> texts, int[] seen) {
        Pattern plain = null;
        try {
            plain = Pattern.compile(regex, ignoreCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0);
        } catch (PatternSyntaxException e) {
            plain = null;
        }
        SafePattern safe;
        try {
            safe = SafePattern.compile(regex, ignoreCase);
        } catch (BadPatternException e) {
            boolean ours = e.getMessage().contains("refers back to group") || e.getMessage().contains("looks back over")
                    || e.getMessage().contains("too many ways");
            assertTrue(plain == null || ours, e.getMessage());
            seen[1]++;
            return;
        }
        seen[0]++;
        PatternBook<String> book = new PatternBook<>(List.of(
                new PatternBook.Entry<>(SafePattern.compile("never this", true), "other"), new PatternBook.Entry<>(safe, "it")));
        for (String text : texts) {
            SafePattern.Matches matches = safe.matches(text, STEPS);
            String where = "“" + regex + "” on “" + text + "”, literals " + safe.literals();
            List<String> expected = plain(plain, text);
            if (expected == null) {
                assertTrue(matches.unfinished().isPresent(), where);
                seen[3]++;
                continue;
            }
            assertTrue(matches.unfinished().isEmpty(), where);
            List<String> found = matches.all().stream().map(match -> match.start() + "-" + match.end() + " " + match.group()).toList();
            assertEquals(expected.stream().filter(one -> !one.equals(EMPTY)).toList(), found, where);
            assertFalse(!safe.matchesNothing() && expected.contains(EMPTY), where + " matched nothing");
            assertEquals(found, book.search(text).found().stream()
                    .map(one -> one.match().start() + "-" + one.match().end() + " " + one.match().group()).toList(), where);
            seen[2] += found.size();
        }
    }

    /** What it matches; null where it takes too long. */
    private static List<String> plain(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        long[] left = {STEPS};
        Matcher matcher = pattern.matcher(new CharSequence() {
            @Override
            public char charAt(int index) {
                if (--left[0] < 0) {
                    throw new Impatient();
                }
                return text.charAt(index);
            }

            @Override
            public int length() {
                return text.length();
            }

            @Override
            public CharSequence subSequence(int start, int end) {
                return text.substring(start, end);
            }

            @Override
            public String toString() {
                return text;
            }
        });
        try {
            while (matcher.find()) {
                found.add(matcher.end() == matcher.start() ? EMPTY : matcher.start() + "-" + matcher.end() + " " + matcher.group());
            }
        } catch (Impatient e) {
            return null;
        }
        return found;
    }

    private String expression(int depth) {
        StringBuilder regex = new StringBuilder();
        int parts = 1 + random.nextInt(4);
        for (int i = 0; i < parts; i++) {
            boolean group = depth > 0 && random.nextInt(3) == 0;
            regex.append(group ? one(OPENINGS) + expression(depth - 1) + ")" : one(ATOMS));
            regex.append(random.nextInt(3) == 0 ? one(QUANTIFIERS) : "");
            regex.append(random.nextInt(8) == 0 ? "|" : "");
        }
        return regex.toString();
    }

    private String text(int most) {
        int[] points = LETTERS.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(most);
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString();
    }

    private String one(String[] all) {
        return all[random.nextInt(all.length)];
    }
}
