package dev.caveat.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.diff.SimilarityIndex;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectLoader;

/** Which of the files that are gone each new file was, by their content: at least half the same, as git has it. */
final class Renames {
    private static final int LEAST = 50;
    private static final int WHOLE = 100;
    /** Beyond so many pairs only files of one name are compared, as git stops comparing too. */
    private static final int MOST_PAIRS = 160_000;

    /** One answer, with how much the two have in common in hundredths. */
    private record Pair(String now, String before, int score) {
        boolean sameName() {
            return name(now).equals(name(before));
        }
    }

    private static final Comparator<Pair> BEST_FIRST = Comparator.comparingInt(Pair::score).reversed()
            .thenComparing(pair -> !pair.sameName()).thenComparing(Pair::now).thenComparing(Pair::before);

    private Renames() {}

    /** From new paths to former ones; both given by path with their content. */
    static Map<String, String> match(SortedMap<String, byte[]> added, SortedMap<String, byte[]> gone) {
        boolean few = (long) added.size() * gone.size() <= MOST_PAIRS;
        Map<String, SimilarityIndex> indexes = new TreeMap<>();
        gone.forEach((path, bytes) -> index(bytes).ifPresent(index -> indexes.put(path, index)));
        List<Pair> pairs = new ArrayList<>();
        added.forEach((now, bytes) -> index(bytes).ifPresent(index -> indexes.forEach((before, other) -> {
            if (few || new Pair(now, before, 0).sameName()) {
                int score = LineEnds.same(bytes, gone.get(before)) ? WHOLE : Math.min(WHOLE - 1, other.score(index, WHOLE));
                if (score >= LEAST) {
                    pairs.add(new Pair(now, before, score));
                }
            }
        })));
        pairs.sort(BEST_FIRST);
        Map<String, String> renames = new TreeMap<>();
        Set<String> taken = new HashSet<>();
        for (Pair pair : pairs) {
            if (!renames.containsKey(pair.now) && taken.add(pair.before)) {
                renames.put(pair.now, pair.before);
            }
        }
        return renames;
    }

    /** Empty for a file with too many lines to count. */
    private static Optional<SimilarityIndex> index(byte[] bytes) {
        try {
            return Optional.of(SimilarityIndex.create(new ObjectLoader.SmallObject(Constants.OBJ_BLOB, LineEnds.plain(bytes))));
        } catch (IOException | SimilarityIndex.TableFullException e) {
            return Optional.empty();
        }
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
