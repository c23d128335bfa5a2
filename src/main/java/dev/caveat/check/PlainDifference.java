package dev.caveat.check;

import dev.caveat.rule.Comparison;
import dev.caveat.rule.Comparison.Change;
import dev.caveat.rule.Comparison.Kind;
import java.util.ArrayList;
import java.util.List;

/** The difference of two texts in a sentence's words: which are left out, which are added, which stand for which. */
public final class PlainDifference {
    private static final int MOST_TOLD = 4;
    private static final int LONGEST = 90;

    private PlainDifference() {}

    /** Empty where nothing differs. */
    public static String of(List<Change> changes) {
        List<String> told = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            Change next = i + 1 < changes.size() ? changes.get(i + 1) : new Change(Kind.KEPT, "");
            if (change.kind() == Kind.LEFT_OUT && next.kind() == Kind.ADDED) {
                told.add(quoted(next) + " stands for " + quoted(change));
                i++;
            } else if (change.kind() != Comparison.Kind.KEPT) {
                told.add(quoted(change) + (change.kind() == Kind.ADDED ? " is added" : " is left out"));
            }
        }
        String first = String.join("; ", told.subList(0, Math.min(MOST_TOLD, told.size())));
        return told.size() <= MOST_TOLD ? first : first + "; and " + (told.size() - MOST_TOLD) + " more";
    }

    private static String quoted(Change change) {
        String words = change.words();
        if (words.length() > LONGEST) {
            int end = words.lastIndexOf(' ', LONGEST);
            words = words.substring(0, end < LONGEST / 2 ? words.offsetByCodePoints(0, LONGEST / 2) : end) + " …";
        }
        return "“" + words + "”";
    }
}
