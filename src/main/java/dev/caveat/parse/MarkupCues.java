package dev.caveat.parse;

import dev.caveat.document.Zone;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** The zone that an element's name, role or classes give away. */
final class MarkupCues {
    private static final Set<String> WHOLE = Set.of("html", "body", "main", "article");

    private static final Set<String> ROLES =
            Set.of("navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "toolbar");

    private static final Evaluator TITLE_OR_TEXT = QueryParser.parse("h1, main, article");

    private final Set<Element> aroundTitle = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Element> aroundText = Collections.newSetFromMap(new IdentityHashMap<>());

    private MarkupCues(Element root) {
        for (Element found : root.select(TITLE_OR_TEXT)) {
            if (found.normalName().equals("h1")) {
                markAncestors(found, aroundTitle);
            }
            markAncestors(found, aroundText);
        }
    }

    /** The cues of a tree, which is searched once for what holds its title and text. */
    static MarkupCues of(Element root) {
        return new MarkupCues(root);
    }

    private static void markAncestors(Element found, Set<Element> around) {
        for (Element at = found; at != null && around.add(at);) {
            at = at.parent();
        }
    }

    Optional<Zone> zone(Element element) {
        String name = element.normalName();
        if (WHOLE.contains(name)) {
            return Optional.empty();
        }
        if (isChrome(element, name)) {
            return Optional.of(Zone.FURNITURE);
        }
        List<String> words = words(element);
        if (words.isEmpty() || aroundText.contains(element)) {
            return Optional.empty();
        }
        return Cues.SHARED.markup(words);
    }

    private boolean isChrome(Element element, String name) {
        boolean holdsTitle = aroundTitle.contains(element);
        return switch (name) {
            case "nav", "button", "menu" -> true;
            // Some site builders wrap the whole page in one form.
            case "form" -> !aroundText.contains(element);
            case "header", "footer", "aside" -> !holdsTitle && element.closest("article, main") == null;
            default -> ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT)) && !holdsTitle;
        };
    }

    /** The words of its classes and id: {@code authorBox} and {@code author-box} are {@code author} and {@code box}. */
    private static List<String> words(Element element) {
        if (!element.hasAttr("class") && !element.hasAttr("id")) {
            return List.of();
        }
        return Stream.concat(element.classNames().stream(), Stream.of(element.id()))
                .flatMap(name -> Arrays.stream(name.replaceAll("([a-z])([A-Z])", "$1-$2").split("[^A-Za-z]+")))
                .map(word -> word.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty()).toList();
    }
}
