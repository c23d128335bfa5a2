package dev.caveat.ruleset.vale;

import dev.caveat.document.Document;
import dev.caveat.document.Position;
import dev.caveat.engine.DocumentResult;
import dev.caveat.engine.Linter;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.Finding;
import dev.caveat.rule.RuleFilter;
import dev.caveat.rule.RulePattern;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.ruleset.RulesetLoader;
import dev.caveat.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Vale's public packs, as their repositories are, and what they say Vale finds in their fixtures. */
final class Packs {
    static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private static final Pattern SCENARIO = Pattern.compile("^\\s*When I test \"(.+)\"");
    private static final Pattern LINE = Pattern.compile("^\\s*([\\w-]+\\.\\w+):(\\d+):(\\d+):([\\w-]+)\\.([\\w-]+):(.*)$");

    /** One alert: where it is, by which rule. */
    record Tuple(String file, int line, int column, String rule, String message) implements Comparable<Tuple> {
        /** Its place and rule: what must agree. */
        String key() {
            return file + ":" + line + ":" + column + ":" + rule;
        }

        @Override
        public int compareTo(Tuple other) {
            return key().compareTo(other.key());
        }
    }

    /** How one kind of rule did. */
    static final class Count {
        int expected;
        int found;
        int extra;
        int otherMessage;
    }

    final Map<String, Count> byKind = new TreeMap<>();
    final Map<String, Count> byPack = new TreeMap<>();
    final List<String> differences = new ArrayList<>();

    void measure(Path root, String pack) throws Exception {
        Path styles = root.resolve(pack);
        Ruleset style = RulesetLoader.load(List.of(styles.resolve(pack).toString()), DAY).get(0);
        Map<String, List<Tuple>> scenarios = scenarios(styles.resolve("features/rules.feature"));
        for (Map.Entry<String, List<Tuple>> scenario : scenarios.entrySet()) {
            Path fixture = styles.resolve("fixtures").resolve(scenario.getKey());
            TreeSet<Tuple> found = new TreeSet<>();
            try (var files = Files.list(fixture)) {
                for (Path file : files.filter(each -> !each.getFileName().toString().startsWith(".")).toList()) {
                    found.addAll(found(style, pack, fixture, file));
                }
            }
            compare(pack, styles.resolve(pack), scenario.getKey(), scenario.getValue(), found);
        }
    }

    private void compare(String pack, Path style, String scenario, List<Tuple> expected, TreeSet<Tuple> found) throws IOException {
        Map<String, Tuple> left = new TreeMap<>();
        found.forEach(tuple -> left.put(tuple.key(), tuple));
        for (Tuple each : expected) {
            Tuple same = left.remove(each.key());
            for (Count count : counts(pack, style, each.rule())) {
                count.expected++;
                count.found += same == null ? 0 : 1;
                count.otherMessage += same == null || same.message().equals(each.message()) ? 0 : 1;
            }
            if (same == null) {
                differences.add("missing " + pack + "/" + scenario + " " + each);
            } else if (!same.message().equals(each.message())) {
                differences.add("message " + pack + "/" + scenario + " " + each + " but: " + same.message());
            }
        }
        for (Tuple extra : left.values()) {
            for (Count count : counts(pack, style, extra.rule())) {
                count.extra++;
            }
            differences.add("extra   " + pack + "/" + scenario + " " + extra);
        }
    }

    private List<Count> counts(String pack, Path style, String rule) throws IOException {
        String text = Files.readString(style.resolve(rule + ".yml"));
        Matcher kind = Pattern.compile("(?m)^extends: *(\\w+)").matcher(text);
        String name = kind.find() ? kind.group(1) : "?";
        return List.of(byKind.computeIfAbsent(name, any -> new Count()), byPack.computeIfAbsent(pack, any -> new Count()));
    }

    private static List<Tuple> found(Ruleset style, String pack, Path fixture, Path file) throws IOException {
        String name = file.getFileName().toString();
        // Caveat does not read reStructuredText; as plain text its paragraphs are the same.
        String read = name.endsWith(".rst") ? "test.txt" : name;
        Linter linter = new Linter(List.of(style), Clinic.UNKNOWN, DAY, new RuleFilter(wanted(pack, style, fixture), List.of()));
        DocumentResult result = linter.lint(Source.of(read, Files.readString(file)));
        if (!result.problems().isEmpty()) {
            throw new AssertionError(result.problems());
        }
        Document document = result.document().orElseThrow();
        List<Tuple> found = new ArrayList<>();
        for (Finding finding : result.findings()) {
            Position at = document.position(finding.span().start());
            found.add(new Tuple(name, at.line(), at.column(), finding.rule().id().fault(), finding.message()));
        }
        return found;
    }

    /** The rules that a fixture's own configuration asks for. */
    private static List<RulePattern> wanted(String pack, Ruleset style, Path fixture) throws IOException {
        List<RulePattern> wanted = new ArrayList<>();
        for (String line : Files.readAllLines(fixture.resolve(".vale.ini"))) {
            String[] sides = line.split("=", 2);
            String key = sides[0].strip();
            String value = sides.length < 2 ? "" : sides[1].strip();
            if (key.equals("BasedOnStyles") && Arrays.asList(value.split("\\s*,\\s*")).contains(pack)) {
                wanted.add(new RulePattern(style.id() + "/*"));
            } else if (key.startsWith(pack + ".") && value.equals("YES")) {
                wanted.add(new RulePattern(style.id() + "/" + key.substring(pack.length() + 1)));
            }
        }
        return wanted.isEmpty() ? List.of(new RulePattern("none/none")) : wanted;
    }

    private static Map<String, List<Tuple>> scenarios(Path feature) throws IOException {
        Map<String, List<Tuple>> scenarios = new TreeMap<>();
        String current = "";
        for (String line : Files.readAllLines(feature)) {
            Matcher scenario = SCENARIO.matcher(line);
            Matcher alert = LINE.matcher(line);
            if (scenario.find()) {
                current = scenario.group(1);
                scenarios.computeIfAbsent(current, any -> new ArrayList<>());
            } else if (alert.find()) {
                scenarios.get(current).add(new Tuple(alert.group(1), Integer.parseInt(alert.group(2)),
                        Integer.parseInt(alert.group(3)), alert.group(5), alert.group(6)));
            }
        }
        return scenarios;
    }
}
