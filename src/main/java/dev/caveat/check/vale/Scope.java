package dev.caveat.check.vale;

import dev.caveat.document.Format;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where a rule looks: any of several selectors, each of parts that must all hold.
 *
 * @param selectors at least one
 */
public record Scope(List<List<Part>> selectors) {
    /** What Vale means where a rule says nothing. */
    public static final Scope TEXT = new Scope(List.of(List.of(new Part(Set.of("text"), false))));
    static final Scope SENTENCE = new Scope(List.of(List.of(new Part(Set.of("sentence"), false))));
    static final Scope SUMMARY = new Scope(List.of(List.of(new Part(Set.of("summary"), false))));

    private static final List<String> KNOWN = List.of("text", "heading", "heading.h1", "heading.h2", "heading.h3",
            "heading.h4",
            "heading.h5", "heading.h6", "table", "table.header", "table.cell", "list", "paragraph", "sentence",
                    "blockquote", "alt",
            "attr.alt", "summary", "raw");
    private static final Set<String> INLINE = Set.of("link", "code", "strong", "emphasis");
    private static final List<String> UNSEEN = List.of("title", "table.caption", "figure.caption", "figure", "comment",
            "frontmatter");

    /**
     * One part of a selector.
     *
     * @param names all of which a place must have
     * @param negated whether it must not
     */
    public record Part(Set<String> names, boolean negated) {
        public Part {
            names = Set.copyOf(names);
        }
    }

    public Scope {
        selectors = selectors.stream().map(List::copyOf).toList();
    }

    /**
     * Reads selectors as rules write them ({@code heading.h1}, {@code paragraph & ~list}).
     *
     * @throws IllegalArgumentException for what names no place that is known here; nothing is passed over in silence
     */
    public static Scope of(List<String> written) {
        return new Scope(written.stream().map(Scope::selector).toList());
    }

    private static List<Part> selector(String written) {
        List<Part> parts = new ArrayList<>();
        for (String each : written.split("&", -1)) {
            String name = each.strip();
            boolean negated = name.startsWith("~");
            String plain = negated ? name.substring(1).strip() : name;
            refusal(plain).ifPresent(why -> {
                throw new IllegalArgumentException("the scope “" + plain + "” " + why);
            });
            parts.add(new Part(new TreeSet<>(Arrays.asList(plain.split("\\."))), negated));
        }
        return parts;
    }

    private static Optional<String> refusal(String scope) {
        String place = withoutPrefix(scope);
        if (place.isEmpty() || KNOWN.contains(place)) {
            return Optional.empty();
        }
        String first = place.split("\\.", 2)[0];
        if (INLINE.contains(first)) {
            return Optional.of("is no longer Vale's; write raw and match the markup");
        }
        if (UNSEEN.contains(first) || UNSEEN.contains(place)) {
            return Optional.of("is a place that Caveat does not look at; take the rule out, or switch it off under rules:");
        }
        return Optional.of("names no place" + dev.caveat.yaml.Nearest.hint(place, KNOWN));
    }

    /** A leading {@code text.} and the file's format at the end only narrow. */
    private static String withoutPrefix(String scope) {
        String place = scope.startsWith("text.") ? scope.substring(5) : scope;
        String last = place.substring(place.lastIndexOf('.') + 1);
        boolean format = Format.of("." + last).isPresent();
        return !format ? place : place.contains(".") ? place.substring(0, place.lastIndexOf('.')) : "";
    }

    /** Whether a rule with this scope looks at a place with these names. */
    boolean holds(Set<String> place) {
        return selectors.stream().anyMatch(parts -> parts.stream().allMatch(part -> holds(part, place)));
    }

    /** As in Vale, “not in a heading” does not mean the file as a whole. */
    private static boolean holds(Part part, Set<String> place) {
        boolean whole = place.contains("raw") || place.contains("summary");
        return part.negated ? !place.containsAll(part.names) && !whole : place.containsAll(part.names);
    }
}
