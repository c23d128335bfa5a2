package dev.caveat.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** Every mistake of the files that were read, in order of file and place: nothing is checked with them (exit 2). */
public final class MistakesException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Nobody reads more before mending some. */
    private static final int MOST_TOLD = 1000;

    private final transient List<Mistake> mistakes;

    public MistakesException(List<Mistake> mistakes) {
        super(text(mistakes.stream().sorted().distinct().toList()));
        this.mistakes = mistakes.stream().sorted().distinct().toList();
    }

    private static String text(List<Mistake> sorted) {
        String told = sorted.stream().limit(MOST_TOLD).map(Mistake::toString).collect(Collectors.joining("\n"));
        return sorted.size() <= MOST_TOLD ? told : told + "\n… and " + (sorted.size() - MOST_TOLD) + " more mistakes";
    }

    public List<Mistake> mistakes() {
        return mistakes;
    }
}
