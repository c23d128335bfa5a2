package dev.caveat.check.disclaimer;

import dev.caveat.check.Word;
import dev.caveat.check.WordDiff;
import dev.caveat.check.WordDiff.Edit;
import dev.caveat.rule.Comparison;
import dev.caveat.rule.Comparison.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the passages of an article that are an approved text, or near one. */
final class ApprovalReader {
    /**
     * From this part of common words on, a passage is meant to be the approved text: one that lacks half of it, or has
     * a word in five changed and a sentence added, is; another text of the same purpose shares a third at most.
     */
    static final double NEAR = 0.6;

    /** Fewer common words than this may be chance; so short a text is recognised only where it is the same. */
    private static final int LEAST_KEPT = 6;

    private static final int MOST_PASSAGES = 4;

    private ApprovalReader() {}

    /**
     * A passage and the wording it is nearest to.
     *
     * @param stretches that follow each other
     */
    record Approval(List<Stretch> stretches, ApprovedWording wording, WordDiff diff) {
        Comparison.Standing standing() {
            if (!diff.isSame()) {
                return Comparison.Standing.DRIFTED;
            }
            return !wording.isVariant() && Stretch.text(stretches).equals(wording.filled())
                    ? Comparison.Standing.IDENTICAL : Comparison.Standing.VARIANT;
        }

        boolean isPermitted() {
            return diff.isSame();
        }

        Comparison comparison() {
            return new Comparison(wording.approved().id(), wording.approved().version(), standing(), diff.changes());
        }
    }

    /** A run of stretches; {@code likeness} counts common words in any order, so it is never too low. */
    private record Window(int from, int to, double likeness) {}

    /** In reading order; passages do not overlap. */
    static List<Approval> approvals(List<Stretch> stretches, List<ApprovedWording> wordings) {
        List<Approval> found = new ArrayList<>();
        boolean[] taken = new boolean[stretches.size()];
        while (found.size() < MOST_PASSAGES) {
            Optional<Found> best = best(stretches, wordings, taken);
            if (best.isEmpty()) {
                break;
            }
            found.add(best.get().approval);
            for (int i = best.get().window.from; i < best.get().window.to; i++) {
                taken[i] = true;
            }
        }
        found.sort(Comparator.comparing(approval -> Stretch.span(approval.stretches)));
        return List.copyOf(found);
    }

    /** Whether a passage is near enough to a wording to be meant for it. */
    static boolean isNear(List<Stretch> passage, ApprovedWording wording) {
        return filled(WordDiff.between(wording.words(), words(passage))).likeness() >= NEAR;
    }

    private record Found(Window window, Approval approval) {}

    private static Optional<Found> best(List<Stretch> stretches, List<ApprovedWording> wordings, boolean[] taken) {
        Found best = null;
        for (ApprovedWording wording : wordings) {
            for (Window window : windows(stretches, wording.words(), taken)) {
                List<Stretch> passage = stretches.subList(window.from, window.to);
                WordDiff diff = filled(WordDiff.between(wording.words(), words(passage)));
                boolean isNear = diff.isSame() || diff.likeness() >= NEAR && diff.kept() >= LEAST_KEPT;
                if (isNear && (best == null || diff.likeness() > best.approval.diff.likeness())) {
                    best = new Found(window, new Approval(List.copyOf(passage), wording, diff));
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The nearest run; and that with one stretch more, which may be what a placeholder stands for. */
    private static List<Window> windows(List<Stretch> stretches, List<Word> approved, boolean[] taken) {
        Optional<Window> nearest = window(stretches, approved, taken);
        if (nearest.isEmpty() || approved.stream().noneMatch(word -> word.form().startsWith("{"))) {
            return nearest.stream().toList();
        }
        Window window = nearest.get();
        List<Window> windows = new ArrayList<>(List.of(window));
        if (window.to < stretches.size() && !taken[window.to]) {
            windows.add(new Window(window.from, window.to + 1, window.likeness));
        }
        if (window.from > 0 && !taken[window.from - 1]) {
            windows.add(new Window(window.from - 1, window.to, window.likeness));
        }
        return windows;
    }

    /** The run of stretches that has most in common with a text, if that is enough to look closer. */
    private static Optional<Window> window(List<Stretch> stretches, List<Word> approved, boolean[] taken) {
        Map<String, Integer> wanted = new HashMap<>();
        approved.forEach(word -> wanted.merge(word.form(), 1, Integer::sum));
        Window best = null;
        for (int from = 0; from < stretches.size(); from++) {
            Map<String, Integer> left = new HashMap<>(wanted);
            int common = 0;
            int words = 0;
            for (int to = from; to < stretches.size() && !taken[to] && words <= 2 * approved.size(); to++) {
                for (Word word : stretches.get(to).words()) {
                    common += left.merge(word.form(), -1, Integer::sum) >= 0 ? 1 : 0;
                    words++;
                }
                double likeness = 2.0 * common / (words + approved.size());
                if (likeness >= NEAR && (best == null || likeness > best.likeness)) {
                    best = new Window(from, to + 1, likeness);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static List<Word> words(List<Stretch> passage) {
        return passage.stream().flatMap(stretch -> stretch.words().stream()).toList();
    }

    /** Words that may stand where a placeholder does are no change. */
    private static WordDiff filled(WordDiff diff) {
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < diff.edits().size(); i++) {
            Edit edit = diff.edits().get(i);
            boolean fills = edit.kind() == Kind.LEFT_OUT && edit.words().size() == 1 && i + 1 < diff.edits().size()
                    && diff.edits().get(i + 1).kind() == Kind.ADDED
                    && ApprovedWording.fills(edit.words().get(0).form(), diff.edits().get(i + 1).words());
            edits.add(fills ? new Edit(Kind.KEPT, diff.edits().get(++i).words()) : edit);
        }
        return new WordDiff(edits);
    }
}
