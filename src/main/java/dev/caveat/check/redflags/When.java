package dev.caveat.check.redflags;

import dev.caveat.language.Phrases;
import dev.caveat.rule.Severity;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a topic asks for besides, in articles that speak of something.
 *
 * @param tags front matter tags that say so
 * @param title phrases of title and headings that say so
 * @param text phrases of the whole article that say so
 * @param belowMinimum how much a missing minimum of the topic weighs then; null for no change
 */
record When(
        List<String> tags, @Phrases List<String> title, @Phrases List<String> text, List<String> all, List<List<String>> anyOf,
        Severity belowMinimum) {
    When {
        if (tags.isEmpty() && title.isEmpty() && text.isEmpty()) {
            throw new IllegalArgumentException("tags, title and text are all empty: the condition would never hold");
        }
    }

    Stream<Need> minimum() {
        return Stream.concat(all.stream().map(List::of), anyOf.stream()).map(Need::oneOf);
    }
}
