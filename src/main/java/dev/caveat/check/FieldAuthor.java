package dev.caveat.check;

import dev.caveat.document.Block;
import dev.caveat.document.Field;
import dev.caveat.document.FrontMatter;
import dev.caveat.document.Prose;
import dev.caveat.document.Span;
import dev.caveat.document.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the front matter says of an author or reviewer: a string, one of a list, or the name in a map.
 *
 * @param text the whole value, titles and degrees included
 * @param span of the value in the source
 */
public record FieldAuthor(String text, Span span) {
    /** Keys that hold a person, separators left out; in a map the person's name stands below them. */
    private static final Set<String> KEYS = Set.of("author", "authors", "byline", "writer", "writtenby", "contributor",
            "contributors", "coauthor", "coauthors", "reviewer", "reviewers", "reviewedby", "medicalreviewer",
            "medicallyreviewedby", "clinicalreviewer", "clinicallyreviewedby", "medicalreview", "factcheckedby");

    private static final Set<String> BELOW = Set.of(".name", ".fullname", ".displayname");

    private static final Pattern COURTESY = Pattern.compile(
            "^\\s*(?:(?:written|reviewed)?\\s*by\\s+)?(?:(?:dr|doctor|prof|professor|mr|mrs|ms)\\b\\.?\\s+)*",
            Pattern.CASE_INSENSITIVE);

    /** A name ends at a comma, bracket, dash or sign; "and" parts two people. */
    private static final Pattern END = Pattern.compile("\\s*(?:[,(|/;\u00b7\u2013\u2014]|\\s-\\s|\\s(?:and|&)\\s).*", Pattern.DOTALL);

    private static final Pattern SLUG = Pattern.compile("\\p{Ll}{2,}(?:[-_]\\p{Ll}{2,}){1,3}");

    /** Everybody that the front matter names, in its order. */
    public static List<FieldAuthor> in(FrontMatter frontMatter) {
        List<FieldAuthor> authors = new ArrayList<>();
        for (Field field : frontMatter.fields()) {
            String key = Field.fold(field.key());
            int dot = key.lastIndexOf('.');
            if (KEYS.contains(key) || dot > 0 && KEYS.contains(key.substring(0, dot)) && BELOW.contains(key.substring(dot))) {
                field.values().stream().filter(value -> !value.text().isBlank())
                        .forEach(value -> authors.add(new FieldAuthor(value.text(), value.span())));
            }
        }
        return authors;
    }

    /** The first name, without "Dr." and without what follows; of an author page's key ("jane-doe") the words. */
    public String name() {
        Matcher courtesy = COURTESY.matcher(text);
        int from = courtesy.find() ? courtesy.end() : 0;
        Matcher end = END.matcher(text).region(from, text.length());
        String name = text.substring(from, end.find() ? end.start() : text.length()).strip();
        return SLUG.matcher(name).matches() ? name.replace('-', ' ').replace('_', ' ') : name;
    }

    /** The value as a block that no reader sees; empty where the source spells it otherwise (escapes). */
    public Optional<Block> block() {
        return span.length() == text.length()
                ? Optional.of(new Block(Block.Kind.METADATA, span, Prose.verbatim(text, span.start()), Zone.BYLINE, List.of()))
                : Optional.empty();
    }
}
