package dev.caveat.parse;

import dev.caveat.document.Field;
import dev.caveat.document.FrontMatter;
import dev.caveat.document.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;

/** A page's title and {@code meta} elements under the names that front matter uses. */
final class PageMetadata {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("description", "description"), Map.entry("og:description", "ogDescription"),
            Map.entry("og:title", "ogTitle"), Map.entry("author", "author"), Map.entry("article:author", "author"),
            Map.entry("article:published_time", "published"), Map.entry("date", "published"),
            Map.entry("dc.date", "published"), Map.entry("publish-date", "published"),
            Map.entry("datepublished", "published"), Map.entry("article:modified_time", "modified"),
            Map.entry("datemodified", "modified"), Map.entry("last-modified", "modified"),
            Map.entry("reviewed", "reviewed"), Map.entry("last-reviewed", "reviewed"),
            Map.entry("lastreviewed", "reviewed"), Map.entry("review-date", "reviewed"),
            Map.entry("keywords", "tags"), Map.entry("article:tag", "tags"));

    private PageMetadata() {}

    static FrontMatter of(Document page, String source) {
        List<Field> fields = new ArrayList<>();
        Set<String> texts = new HashSet<>();
        for (Element element : page.select("head > title, meta[content]")) {
            boolean isTitle = element.normalName().equals("title");
            Optional<String> key = isTitle ? Optional.of("title") : key(element);
            Optional<Span> value = isTitle ? titleSpan(element) : contentSpan(element);
            // Open Graph repeats the page's own title and description.
            if (key.isPresent() && value.isPresent() && !(key.get().startsWith("og")
                    && texts.contains(HtmlText.decode(value.get().of(source)).strip()))) {
                Span tag = new Span(element.sourceRange().startPos(), element.sourceRange().endPos());
                Span whole = value.get().cover(tag);
                Field field = new Field(key.get(), values(key.get(), value.get(), source), whole);
                fields.add(field);
                texts.add(field.text());
            }
        }
        Span head = fields.stream().map(Field::span).reduce(Span::cover).orElse(Span.at(0));
        times(page, source, fields);
        return new FrontMatter(head, fields);
    }

    /** {@code time} elements whose markup says what the date is of. */
    private static void times(Document page, String source, List<Field> fields) {
        for (Element time : page.select("time[datetime]")) {
            String marks = (time.attr("itemprop") + " " + time.className() + " " + time.id()).toLowerCase(Locale.ROOT);
            boolean changed = marks.matches("(?s).*(?:modif|updat).*");
            boolean reviewed = marks.matches("(?s).*review.*");
            boolean published = marks.matches("(?s).*publi.*") || time.hasAttr("pubdate");
            Range range = time.attributes().sourceRange("datetime").valueRange();
            if (range.isTracked() && (changed || reviewed || published)) {
                Span span = new Span(range.startPos(), range.endPos());
                String key = reviewed ? "reviewed" : changed ? "modified" : "published";
                if (fields.stream().noneMatch(field -> field.key().equals(key))) {
                    fields.add(new Field(key, List.of(value(span, source)), span));
                }
            }
        }
    }

    private static Optional<String> key(Element meta) {
        return Arrays.stream(new String[] {"name", "property", "itemprop"})
                .map(attribute -> NAMES.get(meta.attr(attribute).toLowerCase(Locale.ROOT)))
                .filter(name -> name != null).findFirst();
    }

    private static Optional<Span> titleSpan(Element title) {
        return title.childNodes().stream().filter(TextNode.class::isInstance).findFirst()
                .filter(text -> text.sourceRange().isTracked())
                .map(text -> new Span(text.sourceRange().startPos(), text.sourceRange().endPos()));
    }

    private static Optional<Span> contentSpan(Element meta) {
        Range range = meta.attributes().sourceRange("content").valueRange();
        return range.isTracked() ? Optional.of(new Span(range.startPos(), range.endPos())) : Optional.empty();
    }

    private static List<Field.Value> values(String key, Span span, String source) {
        if (!key.equals("tags")) {
            return List.of(value(span, source));
        }
        List<Field.Value> values = new ArrayList<>();
        int from = span.start();
        while (from <= span.end()) {
            int comma = source.indexOf(',', from);
            int end = comma < 0 || comma > span.end() ? span.end() : comma;
            values.add(value(new Span(from, end), source));
            from = end + 1;
        }
        return values;
    }

    private static Field.Value value(Span span, String source) {
        int start = span.start();
        int end = span.end();
        while (start < end && Character.isWhitespace(source.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(source.charAt(end - 1))) {
            end--;
        }
        Span trimmed = new Span(start, end);
        return new Field.Value(HtmlText.decode(trimmed.of(source)), trimmed);
    }
}
