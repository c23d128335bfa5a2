package dev.caveat.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.caveat.document.Document;
import dev.caveat.parse.Parsed;
import dev.caveat.parse.Parser;
import dev.caveat.rule.Clinic;
import dev.caveat.source.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader does not see changes neither what is found nor which stretch of the source it is. */
class DisguisesTest {
    private static final Rules RULES = Rules.of("claims");

    /** Letters only inside words: the first and the last letter stay, so that no markup stands at a finding's edge. */
    private static final Pattern INSIDE = Pattern.compile("(?<=\\p{L})\\p{L}{2,}(?=\\p{L})");
    private static final Pattern BETWEEN = Pattern.compile("(?<=\\p{L})(?=\\p{L})");

    private static final List<String> SENTENCES = List.of(
            "Our needling cures sciatica.",
            "We offer guaranteed results to everybody.",
            "Your back pain will never come back.",
            "Manipulation has no side effects.",
            "Enjoy a pain free life with us.",
            "Get instant relief from neck pain.",
            "We are the leading clinic in town.",
            "A safer alternative to injections.",
            "This is clinically proven.",
            "Massage flushes toxins from the body.",
            "Take advantage of a free assessment.",
            "There is no cure for arthritis.");

    static Stream<Arguments> disguises() {
        Map<String, UnaryOperator<String>> all = new LinkedHashMap<>();
        all.put("zero-width spaces", text -> BETWEEN.matcher(text).replaceAll("\u200B"));
        all.put("zero-width joiners", text -> BETWEEN.matcher(text).replaceAll("\u200D"));
        all.put("soft hyphens", text -> BETWEEN.matcher(text).replaceAll("\u00AD"));
        all.put("word joiners", text -> BETWEEN.matcher(text).replaceAll("\u2060"));
        all.put("Cyrillic letters", text -> swap(text, "aeopcyxis", "аеорсухіѕ"));
        all.put("Greek letters", text -> swap(text, "aovkx", "αονκχ"));
        all.put("full-width letters", text -> letters(text, 0xFF41, 0xFF21));
        all.put("bold mathematical letters", text -> letters(text, 0x1D41A, 0x1D400));
        all.put("monospaced mathematical letters", text -> letters(text, 0x1D68A, 0x1D670));
        all.put("capitals", text -> text.toUpperCase(java.util.Locale.ROOT));
        all.put("line breaks", text -> text.replace(' ', '\n'));
        all.put("no-break spaces", text -> text.replace(' ', '\u00A0'));
        return all.entrySet().stream().flatMap(each -> Stream.of("md", "html", "txt")
                .map(format -> Arguments.of(each.getKey(), format, each.getValue())));
    }

    static Stream<Arguments> markup() {
        return Stream.of(
                Arguments.of("emphasis", "md", inside("*", "*")), Arguments.of("strong emphasis", "md", inside("**", "**")),
                Arguments.of("HTML in Markdown", "md", inside("<b>", "</b>")), Arguments.of("an element", "html", inside("<i>", "</i>")),
                Arguments.of("a comment", "html", inside("<!-- -->", "")), Arguments.of("an empty element", "html", inside("<span></span>", "")),
                Arguments.of("entities", "md", (UnaryOperator<String>) DisguisesTest::entities),
                Arguments.of("entities", "html", (UnaryOperator<String>) DisguisesTest::entities));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource({"disguises", "markup"})
    void theSameIsFoundInTheDisguisedText(String name, String format, UnaryOperator<String> disguise) {
        for (String sentence : SENTENCES) {
            List<String> plain = found(sentence, format, UnaryOperator.identity());
            assertEquals(sentence.startsWith("There is no"), plain.isEmpty(), sentence + " " + plain);
            List<String> wanted = found(sentence, format, disguise);
            assertEquals(wanted, seen(disguise.apply(sentence), format), name + ": " + sentence);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "painless, 'Enjoy a pain free life.', 'Enjoy a pain-free life.', 'Enjoy a painfree life.'",
        "safe-absolute, 'A risk free treatment.', 'A risk-free treatment.', 'A riskfree treatment.'",
        "safe-absolute, 'It is side effect free.', 'It is side-effect-free.', 'It is side-effect free.'",
        "miracle, 'A life changing treatment.', 'A life-changing treatment.', 'A lifechanging treatment.'",
        "superlative, 'World class care.', 'World-class care.', 'Worldclass care.'",
        "inducement, 'Half price massage.', 'Half-price massage.', 'Halfprice massage.'"
    })
    void aCompoundIsFoundHoweverItIsJoined(String fault, String apart, String hyphened, String joined) {
        for (String text : List.of(apart, hyphened, hyphened.replace('-', '\u2011'), joined)) {
            assertFalse(RULES.hits(text).stream().noneMatch(hit -> hit.fault().equals(fault)), fault + " in " + text);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'We realign your pelvis and normalise your posture.', 'We realign your pelvis and normalize your posture.'",
        "'An unrivalled team of physiotherapists.', 'An unrivaled team of physiotherapists.'",
        "'Anti-ageing treatment.', 'Anti-aging treatment.'",
        "'Our programme cures tumours.', 'Our program cures tumors.'",
        "'The leading paediatric centre in town.', 'The leading pediatric center in town.'"
    })
    void bothNationalSpellingsAreOne(String british, String american) {
        List<String> faults = faults(british);
        assertFalse(faults.isEmpty(), british);
        assertEquals(faults, faults(american));
    }

    private static List<String> faults(String text) {
        return RULES.hits(text).stream().map(hit -> hit.fault() + " " + hit.steps()).toList();
    }

    /** What is found in the plain sentence, written as the disguise would write it. */
    private static List<String> found(String sentence, String format, UnaryOperator<String> disguise) {
        List<String> lines = new ArrayList<>();
        for (String line : seen(sentence, format)) {
            int quote = line.indexOf(": ") + 2;
            lines.add(line.substring(0, quote) + disguise.apply(line.substring(quote)));
        }
        return lines;
    }

    /** "fault steps: quote" of everything found; the quote is cut out of the source. */
    private static List<String> seen(String sentence, String format) {
        String source = format.equals("html") ? "<html><body><p>" + sentence + "</p></body></html>" : sentence;
        Document document = ((Parsed.Read) Parser.parse(Source.of("draft." + format, source))).document();
        return RULES.hits(document, Clinic.UNKNOWN).stream()
                .map(hit -> hit.fault() + " " + hit.steps() + ": " + hit.span().of(source)).sorted().toList();
    }

    private static UnaryOperator<String> inside(String before, String after) {
        return text -> INSIDE.matcher(text).replaceAll(word -> before + word.group() + after);
    }

    private static String entities(String text) {
        return Pattern.compile("[aeou]").matcher(text).replaceAll((MatchResult letter) -> "&#" + (int) letter.group().charAt(0) + ";");
    }

    private static String swap(String text, String latin, String other) {
        StringBuilder swapped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            swapped.append(latin.indexOf(c) < 0 ? c : other.charAt(latin.indexOf(c)));
        }
        return swapped.toString();
    }

    private static String letters(String text, int lower, int upper) {
        StringBuilder swapped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            swapped.appendCodePoint(c >= 'a' && c <= 'z' ? lower + c - 'a' : c >= 'A' && c <= 'Z' ? upper + c - 'A' : c);
        }
        return swapped.toString();
    }
}
