package dev.caveat.cli;

import dev.caveat.cache.CacheFolder;
import dev.caveat.report.console.Screen;
import java.util.Map;
import java.util.Optional;

/**
 * What the tool is run in, as far as its output depends on it.
 *
 * @param bar whether standard error is a terminal, for a person who waits
 * @param screen where the report goes, coloured where that is left to the tool
 * @param workflow the job it is a step of
 * @param cache where earlier runs left what they found; empty where there is no such place
 */
public record Terminal(boolean bar, Screen screen, Workflow workflow, Optional<CacheFolder> cache) {
    /** A pipe or a file: no colour, no progress, the same width everywhere. */
    public static final Terminal NONE = new Terminal(false, Screen.PIPE, Workflow.NONE);

    /** One without a cache. */
    public Terminal(boolean bar, Screen screen, Workflow workflow) {
        this(bar, screen, workflow, Optional.empty());
    }

    @SuppressWarnings("SystemConsoleNull") // isTerminal() asks the rest.
    static Terminal ofProcess() {
        boolean interactive = System.console() != null && isTerminal();
        return of(interactive, interactive ? TerminalSize.ask() : Optional.empty(), System.getenv())
                .with(CacheFolder.of(System.getenv(), System.getProperty("os.name"), System.getProperty("user.home")));
    }

    /**
     * NO_COLOR (no-color.org) counts when it is set to anything but nothing.
     *
     * @param interactive whether standard output is a terminal
     * @param size what it says of itself; COLUMNS and LINES, where they are set, know better
     */
    static Terminal of(boolean interactive, Optional<TerminalSize> size, Map<String, String> environment) {
        Workflow workflow = Workflow.of(environment);
        if (!interactive) {
            return new Terminal(false, Screen.PIPE, workflow);
        }
        boolean dumb = "dumb".equals(environment.get("TERM"));
        boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty() || dumb;
        int width = number(environment, "COLUMNS", size.map(TerminalSize::columns).orElse(Screen.PIPE.width()));
        int rows = number(environment, "LINES", size.map(TerminalSize::rows).orElse(Screen.PIPE.rows()));
        return new Terminal(!dumb && size.map(TerminalSize::errors).orElse(true), new Screen(!refused, width, rows), workflow);
    }

    /** The same with another cache. */
    Terminal with(Optional<CacheFolder> other) {
        return new Terminal(bar, screen, workflow, other);
    }

    private static int number(Map<String, String> environment, String name, int otherwise) {
        String value = environment.getOrDefault(name, "");
        return value.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(value) : otherwise;
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
