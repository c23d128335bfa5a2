package dev.caveat.check.redflags;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Signs of which an article must name so many.
 *
 * @param of ids of signs
 * @param least how many of them
 */
record Need(List<String> of, Integer least) {
    Need {
        least = least == null ? 1 : least;
        if (of.isEmpty() || least < 1 || least > of.size()) {
            throw new IllegalArgumentException("least: " + least + " of " + of.size() + " signs cannot be asked for");
        }
    }

    static Need oneOf(List<String> signs) {
        return new Need(signs, 1);
    }

    /** For a machine: {@code ces-bladder|ces-bowel}. */
    String id() {
        return (least > 1 ? least + " of " : "") + String.join("|", of);
    }

    /** For a writer. */
    String words(Map<String, Concept> concepts) {
        return (least > 1 ? "at least " + least + " of: " : "")
                + of.stream().map(sign -> concepts.get(sign).name()).collect(Collectors.joining(", or "));
    }
}
