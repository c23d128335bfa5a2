package dev.caveat.parse;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Whether a reader of the page sees an element. */
final class Visibility {
    private static final Set<String> UNSEEN = Set.of("script", "style", "template", "noscript", "head", "title", "meta",
            "link", "svg", "math", "iframe", "object", "embed", "canvas", "audio", "video", "select", "textarea",
            "option", "datalist", "map", "dialog");
    private static final Set<String> UNSEEN_CLASSES = Set.of("hidden", "d-none", "is-hidden", "sr-only",
            "visually-hidden", "screen-reader-text", "screen-reader-only", "visuallyhidden");
    private static final Set<String> STRUCK = Set.of("s", "strike", "del");
    private static final Set<String> STRONG = Set.of("b", "strong");
    private static final Pattern UNSEEN_STYLE = Pattern.compile(
            "display\\s*:\\s*none|visibility\\s*:\\s*(hidden|collapse)|opacity\\s*:\\s*0(\\.0*)?\\s*(;|!|$)"
                    + "|font-size\\s*:\\s*0(px|em|rem|pt|%)?\\s*(;|!|$)");
    private static final Pattern BOLD_STYLE = Pattern.compile("font-weight\\s*:\\s*(bold|bolder|[6-9]00)");

    private Visibility() {}

    static boolean isHidden(Element element) {
        if (UNSEEN.contains(element.normalName())) {
            return !(element.normalName().equals("dialog") && element.hasAttr("open"));
        }
        String style = element.attr("style").toLowerCase(Locale.ROOT);
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equalsIgnoreCase("true")
                || !style.isEmpty() && UNSEEN_STYLE.matcher(style).find()
                || element.hasAttr("class") && element.classNames().stream().anyMatch(UNSEEN_CLASSES::contains);
    }

    /** Struck through: the writer took it back. */
    static boolean isStruck(Element element) {
        return STRUCK.contains(element.normalName());
    }

    static boolean isStrong(Element element) {
        return STRONG.contains(element.normalName())
                || element.hasAttr("style") && BOLD_STYLE.matcher(element.attr("style").toLowerCase(Locale.ROOT)).find();
    }
}
