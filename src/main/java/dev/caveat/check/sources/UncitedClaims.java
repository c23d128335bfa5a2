package dev.caveat.check.sources;

import dev.caveat.document.Span;
import dev.caveat.rule.Assertion;
import dev.caveat.rule.Hit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Names the statements that nothing holds up: each figure by itself, the others of a section together. */
final class UncitedClaims {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int MOST_NAMED = 3;
    private static final int LONGEST = 90;

    private final List<Statement> statements;
    private final List<Assertion> ledger;

    UncitedClaims(List<Statement> statements, Support support) {
        this.statements = statements;
        this.ledger = statements.stream().map(support::of).toList();
    }

    /** Every statement with what holds it up, in reading order. */
    List<Assertion> ledger() {
        return ledger;
    }

    List<Hit> hits() {
        List<Hit> hits = new ArrayList<>();
        Map<Integer, List<Statement>> sections = new TreeMap<>();
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            if (ledger.get(i).isSupported()) {
                continue;
            }
            if (statement.isFigure()) {
                hits.add(hit(List.of(statement)));
            } else {
                sections.computeIfAbsent(statement.section(), any -> new ArrayList<>()).add(statement);
            }
        }
        sections.values().forEach(section -> hits.add(hit(section)));
        return hits;
    }

    /** At the first that needs its source most. */
    private static Hit hit(List<Statement> together) {
        Statement first = together.stream().filter(statement -> !statement.modest()).findFirst()
                .orElse(together.get(0));
        Span span = first.sentence().source();
        return new Hit("uncited-claim", span, Map.of("claims", named(together)), first.modest() ? -1 : 0,
                considered(together), List.of());
    }

    private static String named(List<Statement> together) {
        List<String> quotes = together.stream().limit(MOST_NAMED)
                .map(statement -> "“" + shortened(statement.sentence().text()) + "”").toList();
        int more = together.size() - quotes.size();
        return String.join("; ", quotes) + (more > 0 ? "; and " + more + " more in this section" : "");
    }

    private static List<String> considered(List<Statement> together) {
        Map<String, Integer> kinds = new LinkedHashMap<>();
        together.forEach(statement -> kinds.merge(words(statement), 1, Integer::sum));
        List<String> considered = new ArrayList<>();
        kinds.forEach((words, count) -> considered.add(count == 1 ? words : words + " (" + count + " sentences)"));
        considered.add("no citation or link in the sentence or the next one");
        return considered;
    }

    private static String words(Statement statement) {
        return switch (statement.kind()) {
            case EVIDENCE -> "speaks of evidence";
            case FREQUENCY -> "says how often";
            case NUMBER -> "gives a figure";
            case EFFECT -> "states an effect";
        };
    }

    private static String shortened(String text) {
        String line = SPACE.matcher(text).replaceAll(" ").strip();
        int space = line.lastIndexOf(' ', LONGEST);
        return line.length() <= LONGEST ? line : space < 0 ? "…" : line.substring(0, space) + " …";
    }
}
