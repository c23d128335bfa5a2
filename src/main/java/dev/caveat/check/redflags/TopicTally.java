package dev.caveat.check.redflags;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What speaks for one topic in one article: the words of title, headings and text, and the look-alikes left out. */
final class TopicTally {
    private static final double TITLE = 8;
    private static final double HEADING = 3;
    private static final double MOST_FROM_BODY = 12;
    private static final int MOST_OF_ONE_TERM = 6;
    private static final double PER_WORDS = 600;
    private static final double FEWEST_WORDS = 150;
    private static final int MOST_ALONGSIDE = 3;

    private final Set<String> title = new LinkedHashSet<>();
    private final Set<String> headings = new LinkedHashSet<>();
    private final Map<TopicTerm, Counted> body = new LinkedHashMap<>();
    private int alongside;
    private final Map<String, Integer> masked = new LinkedHashMap<>();

    /** A phrase of the text as it was first written, and how often it stands there. */
    private record Counted(String written, int times) {
        Counted more() {
            return new Counted(written, times + 1);
        }
    }

    void inTitle(String written) {
        title.add(written.toLowerCase(Locale.ROOT));
    }

    void inHeading(String written) {
        headings.add(written.toLowerCase(Locale.ROOT));
    }

    void inBody(TopicTerm term, String written) {
        body.merge(term, new Counted(written.toLowerCase(Locale.ROOT), 1), (known, one) -> known.more());
    }

    /** A word that the topic asks for besides; one of a title or heading is enough. */
    void alongside(boolean heading) {
        alongside += heading ? MOST_ALONGSIDE : 1;
    }

    boolean hasEnoughAlongside() {
        return alongside >= MOST_ALONGSIDE;
    }

    void masked(String written) {
        masked.merge(written.toLowerCase(Locale.ROOT), 1, Integer::sum);
    }

    boolean isInTitle() {
        return !title.isEmpty();
    }

    /** Points for title and headings. */
    double fromHeads() {
        return (title.isEmpty() ? 0 : TITLE) + (headings.isEmpty() ? 0 : HEADING);
    }

    /** Points for the text: each phrase up to six times, per 600 words. */
    double fromBody(int words) {
        double points = 0;
        for (Map.Entry<TopicTerm, Counted> term : body.entrySet()) {
            points += term.getKey().weight() * Math.min(MOST_OF_ONE_TERM, term.getValue().times) * PER_WORDS
                    / Math.max(words, FEWEST_WORDS);
        }
        return Math.min(MOST_FROM_BODY, points);
    }

    /** Each source of points with its words, for a reviewer. */
    List<String> reasons(List<String> tags, double fromTags, int words) {
        List<String> reasons = new ArrayList<>();
        if (fromTags > 0) {
            reasons.add(told("tags " + String.join(", ", tags), fromTags));
        }
        if (!title.isEmpty()) {
            reasons.add(told("title " + quoted(title), TITLE));
        }
        if (!headings.isEmpty()) {
            reasons.add(told("headings " + quoted(headings), HEADING));
        }
        if (!body.isEmpty()) {
            reasons.add(told("text " + body.entrySet().stream().map(term -> "“" + term.getValue().written + "” ×"
                    + term.getValue().times + " at " + term.getKey().weight()).collect(Collectors.joining(", ")),
                    fromBody(words)));
        }
        if (!masked.isEmpty()) {
            reasons.add("look-alikes left out: " + masked.entrySet().stream()
                    .map(look -> "“" + look.getKey() + "” ×" + look.getValue()).collect(Collectors.joining(", ")));
        }
        return reasons;
    }

    private static String quoted(Set<String> words) {
        return words.stream().map(written -> "“" + written + "”").collect(Collectors.joining(", "));
    }

    private static String told(String what, double points) {
        return what + " (" + BigDecimal.valueOf(points).setScale(1, RoundingMode.HALF_UP) + ")";
    }
}
