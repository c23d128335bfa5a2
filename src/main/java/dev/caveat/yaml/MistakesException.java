package dev.caveat.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** Every mistake of the files that were read, in order of file and place: nothing is checked with them (exit 2). */
public final class MistakesException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> mistakes;

    public MistakesException(List<Mistake> mistakes) {
        super(mistakes.stream().sorted().distinct().map(Mistake::toString).collect(Collectors.joining("\n")));
        this.mistakes = mistakes.stream().sorted().distinct().toList();
    }

    public List<Mistake> mistakes() {
        return mistakes;
    }
}
