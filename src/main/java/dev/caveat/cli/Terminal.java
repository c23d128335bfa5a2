package dev.caveat.cli;

import java.util.Map;

/**
 * What the tool is run in, as far as its output depends on it.
 *
 * @param interactive whether standard output is a terminal
 * @param colour whether colours are wanted where they are left to the tool
 * @param width columns
 * @param workflow the job it is a step of
 */
public record Terminal(boolean interactive, boolean colour, int width, Workflow workflow) {
    private static final int USUAL_WIDTH = 100;

    /** A pipe or a file: no colour, no progress. */
    public static final Terminal NONE = new Terminal(false, false, USUAL_WIDTH, Workflow.NONE);

    static Terminal ofProcess() {
        return of(System.console() != null && isTerminal(), System.getenv());
    }

    /** NO_COLOR (no-color.org) counts when it is set to anything but nothing. */
    static Terminal of(boolean interactive, Map<String, String> environment) {
        boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty() || "dumb".equals(environment.get("TERM"));
        int width = USUAL_WIDTH;
        String columns = environment.getOrDefault("COLUMNS", "");
        if (columns.matches("[1-9][0-9]{1,3}")) {
            width = Integer.parseInt(columns);
        }
        return new Terminal(interactive, interactive && !refused, width, Workflow.of(environment));
    }

    /** From Java 22 on there is a console even where there is no terminal; it can be asked, by a method 17 lacks. */
    private static boolean isTerminal() {
        try {
            return (Boolean) java.io.Console.class.getMethod("isTerminal").invoke(System.console());
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
