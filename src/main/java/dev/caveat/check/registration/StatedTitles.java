package dev.caveat.check.registration;

import dev.caveat.check.Require;
import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Span;
import dev.caveat.document.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an author is called that is no registration: "Dr.", or an occupation the author claims in the first person. It
 * satisfies nothing; a reviewer sees that the article leans on it.
 */
final class StatedTitles {
    private static final Pattern FIRST_PERSON = Pattern.compile("\\b(?:I|I'm|I\u2019m|my)\\b");

    private final Pattern occupation;

    StatedTitles(RegistrationLine.Parameters parameters) {
        List<String> all = new ArrayList<>(parameters.occupations());
        parameters.professions().values().forEach(profession -> all.addAll(profession.titles()));
        this.occupation = Pattern.compile("(?<![\\p{L}\\d])(?:as|i am|i'm|i\u2019m|i work as|i have been) (?:an?|your)\\s(?:[\\p{L}-]+\\s){0,2}?("
                + Require.anyWord(all).pattern() + ")", Pattern.CASE_INSENSITIVE);
    }

    Optional<Span> first(Document document, List<Line> fields) {
        Optional<Span> courtesy = fields.stream().flatMap(line -> line.courtesy().stream()).findFirst();
        return courtesy.or(() -> document.blocks()
                .filter(block -> block.isVisible() && block.zone() != Zone.SOURCES && block.zone() != Zone.DISCLAIMER)
                .flatMap(block -> claimed(block).stream()).findFirst());
    }

    /** The first person is looked for first: few blocks have it, and it is soon told. */
    private Optional<Span> claimed(Block block) {
        String text = block.text();
        if (!mayHold(text, "I") && !mayHold(text, "my") || !FIRST_PERSON.matcher(text).find()) {
            return Optional.empty();
        }
        Matcher matcher = occupation.matcher(text);
        return matcher.find() ? Optional.of(block.source(matcher.start(1), matcher.end(1))) : Optional.empty();
    }

    /** Whether a word stands in a text with no letter of the Latin alphabet beside it. */
    private static boolean mayHold(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            if ((at == 0 || !isLatin(text.charAt(at - 1))) && (end == text.length() || !isLatin(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
