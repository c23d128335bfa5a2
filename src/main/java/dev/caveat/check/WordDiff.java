package dev.caveat.check;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MeyersDiffWithLinearSpace;
import dev.caveat.rule.Comparison;
import java.util.ArrayList;
import java.util.List;

/**
 * What turns one text into another, word by word. Deterministic; memory grows with the length of the texts, time with
 * their length times their difference, so hold only texts against each other that are near.
 *
 * @param edits in reading order; together they cover both texts
 */
public record WordDiff(List<Edit> edits) {
    /** So many words in common between two changes are chance. */
    private static final int LONGEST_CHANCE = 2;

    /** A run of words of one kind; those of {@code KEPT} are the second text's. */
    public record Edit(Comparison.Kind kind, List<Word> words) {
        public Edit {
            words = List.copyOf(words);
        }
    }

    /** Between two kept runs, what is left out stands before what is added, each in one run. */
    public WordDiff {
        List<Edit> joined = new ArrayList<>();
        List<Word> leftOut = new ArrayList<>();
        List<Word> added = new ArrayList<>();
        for (Edit edit : edits) {
            if (edit.kind == Comparison.Kind.KEPT) {
                close(joined, leftOut, added);
                add(joined, Comparison.Kind.KEPT, edit.words);
            } else {
                (edit.kind == Comparison.Kind.LEFT_OUT ? leftOut : added).addAll(edit.words);
            }
        }
        close(joined, leftOut, added);
        edits = List.copyOf(joined);
    }

    public static WordDiff between(List<Word> before, List<Word> after) {
        List<Change> changes = new MeyersDiffWithLinearSpace<String>()
                .computeDiff(forms(before), forms(after), null);
        List<Edit> edits = new ArrayList<>();
        int at = 0;
        for (Change change : changes) {
            add(edits, Comparison.Kind.KEPT, after.subList(at, change.startRevised));
            add(edits, Comparison.Kind.LEFT_OUT, before.subList(change.startOriginal, change.endOriginal));
            add(edits, Comparison.Kind.ADDED, after.subList(change.startRevised, change.endRevised));
            at = change.endRevised;
        }
        add(edits, Comparison.Kind.KEPT, after.subList(at, after.size()));
        return new WordDiff(edits);
    }

    /** Words that both texts have, as a part of all words: 1 for the same text, 0 for nothing in common. */
    public double likeness() {
        long kept = kept();
        long all = 2 * kept + count(Comparison.Kind.LEFT_OUT) + count(Comparison.Kind.ADDED);
        return all == 0 ? 0 : 2.0 * kept / all;
    }

    public boolean isSame() {
        return edits.stream().allMatch(edit -> edit.kind == Comparison.Kind.KEPT);
    }

    /**
     * For a reader: one or two words that two wordings happen to share between two changes belong to the change, since
     * “differ between people” and “vary from person to person” are one change each and not three.
     */
    public List<Comparison.Change> changes() {
        return whole().stream().map(edit -> new Comparison.Change(edit.kind, Word.join(edit.words))).toList();
    }

    private List<Edit> whole() {
        List<Edit> parted = new ArrayList<>();
        for (int i = 0; i < edits.size(); i++) {
            Edit edit = edits.get(i);
            boolean isBetween = i > 0 && i < edits.size() - 1;
            if (isBetween && edit.kind == Comparison.Kind.KEPT && edit.words.size() <= LONGEST_CHANCE) {
                parted.add(new Edit(Comparison.Kind.LEFT_OUT, edit.words));
                parted.add(new Edit(Comparison.Kind.ADDED, edit.words));
            } else {
                parted.add(edit);
            }
        }
        return new WordDiff(parted).edits;
    }

    /** How many words both texts have. */
    public long kept() {
        return count(Comparison.Kind.KEPT);
    }

    private long count(Comparison.Kind kind) {
        return edits.stream().filter(edit -> edit.kind == kind).mapToLong(edit -> edit.words.size()).sum();
    }

    private static List<String> forms(List<Word> words) {
        return words.stream().map(Word::form).toList();
    }

    private static void close(List<Edit> edits, List<Word> leftOut, List<Word> added) {
        add(edits, Comparison.Kind.LEFT_OUT, leftOut);
        add(edits, Comparison.Kind.ADDED, added);
        leftOut.clear();
        added.clear();
    }

    private static void add(List<Edit> edits, Comparison.Kind kind, List<Word> words) {
        if (words.isEmpty()) {
            return;
        }
        Edit last = edits.isEmpty() ? null : edits.get(edits.size() - 1);
        if (last != null && last.kind == kind) {
            List<Word> joined = new ArrayList<>(last.words);
            joined.addAll(words);
            edits.set(edits.size() - 1, new Edit(kind, joined));
        } else {
            edits.add(new Edit(kind, words));
        }
    }
}
