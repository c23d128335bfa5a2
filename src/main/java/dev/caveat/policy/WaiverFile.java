package dev.caveat.policy;

import dev.caveat.document.Span;
import dev.caveat.rule.RuleId;
import dev.caveat.rule.RulePattern;
import dev.caveat.yaml.Binder;
import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.Place;
import dev.caveat.yaml.YamlNode;
import dev.caveat.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A file of waivers.
 *
 * @param name as the user knows it
 * @param text all of it
 */
public record WaiverFile(String name, String text, List<Written> waivers) {
    private static final String HEAD = "# Findings that a reviewer accepts until a day. Written by caveat waive; see the guide “Adopting Caveat”.\n";

    /** A waiver and where it begins. */
    public record Written(Waiver waiver, Place at) {}

    public WaiverFile {
        waivers = List.copyOf(waivers);
    }

    public static WaiverFile none(String name) {
        return new WaiverFile(name, "", List.of());
    }

    /**
     * Reads one.
     *
     * @param mistakes receives every mistake; the file is then not to be used
     */
    public static WaiverFile read(String name, String text, Asked asked, List<Mistake> mistakes) {
        if (text.lines().allMatch(line -> line.isBlank() || line.strip().startsWith("#"))) {
            return new WaiverFile(name, text, List.of());
        }
        List<Written> waivers = new ArrayList<>();
        Optional<YamlNode> root = YamlReader.read(name, text, mistakes);
        if (root.isPresent() && !(root.get() instanceof YamlNode.Sequence)) {
            mistakes.add(new Mistake(root.get().at(), "", root.get().describe() + " where a list of waivers is expected"));
        } else if (root.isPresent()) {
            List<YamlNode> items = ((YamlNode.Sequence) root.get()).items();
            Binder binder = new Binder(mistakes);
            for (int i = 0; i < items.size(); i++) {
                YamlNode item = items.get(i);
                String field = "[" + i + "]";
                binder.bind(item, Waiver.class, field).ifPresent(waiver -> {
                    verify(waiver, item, field, asked, mistakes);
                    waivers.add(new Written(waiver, item.at()));
                });
            }
        }
        return new WaiverFile(name, text, waivers);
    }

    private static void verify(Waiver waiver, YamlNode item, String field, Asked asked, List<Mistake> mistakes) {
        String rule = waiver.rule();
        if (rule.contains("*") || !asked.isKnown(new RulePattern(rule))) {
            mistakes.add(new Mistake(at(item, "rule"), field + ".rule", "“" + rule + "” names no rule"
                    + (rule.contains("*") ? "; a waiver is for one rule, no glob" : asked.hint(rule))));
        } else if (PolicyRules.isOwn(RuleId.of(rule))) {
            mistakes.add(new Mistake(at(item, "rule"), field + ".rule", "“" + rule + "” cannot be waived; mend what it finds"));
        }
        String path = waiver.path();
        if (path.contains("\\") || path.startsWith("/") || path.startsWith("./")) {
            mistakes.add(new Mistake(at(item, "path"), field + ".path",
                    "“" + path + "” is not written from the folder of caveat.yml with / between folders, such as articles/back.md"));
        }
        String right = waiver.subject().digest();
        waiver.digest().filter(digest -> !digest.equals(right)).ifPresent(digest -> mistakes.add(new Mistake(at(item, "digest"),
                field + ".digest", "“" + digest + "” is not the digest of what stands beside it: somebody changed one of them."
                        + " Have it waived again: caveat waive")));
    }

    private static Place at(YamlNode item, String key) {
        return item instanceof YamlNode.Mapping map ? map.get(key).map(YamlNode::at).orElse(item.at()) : item.at();
    }

    /** The text with one more waiver at its end; what stands there already, comments and line ends too, stays as it is. */
    public String with(Waiver waiver) {
        String newline = text.contains("\r\n") ? "\r\n" : "\n";
        StringBuilder longer = new StringBuilder(text.isEmpty() ? HEAD : text);
        if (!longer.toString().endsWith("\n")) {
            longer.append(newline);
        }
        // A list that is indented goes on as it began.
        String margin = " ".repeat(waivers.isEmpty() ? 0 : Math.max(0, waivers.get(0).at().column() - 3));
        line(longer, margin + "- rule: " + waiver.rule(), newline);
        line(longer, margin + "  path: " + quoted(waiver.path()), newline);
        line(longer, margin + "  by: " + quoted(waiver.by()), newline);
        line(longer, margin + "  reason: " + quoted(waiver.reason()), newline);
        line(longer, margin + "  until: " + waiver.until(), newline);
        waiver.sentence().ifPresent(sentence -> line(longer, margin + "  sentence: " + quoted(sentence), newline));
        waiver.missing().ifPresent(missing -> line(longer, margin + "  missing: " + quoted(missing), newline));
        line(longer, margin + "  digest: " + quoted(waiver.subject().digest()), newline);
        return longer.toString();
    }

    /** The line that an entry begins on, in the text: UTF-16 offsets. */
    Span line(Place at) {
        int start = 0;
        for (int line = 1; line < at.line(); line++) {
            start = text.indexOf('\n', start) + 1;
        }
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return new Span(start, end);
    }

    private static void line(StringBuilder out, String line, String newline) {
        out.append(line).append(newline);
    }

    /** A double-quoted YAML text; what YAML may not hold is escaped. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                quoted.append(c).append(text.charAt(++i));
            } else if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c >= 0x7F && c < 0xA0 || c == '\u2028' || c == '\u2029' || c == '\uFEFF' || c > '\uFFFD'
                    || Character.isSurrogate(c)) {
                quoted.append("\\u").append(String.format(Locale.ROOT, "%04X", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
