package dev.caveat.engine;

import dev.caveat.document.Block;
import dev.caveat.document.BlockMap;
import dev.caveat.document.Document;
import dev.caveat.document.Span;
import dev.caveat.document.Zone;
import dev.caveat.rule.Finding;
import dev.caveat.rule.Hit;
import dev.caveat.rule.RuleFilter;
import dev.caveat.rule.RuleGroup;
import dev.caveat.rule.RuleInfo;
import dev.caveat.rule.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Collects the findings of one article; what several rulesets ask for is one finding, of the strictest severity. */
final class Findings {
    private static final int LONGEST_QUOTE = 90;

    private final Document document;
    private final RuleFilter filter;
    private final Map<Key, Finding> found = new LinkedHashMap<>();

    /** What makes two hits one finding. */
    private record Key(String rule, Span span, String message) {}

    Findings(Document document, RuleFilter filter) {
        this.document = document;
        this.filter = filter;
    }

    /** A hit whose fault has no rule in the group is one the ruleset or the user switched off. */
    void add(String ruleset, RuleGroup group, Hit hit) {
        group.rule(hit.fault()).filter(rule -> filter.wants(rule.id())).ifPresent(rule -> {
            Finding finding = finding(ruleset, rule, hit);
            found.merge(new Key(rule.id().toString(), hit.span(), finding.message()), finding, Findings::strictest);
        });
    }

    List<Finding> sorted() {
        List<Finding> all = new ArrayList<>(found.values());
        all.sort(null);
        return all;
    }

    private Finding finding(String ruleset, RuleInfo rule, Hit hit) {
        Severity severity = rule.moved(hit.steps());
        String message = Template.fill(rule.message(), hit.values(), quote(hit.span()));
        return new Finding(rule, severity, message, hit.span(), section(hit.span()), hit.considered(), hit.suggestions(),
                List.of(ruleset));
    }

    private static Finding strictest(Finding one, Finding other) {
        Finding stricter = other.severity().compareTo(one.severity()) > 0 ? other : one;
        TreeSet<String> rulesets = new TreeSet<>(one.rulesets());
        rulesets.addAll(other.rulesets());
        return new Finding(stricter.rule(), stricter.severity(), stricter.message(), stricter.span(), stricter.section(),
                stricter.considered(), stricter.suggestions(), List.copyOf(rulesets));
    }

    /** The text in one line; a long one keeps its beginning. */
    private String quote(Span span) {
        String text = document.quoteOnOneLine(span);
        if (text.length() <= LONGEST_QUOTE) {
            return text;
        }
        int head = text.offsetByCodePoints(0, Math.min(60, text.codePointCount(0, text.length())));
        return text.substring(0, head).stripTrailing() + " …";
    }

    /** The zone where it names the place better than a heading does, else the heading. */
    private String section(Span span) {
        Zone zone = BlockMap.of(document).first(span).map(Block::zone).orElse(Zone.BODY);
        boolean named = switch (zone) {
            case TITLE, DESCRIPTION, BYLINE, AUTHOR, DISCLAIMER, FURNITURE -> true;
            default -> false;
        };
        if (named) {
            return zone.id();
        }
        String title = document.sectionAt(span.start()).map(section -> section.title()).orElse("");
        return title.isEmpty() ? "body" : title;
    }
}
