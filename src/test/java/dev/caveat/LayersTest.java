package dev.caveat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** Imports run downwards only, and third-party types stay in the package that may have them. */
class LayersTest {
    private static final List<List<String>> LEVELS = List.of(
            List.of("fold", "files"),
            List.of("document"),
            List.of("language", "yaml", "cache"),
            List.of("rule"),
            List.of("check", "claims", "grammar", "source", "git"),
            List.of("ruleset", "parse", "config"),
            List.of("engine", "policy"),
            List.of("report", "fix"),
            List.of("lsp"),
            List.of("cli"));

    /** Root package of a library, and the only packages of ours that may name it. */
    private static final Map<String, List<String>> LIBRARIES = Map.ofEntries(
            Map.entry("org.languagetool", List.of("grammar")),
            Map.entry("morfologik", List.of("language", "grammar")),
            Map.entry("org.apache.lucene", List.of("language")),
            Map.entry("com.vladsch", List.of("parse")),
            Map.entry("org.jsoup", List.of("parse")),
            Map.entry("com.github.difflib", List.of("check", "fix")),
            Map.entry("org.zwobble", List.of("parse")),
            Map.entry("com.fasterxml", List.of("parse", "engine", "policy", "report")),
            Map.entry("org.yaml", List.of("yaml")),
            Map.entry("org.eclipse.jgit", List.of("git", "source")),
            Map.entry("gg.jte", List.of("report")),
            Map.entry("org.apache.commons.cli", List.of("cli")),
            Map.entry("org.eclipse.lsp4j", List.of("lsp")),
            Map.entry("me.tongfei", List.of("cli")));

    private static final Pattern EDGE = Pattern.compile("^\\s+(\\S+)\\s+->\\s+(\\S+)");

    @Test
    void importsRunDownwardsOnly() {
        List<String> upward = new ArrayList<>();
        int edges = 0;
        for (Map.Entry<String, TreeSet<String>> from : edges().entrySet()) {
            for (String to : from.getValue()) {
                if (isOurs(from.getKey()) && isOurs(to) && !area(from.getKey()).equals(area(to))) {
                    edges++;
                    if (level(area(to)) >= level(area(from.getKey()))) {
                        upward.add(from.getKey() + " -> " + to);
                    }
                }
            }
        }
        assertEquals(List.of(), upward);
        assertTrue(edges > 20, "jdeps saw only " + edges + " edges; the test looks at nothing");
    }

    @Test
    void librariesStayInTheirPackages() {
        List<String> leaks = new ArrayList<>();
        TreeSet<String> seen = new TreeSet<>();
        for (Map.Entry<String, TreeSet<String>> from : edges().entrySet()) {
            for (String to : from.getValue()) {
                LIBRARIES.forEach((root, allowed) -> {
                    if (isOurs(from.getKey()) && to.startsWith(root)) {
                        seen.add(root);
                        if (!allowed.contains(area(from.getKey()))) {
                            leaks.add(from.getKey() + " -> " + to);
                        }
                    }
                });
            }
        }
        assertEquals(List.of(), leaks);
        assertEquals(new TreeSet<>(LIBRARIES.keySet()), seen, "a library of the list is used nowhere");
    }

    private static boolean isOurs(String name) {
        return name.startsWith("dev.caveat.");
    }

    private static String area(String name) {
        String rest = name.substring("dev.caveat.".length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    private static int level(String area) {
        for (int i = 0; i < LEVELS.size(); i++) {
            if (LEVELS.get(i).contains(area)) {
                return i;
            }
        }
        throw new AssertionError("package dev.caveat." + area + " has no level; give it one here and in the architecture guide");
    }

    private static Map<String, TreeSet<String>> edges() {
        StringWriter out = new StringWriter();
        ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
        int code = jdeps.run(new PrintWriter(out), new PrintWriter(out), "-verbose:package", "--ignore-missing-deps", "target/classes");
        assertEquals(0, code, out.toString());
        Map<String, TreeSet<String>> edges = new TreeMap<>();
        String from = "";
        for (String line : out.toString().lines().toList()) {
            Matcher edge = EDGE.matcher(line);
            if (edge.find()) {
                edges.computeIfAbsent(edge.group(1), any -> new TreeSet<>()).add(edge.group(2));
                from = edge.group(1);
            } else if (line.startsWith("      -> ") || line.strip().startsWith("-> ")) {
                edges.computeIfAbsent(from, any -> new TreeSet<>()).add(line.strip().split("\\s+")[1]);
            }
        }
        return edges;
    }
}
