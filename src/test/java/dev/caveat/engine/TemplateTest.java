package dev.caveat.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TemplateTest {
    private static final List<String> PARTS = List.of("{", "}", "a", "quote", "{a}", "{quote}", " ", "1", "\u00e9", "$1", "\\");

    @Test
    void everyNameInBracesIsFilledAsAnExpressionWouldFindIt() {
        Map<String, String> values = Map.of("a", "{quote} $1 \\");
        Random random = new Random(5);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder message = new StringBuilder();
            for (int i = random.nextInt(8); i >= 0; i--) {
                message.append(PARTS.get(random.nextInt(PARTS.size())));
            }
            assertEquals(expected(message.toString(), values), filled(message.toString(), values), message::toString);
        }
    }

    @Test
    void aHitMayBringAQuoteOfItsOwn() {
        assertEquals("“own” and “x”", Template.fill("“{quote}” and “{name}”", Map.of("quote", "own", "name", "x"), "text"));
    }

    @Test
    void aNameThatTheHitDoesNotBringIsADefect() {
        assertThrows(IllegalStateException.class, () -> Template.fill("{name}", Map.of(), "text"));
    }

    private static String filled(String message, Map<String, String> values) {
        try {
            return Template.fill(message, values, "the text");
        } catch (IllegalStateException e) {
            return "unknown";
        }
    }

    private static String expected(String message, Map<String, String> values) {
        Matcher slot = Pattern.compile("\\{([a-zA-Z]+)}").matcher(message);
        StringBuilder filled = new StringBuilder();
        while (slot.find()) {
            String value = values.getOrDefault(slot.group(1), slot.group(1).equals("quote") ? "the text" : null);
            if (value == null) {
                return "unknown";
            }
            slot.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return slot.appendTail(filled).toString();
    }
}
