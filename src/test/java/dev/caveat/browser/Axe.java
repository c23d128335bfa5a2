package dev.caveat.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What axe-core says about a page, with all its rules of WCAG 2.2 AA and its best practices. */
final class Axe {
    private static final String SCRIPT = script();
    private static final String ALL = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";
    private static final String COLOURS = "{ type: 'rule', values: ['color-contrast', 'link-in-text-block'] }";
    private static final String RUN = "axe.run(document, { resultTypes: ['violations'], runOnly: RULES })"
            + ".then(all => ({ passes: all.passes.length, violations: all.violations.flatMap(rule => rule.nodes.slice(0, 3).map(node =>"
            + " rule.id + ' at ' + node.target.join(' ') + ': ' + node.failureSummary.replace(/\\s+/g, ' '))) }))";

    private Axe() {}

    /** One line for each violation and place. */
    static List<String> violations(Tab tab) {
        return violations(tab, ALL, 10);
    }

    /** Of the rules about colours alone, for a page whose markup was judged already. */
    static List<String> colours(Tab tab) {
        return violations(tab, COLOURS, 1);
    }

    private static List<String> violations(Tab tab, String rules, int least) {
        if (!tab.is("'axe' in window")) {
            tab.value(SCRIPT + "; true");
        }
        JsonNode all = tab.value(RUN.replace("RULES", rules));
        if (all.get("passes").asInt() < least) {
            throw new IllegalStateException("axe looked at next to nothing: " + all);
        }
        List<String> violations = new ArrayList<>();
        all.get("violations").forEach(each -> violations.add(each.asText()));
        return violations;
    }

    private static String script() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("axe.min.js is part of a test dependency", e);
        }
    }
}
