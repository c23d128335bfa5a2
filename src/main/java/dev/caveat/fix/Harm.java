package dev.caveat.fix;

import dev.caveat.document.Block;
import dev.caveat.document.Span;
import dev.caveat.rule.Finding;
import dev.caveat.rule.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * What some edits did to an article besides settling their findings.
 *
 * @param before the article as it was
 * @param fixes those that were made
 * @param edits theirs
 * @param after the article as it was read again
 */
record Harm(Checked before, List<Fix> fixes, Edits edits, Checked after) {
    /** A finding as it can be known again: where it stood or stands, and on what words. */
    private record Trace(Finding finding, Span span, String quote) {}

    /** The first there is, in words that end a sentence; empty where there is none. */
    Optional<String> first() {
        return unread().or(this::added).or(this::lost).or(this::misread);
    }

    private Optional<String> unread() {
        return after.result().problems().stream().filter(problem -> !before.result().problems().contains(problem)).findFirst()
                .map(problem -> "the article could not be checked afterwards (" + problem.message() + ")");
    }

    /** A finding that was not there, or weighs more; one that was to be settled counts as new if it is found again. */
    private Optional<String> added() {
        List<Finding> settled = fixes.stream().map(Fix::finding).toList();
        List<Trace> old = new ArrayList<>(traces(before).stream().filter(trace -> !settled.contains(trace.finding))
                .map(trace -> new Trace(trace.finding, edits.moved(trace.span), trace.quote)).toList());
        List<Trace> left = new ArrayList<>(traces(after));
        pair(left, old, (one, other) -> one.span.equals(other.span));
        pair(left, old, (one, other) -> one.span.overlaps(other.span));
        pair(left, old, (one, other) -> one.quote.equals(other.quote));
        return left.stream().findFirst().map(trace -> fixes.stream().anyMatch(fix -> sameRule(fix.finding(), trace.finding)
                        && edits.moved(fix.edit().span()).overlaps(trace.span))
                ? "it would not settle " + trace.finding.rule().id()
                : "it would bring " + trace.finding.rule().id() + " (" + trace.finding.message() + ")");
    }

    /** Takes what is found again out of both lists. */
    private static void pair(List<Trace> now, List<Trace> old, BiPredicate<Trace, Trace> same) {
        now.removeIf(one -> {
            Optional<Trace> known = old.stream().filter(other -> sameRule(one.finding, other.finding) && same.test(one, other)
                    && one.finding.severity().compareTo(other.finding.severity()) <= 0).findFirst();
            known.ifPresent(old::remove);
            return known.isPresent();
        });
    }

    private static boolean sameRule(Finding one, Finding other) {
        return one.rule().id().equals(other.rule().id());
    }

    private static List<Trace> traces(Checked checked) {
        return checked.result().document().stream().flatMap(document -> checked.result().findings().stream()
                .map(finding -> new Trace(finding, finding.span(), document.quoteOnOneLine(finding.span())))).toList();
    }

    /** A required piece, or a part of one, that was there. */
    private Optional<String> lost() {
        for (Requirement now : after.result().requirements()) {
            Optional<Requirement> then = before.result().requirements().stream().filter(each -> each.id().equals(now.id())).findFirst();
            if (then.isPresent() && (rank(now) < rank(then.get()) || !then.get().missing().containsAll(now.missing()))) {
                return Optional.of("the " + now.id() + " would be " + now.status().id() + " (" + now.reason() + ")");
            }
        }
        return Optional.empty();
    }

    private static int rank(Requirement requirement) {
        return switch (requirement.status()) {
            case MISSING -> 0;
            case INCOMPLETE -> 1;
            case SATISFIED, NOT_APPLICABLE -> 2;
        };
    }

    /** Text outside the edits that a reader would read otherwise: markup begun, ended or broken by accident. */
    private Optional<String> misread() {
        List<Block> now = after.result().document().orElseThrow().blocks().toList();
        return before.result().document().orElseThrow().blocks().filter(block -> !block.prose().isBlank())
                .filter(block -> now.stream().noneMatch(each -> isSame(block, each))).findFirst()
                .map(block -> "“" + beginning(block) + "” would be read differently");
    }

    private boolean isSame(Block then, Block now) {
        if (then.kind() != now.kind()) {
            return false;
        }
        List<Edit> within = edits.all().stream().filter(edit -> touches(edit, then)).toList();
        if (within.isEmpty()) {
            return now.span().start() == edits.moved(then.span()).start() && now.text().equals(then.text());
        }
        List<Optional<Span>> read = within.stream().map(edit -> edit.span().isEmpty() ? Optional.<Span>empty()
                : then.prose().read(edit.span())).toList();
        boolean plain = read.stream().allMatch(Optional::isPresent) && !read.isEmpty();
        int from = plain ? read.get(0).get().start() : 0;
        int to = plain ? read.get(read.size() - 1).get().end() : then.text().length();
        return edits.moved(then.span()).overlaps(now.span()) && now.text().startsWith(then.text().substring(0, from))
                && now.text().endsWith(then.text().substring(to));
    }

    /** A paragraph put in at a block's end leaves the block as it is. */
    private static boolean touches(Edit edit, Block block) {
        boolean apart = edit.span().isEmpty() && (edit.text().startsWith("\n") || edit.text().startsWith("\r"));
        int at = edit.span().start();
        return apart ? block.span().start() < at && at < block.span().end() - trailing(block)
                : edit.span().overlaps(block.span()) || edit.span().isEmpty() && block.span().contains(edit.span());
    }

    /** Closing markup and the line's end, of which some formats' blocks have more than others. */
    private static int trailing(Block block) {
        String text = block.text();
        int end = text.isBlank() ? block.span().start() : block.source(0, text.stripTrailing().length()).end();
        return block.span().end() - end;
    }

    private static String beginning(Block block) {
        String text = block.text().strip();
        return text.substring(0, text.offsetByCodePoints(0, Math.min(30, text.codePointCount(0, text.length()))))
                + (text.codePointCount(0, text.length()) > 30 ? "…" : "");
    }
}
