package dev.caveat.language.regex;

import java.util.List;

/** A regular expression read, as far as must be known of it before it runs: what it reads, how long, in how many ways. */
sealed interface Node {
    /** No end to how much it may read. */
    int ENDLESS = Integer.MAX_VALUE;

    /** The fewest characters it reads. */
    int least();

    /** The most characters it reads, or {@link #ENDLESS}. */
    int most();

    /**
     * In how many ways it can match without reading a character, those being steps that {@link CountedText} cannot count.
     * What needs a character has none.
     */
    default long idleWays() {
        return least() > 0 ? 0 : 1;
    }

    /**
     * One character out of a few.
     *
     * @param folded as {@link RequiredLiterals#fold} folds them, each once
     */
    record Few(String folded) implements Node {
        @Override
        public int least() {
            return 1;
        }

        @Override
        public int most() {
            return 1;
        }
    }

    /** Characters that are not told apart. */
    record Any(int least, int most) implements Node {}

    /** Whatever reads no character. */
    sealed interface Idle extends Node {
        @Override
        default int least() {
            return 0;
        }

        @Override
        default int most() {
            return 0;
        }
    }

    /** An anchor or a boundary, or nothing. */
    record Nothing() implements Idle {}

    /** Looks at what stands around without reading it. */
    record Look(Node inner, boolean behind, boolean negative) implements Idle {
        @Override
        public long idleWays() {
            return Math.max(1, inner.idleWays());
        }
    }

    /** One after the other. */
    record Row(List<Node> parts) implements Node {
        @Override
        public int least() {
            return (int) Math.min(ENDLESS - 1L, parts.stream().mapToLong(Node::least).sum());
        }

        @Override
        public int most() {
            return (int) Math.min(ENDLESS, parts.stream().mapToLong(Node::most).sum());
        }

        @Override
        public long idleWays() {
            return parts.stream().mapToLong(Node::idleWays).reduce(1, Node::product);
        }
    }

    /** One of several. */
    record Choice(List<Node> options) implements Node {
        @Override
        public int least() {
            return options.stream().mapToInt(Node::least).min().orElse(0);
        }

        @Override
        public int most() {
            return options.stream().mapToInt(Node::most).max().orElse(0);
        }

        @Override
        public long idleWays() {
            return options.stream().mapToLong(Node::idleWays).reduce(0, Math::addExact);
        }
    }

    /**
     * The same several times.
     *
     * @param to at most; {@link #ENDLESS} for no limit
     */
    record Repeat(Node inner, int from, int to) implements Node {
        @Override
        public int least() {
            return (int) Math.min(ENDLESS - 1L, (long) inner.least() * from);
        }

        @Override
        public int most() {
            int once = inner.most();
            boolean endless = once == ENDLESS || to == ENDLESS;
            return once == 0 || to == 0 ? 0 : endless ? ENDLESS : (int) Math.min(ENDLESS, (long) once * to);
        }

        /** The engine leaves a loop as soon as a round of it reads nothing. */
        @Override
        public long idleWays() {
            return least() > 0 ? 0 : Math.addExact(inner.idleWays(), from == 0 ? 1 : 0);
        }
    }

    /** Far above any honest count, far below an overflow. */
    private static long product(long a, long b) {
        long most = 1L << 30;
        return b != 0 && a > most / b ? most : a * b;
    }
}
