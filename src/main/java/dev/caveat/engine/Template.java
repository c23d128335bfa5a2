package dev.caveat.engine;

import java.util.Map;

/** Fills a rule's message with the values of a hit. */
final class Template {
    private Template() {}

    /**
     * Replaces each <code>{name}</code>; {@code quote} is the hit's text unless the hit brings its own.
     *
     * @throws IllegalStateException for a name the hit does not bring: the rule and its kind disagree
     */
    static String fill(String message, Map<String, String> values, String quote) {
        StringBuilder filled = new StringBuilder();
        int done = 0;
        for (int open = message.indexOf('{'); open >= 0; open = message.indexOf('{', open + 1)) {
            int close = endOfName(message, open + 1);
            if (close > open + 1 && message.startsWith("}", close)) {
                filled.append(message, done, open).append(value(message, message.substring(open + 1, close), values, quote));
                done = close + 1;
            }
        }
        return filled.append(message, done, message.length()).toString();
    }

    private static int endOfName(String message, int from) {
        int end = from;
        while (end < message.length() && isLetter(message.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static String value(String message, String name, Map<String, String> values, String quote) {
        String value = values.getOrDefault(name, name.equals("quote") ? quote : null);
        if (value == null) {
            throw new IllegalStateException("the message “" + message + "” asks for {" + name + "}, which the check does not give");
        }
        return value;
    }
}
