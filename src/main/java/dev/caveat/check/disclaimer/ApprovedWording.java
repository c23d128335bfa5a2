package dev.caveat.check.disclaimer;

import dev.caveat.check.Word;
import dev.caveat.rule.ApprovedText;
import dev.caveat.rule.Clinic;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One wording of an approved text, with the clinic's name and city filled in where the configuration gives them.
 *
 * @param isVariant whether it is one of the variants, not the text itself
 * @param filled what to write
 * @param words the same; a placeholder that nothing fills is one word
 */
record ApprovedWording(ApprovedText approved, boolean isVariant, String filled, List<Word> words) {
    private static final Pattern PLACEHOLDER = ApprovedText.PLACEHOLDER;

    /** Every wording of every approved text, in the order of the file, each text before its variants. */
    static List<ApprovedWording> of(Clinic clinic) {
        return clinic.disclaimers().stream().flatMap(approved -> Stream.concat(
                Stream.of(of(approved, false, approved.text(), clinic)),
                approved.variants().stream().map(variant -> of(approved, true, variant, clinic)))).toList();
    }

    private static ApprovedWording of(ApprovedText approved, boolean isVariant, String text, Clinic clinic) {
        String filled = PLACEHOLDER.matcher(text.strip().replaceAll("\\s+", " ")).replaceAll(found ->
                Matcher.quoteReplacement(switch (found.group(1)) {
                    case "clinic" -> clinic.names().isEmpty() ? found.group() : clinic.names().get(0);
                    case "city" -> clinic.city().isBlank() ? found.group() : clinic.city();
                    default -> found.group();
                }));
        List<Word> words = new ArrayList<>();
        Matcher open = PLACEHOLDER.matcher(filled);
        int at = 0;
        while (open.find()) {
            words.addAll(Word.of(filled.substring(at, open.start())));
            words.add(new Word(open.group(), open.group()));
            at = open.end();
        }
        words.addAll(Word.of(filled.substring(at)));
        return new ApprovedWording(approved, isVariant, filled, List.copyOf(words));
    }

    /** Whether some words of an article may stand where a placeholder does. */
    static boolean fills(String placeholder, List<Word> words) {
        boolean digits = words.stream().anyMatch(word -> word.form().chars().anyMatch(Character::isDigit));
        return switch (placeholder) {
            case "{number}" -> words.size() <= 6
                    && words.stream().allMatch(word -> word.form().chars().allMatch(Character::isDigit));
            case "{date}" -> words.size() <= 5 && digits;
            case "{clinic}", "{city}" -> words.size() <= 8;
            default -> false;
        };
    }
}
