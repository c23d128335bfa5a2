package dev.caveat.language.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression of a user's, in Java's notation. It takes a counted number of steps and a deep stack at most; then it
 * stops and says so. Immutable and safe to share.
 */
public final class SafePattern {
    /** Steps on one text: an honest pattern takes a few per character. Tenths of a second, where the stack is not deep. */
    public static final long STEPS = 10_000_000;

    /** Of an expression; nobody reads a longer one, and a list of words is better written as phrases. */
    private static final int LONGEST = 100_000;

    static final int LONGEST_LOOK_BEHIND = 1_000;

    /** Ways to match without reading anything: steps that are not counted, so there may be few. */
    private static final long MOST_IDLE_WAYS = 1_000;

    /** A round of a loop takes a few hundred bytes of stack; touched pages only are committed. */
    private static final long DEEP_STACK = 256L << 20;

    private final Pattern pattern;
    private final Node node;
    private final List<String> literals;

    /**
     * What a search gave.
     *
     * @param all in order, none of them empty
     * @param unfinished why there may be more; empty when the text was searched to its end
     */
    public record Matches(List<MatchResult> all, Optional<String> unfinished) {
        public static final Matches NONE = new Matches(List.of(), Optional.empty());

        public Matches {
            all = List.copyOf(all);
        }
    }

    private SafePattern(Pattern pattern, Node node) {
        this.pattern = pattern;
        this.node = node;
        this.literals = RequiredLiterals.of(node);
    }

    /**
     * Reads a pattern.
     *
     * @param ignoreCase whether letter case does not matter, in any alphabet
     * @throws BadPatternException if it is no regular expression, or one that cannot be run safely
     */
    public static SafePattern compile(String regex, boolean ignoreCase) {
        if (regex.length() > LONGEST) {
            throw new BadPatternException(regex, -1, "is longer than " + LONGEST + " characters; split it");
        }
        try {
            Pattern pattern = Pattern.compile(regex, ignoreCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0);
            Node node = RegexReader.read(regex, pattern.matcher("").groupCount());
            if (node.idleWays() > MOST_IDLE_WAYS) {
                throw new BadPatternException(regex, -1, "can match nothing in too many ways; make its parts less optional");
            }
            return new SafePattern(pattern, node);
        } catch (PatternSyntaxException e) {
            if (e.getDescription().contains("tack overflow")) {
                throw new BadPatternException(regex, -1, "is nested too deeply");
            }
            throw new BadPatternException(regex, e.getIndex(), lowerFirst(e.getDescription()));
        } catch (StackOverflowError e) {
            throw new BadPatternException(regex, -1, "is nested too deeply");
        }
    }

    /** As it was written. */
    public String regex() {
        return pattern.pattern();
    }

    /** One of these stands in every text it matches, folded by {@link PatternBook}; empty if nothing is known of it. */
    public List<String> literals() {
        return literals;
    }

    /** How many groups it captures. */
    public int groups() {
        return pattern.matcher("").groupCount();
    }

    /** Whether it has no required literal, so that it must be run on every text. */
    public boolean isSlow() {
        return literals.isEmpty();
    }

    /** Whether it can match the empty string, which stands everywhere. */
    public boolean matchesNothing() {
        return node.least() == 0;
    }

    /** Every match in a text. */
    public Matches matches(String text) {
        return matches(text, STEPS);
    }

    /** The match of a text as a whole, if it is one. */
    public Matches whole(String text) {
        return run(text, STEPS, true);
    }

    /** @param steps characters it may read */
    Matches matches(String text, long steps) {
        return run(text, steps, false);
    }

    private Matches run(String text, long steps, boolean whole) {
        try {
            return search(text, steps, whole, new ArrayList<>());
        } catch (StackOverflowError e) {
            return deeply(text, steps, whole);
        }
    }

    /** The same again where there is more stack: how deep a thread's own is differs from machine to machine. */
    private Matches deeply(String text, long steps, boolean whole) {
        List<MatchResult> found = new ArrayList<>();
        Matches[] result = {new Matches(List.of(), Optional.of("it is nested too deeply for this text"))};
        Thread thread = new Thread(null, () -> {
            try {
                result[0] = search(text, steps, whole, found);
            } catch (StackOverflowError e) {
                result[0] = new Matches(found, result[0].unfinished);
            }
        }, "caveat-pattern", DEEP_STACK);
        thread.setDaemon(true);
        boolean interrupted = false;
        try {
            thread.start();
        } catch (OutOfMemoryError e) {
            return result[0];
        }
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return result[0];
    }

    private Matches search(String text, long steps, boolean whole, List<MatchResult> found) {
        Matcher matcher = pattern.matcher(new CountedText(text, steps));
        try {
            boolean more = whole ? matcher.matches() : matcher.find();
            while (more) {
                if (matcher.end() > matcher.start()) {
                    found.add(matcher.toMatchResult());
                }
                more = !whole && matcher.find();
            }
            return new Matches(found, Optional.empty());
        } catch (CountedText.Spent e) {
            return new Matches(found, Optional.of("it was not done after " + steps + " steps"));
        }
    }

    private static String lowerFirst(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    @Override
    public String toString() {
        return regex();
    }
}
