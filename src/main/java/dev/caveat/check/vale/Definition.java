package dev.caveat.check.vale;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What every rule of a style has, whatever its kind.
 *
 * @param name of its file, without the ending
 * @param message {@code %s} stands for what was found, {@code %[2]s} for the second thing told
 * @param limit most alerts in one article; 0 for no limit
 */
public record Definition(String name, String message, Scope scope, int limit) {
    private static final Pattern SLOT = Pattern.compile("%(?:\\[(\\d{1,3})])?([sdv%])");
    private static final Pattern SPACE = Pattern.compile("[\\n ]+");

    /** The same, looking elsewhere. */
    public Definition in(Scope other) {
        return new Definition(name, message, other, limit);
    }

    /** The same for a kind that quotes what it tells first itself: there are to be no quotation marks within others. */
    public Definition unquoted() {
        return new Definition(name, message.replaceFirst("^([^%]*)(['\"])%s\\2", "$1%s"), scope, limit);
    }

    /** The message with its arguments; one that is not there is nothing. */
    String filled(List<String> arguments) {
        Matcher slot = SLOT.matcher(message);
        StringBuilder text = new StringBuilder();
        int next = 0;
        while (slot.find()) {
            boolean percent = slot.group(2).equals("%");
            int index = slot.group(1) == null ? next : Integer.parseInt(slot.group(1)) - 1;
            next = percent ? next : index + 1;
            String argument = percent ? "%" : index >= 0 && index < arguments.size() ? arguments.get(index) : "";
            slot.appendReplacement(text, Matcher.quoteReplacement(argument));
        }
        return SPACE.matcher(slot.appendTail(text)).replaceAll(" ");
    }

    /** The message without what was found in one place. */
    public String summary() {
        return SPACE.matcher(SLOT.matcher(message).replaceAll(slot -> slot.group(2).equals("%") ? "%" : "…")).replaceAll(" ").strip();
    }
}
