package dev.caveat.language.regex;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The literals of which one must stand, folded, in every text that a regular expression can match.
 *
 * <p>Method: the required-string analysis of Cox, "Regular Expression Matching with a Trigram Index" (2012), with the
 * strings themselves in place of trigrams.
 */
final class RequiredLiterals {
    private static final int MOST_STRINGS = 24;
    private static final int LONGEST = 40;

    private RequiredLiterals() {}

    /**
     * What a part of an expression requires.
     *
     * @param exact all it can match, if those are few; empty where they are not
     * @param required one of these stands in what it matches; empty where nothing is known
     */
    private record Need(Optional<Set<String>> exact, Optional<Set<String>> required) {
        static final Need UNKNOWN = new Need(Optional.empty(), Optional.empty());
        static final Need NOTHING = new Need(Optional.of(Set.of("")), Optional.empty());

        /** What is known to be required, by whichever way. */
        Optional<Set<String>> best() {
            return better(exact, required);
        }
    }

    /** The literals; empty if there are none that are worth looking for. */
    static List<String> of(Node node) {
        return need(node).best().filter(found -> worth(found) > 0).map(List::copyOf).orElse(List.of());
    }

    /** Folds a character as the engine compares it when letter case does not matter. */
    static char fold(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }

    private static Need need(Node node) {
        if (node instanceof Node.Few few) {
            Set<String> all = new LinkedHashSet<>();
            few.folded().chars().forEach(c -> all.add(String.valueOf((char) c)));
            return new Need(Optional.of(all), Optional.empty());
        }
        if (node instanceof Node.Row row) {
            return row(row);
        }
        if (node instanceof Node.Choice choice) {
            return choice(choice);
        }
        if (node instanceof Node.Repeat repeat) {
            return repeat(repeat);
        }
        if (node instanceof Node.Look look && !look.negative()) {
            return new Need(Need.NOTHING.exact, need(look.inner()).best());
        }
        return node.most() == 0 ? Need.NOTHING : Need.UNKNOWN;
    }

    private static Need row(Node.Row row) {
        Optional<Set<String>> best = Optional.empty();
        Set<String> run = Set.of("");
        boolean whole = true;
        for (Node part : row.parts()) {
            Need need = need(part);
            best = better(best, need.required);
            Optional<Set<String>> longer = need.exact.isEmpty() ? Optional.empty() : joined(run, need.exact.get());
            if (longer.isPresent()) {
                run = longer.get();
            } else {
                whole = false;
                best = better(better(best, Optional.of(run)), need.exact);
                run = need.exact.orElse(Set.of(""));
            }
        }
        best = better(best, Optional.of(run));
        return new Need(whole ? Optional.of(run) : Optional.empty(), best);
    }

    private static Need choice(Node.Choice choice) {
        Optional<Set<String>> exact = Optional.of(new LinkedHashSet<>());
        Optional<Set<String>> required = Optional.of(new LinkedHashSet<>());
        for (Node option : choice.options()) {
            Need need = need(option);
            exact = union(exact, need.exact);
            required = union(required, need.best());
        }
        return new Need(exact, required);
    }

    private static Need repeat(Node.Repeat repeat) {
        if (repeat.to() == 0) {
            return Need.NOTHING;
        }
        Need inner = need(repeat.inner());
        if (repeat.from() == 0) {
            Optional<Set<String>> maybe = repeat.to() == 1 ? union(Need.NOTHING.exact, inner.exact) : Optional.empty();
            return new Need(maybe, Optional.empty());
        }
        Optional<Set<String>> some = inner.exact;
        for (int i = 1; i < Math.min(repeat.from(), LONGEST) && some.isPresent(); i++) {
            some = joined(some.get(), inner.exact.get());
        }
        boolean fixed = repeat.from() == repeat.to() && repeat.from() <= LONGEST;
        return new Need(fixed ? some : Optional.empty(), better(some.or(() -> inner.exact), inner.required));
    }

    private static Optional<Set<String>> joined(Set<String> heads, Set<String> tails) {
        if (heads.size() * tails.size() > MOST_STRINGS) {
            return Optional.empty();
        }
        Set<String> all = new LinkedHashSet<>();
        for (String head : heads) {
            for (String tail : tails) {
                if (head.length() + tail.length() > LONGEST) {
                    return Optional.empty();
                }
                all.add(head + tail);
            }
        }
        return Optional.of(all);
    }

    private static Optional<Set<String>> union(Optional<Set<String>> one, Optional<Set<String>> other) {
        if (one.isEmpty() || other.isEmpty() || one.get().size() + other.get().size() > 4 * MOST_STRINGS) {
            return Optional.empty();
        }
        Set<String> all = new LinkedHashSet<>(one.get());
        all.addAll(other.get());
        return Optional.of(all);
    }

    private static Optional<Set<String>> better(Optional<Set<String>> one, Optional<Set<String>> other) {
        int first = one.map(RequiredLiterals::worth).orElse(0);
        int second = other.map(RequiredLiterals::worth).orElse(0);
        return second > first ? other : one;
    }

    /** Long and few is good; 0 is not worth looking for: a lone letter or space stands in nearly every text. */
    private static int worth(Set<String> literals) {
        int shortest = literals.stream().mapToInt(RequiredLiterals::weight).min().orElse(0);
        return shortest == 0 ? 0 : shortest * 100 - literals.size();
    }

    private static int weight(String literal) {
        int marks = (int) literal.chars().filter(c -> !Character.isLetter(c) && !Character.isWhitespace(c)).count();
        return literal.length() >= 2 && !literal.isBlank() || marks > 0 ? literal.length() : 0;
    }
}
