package dev.caveat.report.github;

import dev.caveat.report.PlainText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A line that GitHub's runner takes for an order: {@code ::error file=a.md,line=3::What is wrong}.
 *
 * <p>Escaped as the runner undoes it (its ActionCommand): per cent signs and line ends everywhere, colons and commas in
 * properties as well. So no text begins a line of its own, and none ends a property or the order early.
 *
 * @param properties in the order they are to be written; empty ones are left out
 * @param lines of the message, each one line whatever is in it
 */
record WorkflowCommand(Level level, Map<String, String> properties, List<String> lines) {
    /** The runner cuts messages off behind 4,096 characters. */
    private static final int MESSAGE = 4_000;
    private static final int PROPERTY = 1_000;

    /** What the runner makes of it. */
    enum Level { ERROR, WARNING, NOTICE }

    /** The line, without its end. */
    String text() {
        String named = properties.entrySet().stream().filter(property -> !property.getValue().isEmpty())
                .map(property -> property.getKey() + "=" + property(property.getValue())).collect(Collectors.joining(","));
        String message = lines.stream().map(WorkflowCommand::inert).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
        return "::" + level.name().toLowerCase(Locale.ROOT) + (named.isEmpty() ? "" : " " + named) + "::"
                + data(PlainText.limited(message, MESSAGE));
    }

    private static String property(String value) {
        return data(PlainText.limited(inert(value), PROPERTY)).replace(":", "%3A").replace(",", "%2C");
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    /** One line; the runner's older form of an order, which may stand anywhere in a line, is taken apart. */
    private static String inert(String text) {
        return PlainText.oneLine(text).replace("##[", "## [");
    }
}
