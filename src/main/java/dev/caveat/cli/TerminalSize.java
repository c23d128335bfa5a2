package dev.caveat.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the terminal itself says of its size: a shell seldom hands on COLUMNS and LINES to what it starts.
 *
 * @param errors whether standard error is a terminal too
 */
record TerminalSize(int rows, int columns, boolean errors) {
    private static final Pattern ANSWER = Pattern.compile("([0-9]+) ([0-9]+)\\R(errors)?\\s*");
    private static final int MOST_SECONDS = 2;

    /** Asks with the tools of a POSIX system; empty where it has none, or no answer. */
    static Optional<TerminalSize> ask() {
        try {
            Process process = new ProcessBuilder("sh", "-c", "stty size 2>/dev/null < /dev/tty; test -t 2 && echo errors")
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            process.getOutputStream().close();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return process.waitFor(MOST_SECONDS, TimeUnit.SECONDS) ? read(answer) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** A terminal that does not know its size says 0 0. */
    static Optional<TerminalSize> read(String answer) {
        Matcher matcher = ANSWER.matcher(answer);
        if (!matcher.matches() || matcher.group(1).length() > 4 || matcher.group(2).length() > 4) {
            return Optional.empty();
        }
        return Optional.of(new TerminalSize(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)),
                matcher.group(3) != null)).filter(size -> size.rows > 0 && size.columns > 0);
    }
}
