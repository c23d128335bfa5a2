package dev.caveat.parse;

import dev.caveat.document.Zone;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** The zone that an element's name, role or classes give away. */
final class MarkupCues {
    private static final Set<String> WHOLE = Set.of("html", "body", "main", "article");

    private MarkupCues() {}

    static Optional<Zone> zone(Element element) {
        String name = element.normalName();
        if (WHOLE.contains(name)) {
            return Optional.empty();
        }
        if (isChrome(element, name)) {
            return Optional.of(Zone.FURNITURE);
        }
        List<String> words = words(element);
        if (words.isEmpty() || element.selectFirst("h1, main, article") != null) {
            return Optional.empty();
        }
        return Cues.SHARED.markup(words);
    }

    private static boolean isChrome(Element element, String name) {
        boolean inArticle = element.closest("article, main") != null;
        boolean holdsTitle = element.selectFirst("h1") != null;
        return switch (name) {
            case "nav", "button", "form", "menu" -> true;
            case "header", "footer", "aside" -> !inArticle && !holdsTitle;
            default -> Set.of("navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "toolbar")
                    .contains(element.attr("role").toLowerCase(Locale.ROOT)) && !holdsTitle;
        };
    }

    /** The words of its classes and id: {@code authorBox} and {@code author-box} are {@code author} and {@code box}. */
    private static List<String> words(Element element) {
        return Stream.concat(element.classNames().stream(), Stream.of(element.id()))
                .flatMap(name -> Arrays.stream(name.replaceAll("([a-z])([A-Z])", "$1-$2").split("[^A-Za-z]+")))
                .map(word -> word.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty()).toList();
    }
}
