package dev.caveat.engine;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills a rule's message with the values of a hit. */
final class Template {
    private static final Pattern SLOT = Pattern.compile("\\{([a-zA-Z]+)}");

    private Template() {}

    /**
     * Replaces each <code>{name}</code>; {@code quote} is the hit's text unless the hit brings its own.
     *
     * @throws IllegalStateException for a name the hit does not bring: the rule and its kind disagree
     */
    static String fill(String message, Map<String, String> values, String quote) {
        Matcher matcher = SLOT.matcher(message);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            String name = matcher.group(1);
            String value = values.getOrDefault(name, name.equals("quote") ? quote : null);
            if (value == null) {
                throw new IllegalStateException("the message “" + message + "” asks for {" + name + "}, which the check does not give");
            }
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(filled).toString();
    }
}
