package dev.caveat.check.vale;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a rule says to do about a match.
 *
 * @param name empty for nothing
 */
public record Action(String name, List<String> params) {
    public static final Action NONE = new Action("", List.of());

    /** Names of actions. */
    public static final List<String> NAMES = List.of("suggest", "replace", "remove", "convert", "edit");

    private static final Set<String> EDITS = Set.of("regex", "remove", "replace", "trim", "trim_left", "trim_right",
            "truncate", "split");

    /** @throws IllegalArgumentException for parameters that the action does not have */
    public Action {
        params = List.copyOf(params);
        if (!name.isEmpty() && !NAMES.contains(name)) {
            throw new IllegalArgumentException("no such action: “" + name + "”" + dev.caveat.yaml.Nearest.hint(name,
                    NAMES));
        }
        if (name.equals("suggest") && !params.isEmpty() && !params.equals(List.of("spellings"))) {
            throw new IllegalArgumentException("suggest runs a script, and Caveat runs none (valid: spellings)");
        }
        if (name.equals("convert") && !params.equals(List.of("simple"))) {
            throw new IllegalArgumentException("convert has one way (valid: simple)");
        }
        if (name.equals("edit")) {
            edits(params);
        }
    }

    private static void edits(List<String> params) {
        String edit = params.isEmpty() ? "" : params.get(0);
        if (!EDITS.contains(edit)) {
            throw new IllegalArgumentException("no such edit: “" + edit
                    + "” (valid: regex, remove, replace, split, trim, trim_left, trim_right, truncate)");
        }
        int wanted = edit.equals("regex") || edit.equals("replace") || edit.equals("split") ? 3 : 2;
        if (params.size() != wanted) {
            throw new IllegalArgumentException("the edit “" + edit + "” has " + wanted + " params, with its name");
        }
        if (edit.equals("split") && !params.get(2).matches("\\d{1,4}")) {
            throw new IllegalArgumentException("“" + params.get(2) + "” is no number of a part");
        }
        if (edit.equals("regex")) {
            Dialect.compile(params.get(1), false);
        }
    }

    /** An alert whose message takes the match and what to write. */
    Alert alert(int from, int to, String match) {
        List<String> texts = suggestions(match);
        return name.isEmpty() ? new Alert(from, to, List.of(match), List.of())
                : new Alert(from, to, List.of(match, texts.isEmpty() ? match : said(texts)), texts);
    }

    private static String said(List<String> texts) {
        return texts.size() == 1 ? texts.get(0) : oneOf(texts);
    }

    /** {@code 'a'}, {@code 'a' or 'b'}, {@code 'a', 'b', or 'c'}. */
    static String oneOf(List<String> texts) {
        List<String> quoted = new ArrayList<>(texts.stream().map(each -> "'" + each + "'").toList());
        if (quoted.size() < 3) {
            return String.join(" or ", quoted);
        }
        quoted.set(quoted.size() - 1, "or " + quoted.get(quoted.size() - 1));
        return String.join(", ", quoted);
    }

    /** What could stand in place of a match. */
    List<String> suggestions(String match) {
        return switch (name) {
            case "replace" -> params;
            case "remove" -> List.of("");
            case "convert" -> List.of(simple(match));
            case "edit" -> List.of(edited(match).strip());
            default -> List.of();
        };
    }

    private String edited(String match) {
        String by = params.get(1);
        return switch (params.get(0)) {
            case "regex" -> replaced(match);
            case "trim_left" -> trimmed(match, by, true, false);
            case "trim_right" -> trimmed(match, by, false, true);
            case "trim" -> trimmed(match, by, true, true);
            case "remove" -> match.replace(by, "");
            case "replace" -> match.replace(by, params.get(2));
            case "truncate" -> match.split(Pattern.quote(by), -1)[0];
            default -> {
                String[] parts = match.split(Pattern.quote(by), -1);
                int index = Integer.parseInt(params.get(2));
                yield index < parts.length ? parts[index] : match;
            }
        };
    }

    private String replaced(String match) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (MatchResult each : Dialect.compile(params.get(1), false).matches(match).all()) {
            text.append(match, from, each.start()).append(filled(params.get(2), each));
            from = each.end();
        }
        return text.append(match.substring(from)).toString();
    }

    /** {@code $1} and <code>${1}</code> stand for what a group matched. */
    static String filled(String replacement, MatchResult match) {
        return Pattern.compile("\\$(?:(\\d+)|\\{(\\d+)})").matcher(replacement).replaceAll(found -> {
            int group = Integer.parseInt(found.group(1) == null ? found.group(2) : found.group(1));
            String text = group <= match.groupCount() ? match.group(group) : "";
            return java.util.regex.Matcher.quoteReplacement(text == null ? "" : text);
        });
    }

    private static String trimmed(String text, String characters, boolean left, boolean right) {
        int from = 0;
        int to = text.length();
        while (left && from < to && characters.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (right && from < to && characters.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Words in lower case with spaces between: {@code someName} is {@code some name}. */
    private static String simple(String text) {
        return text.replaceAll("(?U)(?<=\\p{Lower})(?=\\p{Upper})", " ").replaceAll("[^\\p{L}\\p{N} ]+", " ").strip()
                .replaceAll(" +", " ").toLowerCase(Locale.ROOT);
    }
}
