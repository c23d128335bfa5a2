package dev.caveat.policy;

import dev.caveat.document.Directive;
import dev.caveat.document.Document;
import dev.caveat.document.Format;
import dev.caveat.document.Span;
import dev.caveat.rule.Finding;
import dev.caveat.rule.RulePattern;
import dev.caveat.yaml.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an article's comments to the tool into suppressions, and into findings where they are no good. */
final class SuppressionReader {
    private static final String NEXT_LINE = "caveat-disable-next-line";
    private static final String FILE = "caveat-disable-file";
    private static final String DISABLE = "caveat-disable";
    private static final String ENABLE = "caveat-enable";
    private static final List<String> VERBS = List.of(NEXT_LINE, DISABLE, ENABLE, FILE);
    private static final Pattern REASON = Pattern.compile("(?:^|\\s)--(?:\\s|$)");

    private final Document document;
    private final Asked asked;
    private final Set<Finding> faults = new LinkedHashSet<>();
    private final List<Suppression> suppressions = new ArrayList<>();
    /** Those that no comment has ended yet; their reach is not known before. */
    private final List<Suppression> open = new ArrayList<>();
    /** What was not begun for a reason that has been told, so that its end needs no word. */
    private final Set<String> refused = new HashSet<>();

    private SuppressionReader(Document document, Asked asked) {
        this.document = document;
        this.asked = asked;
    }

    /**
     * What an article's comments come to.
     *
     * @param suppressions those that stand
     * @param faults findings about those that do not
     */
    record Read(List<Suppression> suppressions, List<Finding> faults) {}

    static Read read(Document document, Asked asked) {
        SuppressionReader reader = new SuppressionReader(document, asked);
        document.directives().forEach(reader::read);
        reader.open.forEach(each -> reader.end(each, document.text().length()));
        return new Read(reader.suppressions, List.copyOf(reader.faults));
    }

    private void read(Directive directive) {
        String words = Subject.oneLine(directive.words());
        if (document.format() == Format.WORD) {
            malformed(directive, "Caveat reads no comments in Word. Have the finding waived: caveat waive");
            return;
        }
        Matcher dashes = REASON.matcher(words);
        boolean reasoned = dashes.find();
        String reason = reasoned ? words.substring(dashes.end()).strip() : "";
        List<String> parts = Arrays.stream((reasoned ? words.substring(0, dashes.start()) : words).split("[,\\s]+")).toList();
        String verb = parts.get(0);
        List<String> rules = parts.subList(1, parts.size()).stream().distinct().toList();
        if (!VERBS.contains(verb)) {
            malformed(directive, "“" + verb + "” is nothing that Caveat knows" + Nearest.to(verb, VERBS)
                    .map(near -> "; did you mean “" + near + "”?").orElse("."));
        } else if (verb.equals(ENABLE)) {
            enable(directive, rules);
        } else if (rules.isEmpty()) {
            malformed(directive, "“" + verb + "” names no rule.");
        } else {
            disable(directive, verb, rules, reason);
        }
    }

    private void disable(Directive directive, String verb, List<String> rules, String reason) {
        if (reason.isEmpty()) {
            fault("suppression-without-reason", directive, Map.of());
        }
        for (String glob : rules) {
            RulePattern pattern = new RulePattern(glob);
            boolean known = asked.isKnown(pattern);
            if (!known) {
                fault("suppression-unknown-rule", directive, Map.of("rule", glob, "hint", asked.hint(glob).isEmpty() ? "." : asked.hint(glob)));
            } else if (!asked.isSuppressible(pattern)) {
                fault("not-suppressible", directive, Map.of("rule", glob));
            } else if (!reason.isEmpty()) {
                stand(new Suppression(pattern, reason, directive.span(), reach(verb, directive.span())), verb);
                continue;
            }
            refused.add(glob);
        }
    }

    private void stand(Suppression suppression, String verb) {
        (verb.equals(DISABLE) ? open : suppressions).add(suppression);
    }

    private void enable(Directive directive, List<String> rules) {
        List<Suppression> ended = open.stream().filter(each -> rules.isEmpty() || rules.contains(each.rules().glob())).toList();
        for (String rule : rules) {
            if (ended.stream().noneMatch(each -> each.rules().glob().equals(rule)) && !refused.contains(rule)) {
                malformed(directive, "“" + rule + "” is not disabled here, so there is nothing to enable.");
            }
        }
        if (rules.isEmpty() && ended.isEmpty() && refused.isEmpty()) {
            malformed(directive, "Nothing is disabled here, so there is nothing to enable.");
        }
        open.removeAll(ended);
        ended.forEach(each -> end(each, directive.span().start()));
    }

    private void end(Suppression begun, int end) {
        suppressions.add(new Suppression(begun.rules(), begun.reason(), begun.comment(), new Span(begun.reach().start(), end)));
    }

    private Span reach(String verb, Span comment) {
        return switch (verb) {
            case NEXT_LINE -> nextLine(comment.end());
            case FILE -> new Span(0, document.text().length());
            default -> new Span(comment.end(), document.text().length());
        };
    }

    /** The first line below that holds something else than another comment to the tool. */
    private Span nextLine(int from) {
        String text = document.text();
        Span line = lineAfter(from);
        while (line.start() < text.length()) {
            Optional<Directive> comment = directiveOn(line);
            if (comment.isEmpty() && !line.of(text).isBlank()) {
                break;
            }
            line = lineAfter(comment.map(each -> each.span().end()).orElse(line.end()));
        }
        return line;
    }

    /** The comment to the tool that has the line for itself. */
    private Optional<Directive> directiveOn(Span line) {
        String words = line.of(document.text());
        int start = line.start() + words.length() - words.stripLeading().length();
        return document.directives().stream().filter(each -> each.span().start() == start
                && document.text().substring(each.span().end(), lineEnd(each.span().end())).isBlank()).findFirst();
    }

    /** The line that begins after the one that {@code at} stands in, its line end left out; empty at the end of the text. */
    private Span lineAfter(int at) {
        String text = document.text();
        int start = lineEnd(at);
        if (start < text.length()) {
            start += text.startsWith("\r\n", start) ? 2 : 1;
        }
        return new Span(start, lineEnd(start));
    }

    private int lineEnd(int at) {
        String text = document.text();
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private void malformed(Directive directive, String what) {
        fault("suppression-malformed", directive, Map.of("what", what));
    }

    private void fault(String fault, Directive directive, Map<String, String> values) {
        faults.add(PolicyRules.finding(fault, document, directive.span(), values));
    }
}
