package dev.caveat.parse;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page's own {@code style} elements hide by a plain class or id; rules for print or small screens aside. */
final class StyleSheet {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]++)\\{([^{}]*+)\\}");
    private static final Pattern CONDITION =
            Pattern.compile("@[\\w-]++[^{};]*+\\{((?:[^{}]*+\\{[^{}]*+\\})*+)[^{}]*+\\}");
    private static final Pattern HIDING = Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden");
    private static final Pattern SHOWING = Pattern.compile("display\\s*:\\s*(?!none)\\w|visibility\\s*:\\s*visible");
    private static final Pattern PLAIN = Pattern.compile("[a-z]*[.#][\\w-]+");

    static final StyleSheet NONE = new StyleSheet(Set.of());

    private final Set<String> hidden;

    private StyleSheet(Set<String> hidden) {
        this.hidden = hidden;
    }

    static StyleSheet of(Document page) {
        Set<String> hidden = new HashSet<>();
        Set<String> shown = new HashSet<>();
        for (Element style : page.select("style")) {
            String css = COMMENT.matcher(style.data()).replaceAll("");
            collect(CONDITION.matcher(css).replaceAll(""), HIDING, hidden);
            collect(css, SHOWING, shown);
        }
        hidden.removeAll(shown);
        return hidden.isEmpty() ? NONE : new StyleSheet(hidden);
    }

    private static void collect(String css, Pattern declaration, Set<String> selectors) {
        Matcher rule = RULE.matcher(css);
        while (rule.find()) {
            if (declaration.matcher(rule.group(2).toLowerCase(Locale.ROOT)).find()) {
                for (String selector : rule.group(1).split(",")) {
                    String plain = selector.strip();
                    if (PLAIN.matcher(plain).matches()) {
                        selectors.add(plain);
                    }
                }
            }
        }
    }

    boolean hides(Element element) {
        if (hidden.isEmpty()) {
            return false;
        }
        String name = element.normalName();
        return hidden.contains("#" + element.id()) || hidden.contains(name + "#" + element.id())
                || element.classNames().stream()
                        .anyMatch(type -> hidden.contains("." + type) || hidden.contains(name + "." + type));
    }
}
