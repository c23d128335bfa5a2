package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees of a run, on a terminal and in a pipe. */
class ConsoleTest {
    private static final Pattern MORE = Pattern.compile("^ +(?:all|([0-9,]+) more): (caveat .*)$", Pattern.MULTILINE);
    private static final String LONG = "This sentence goes on and on, with one more clause after the other, and another one, and then some more, "
            + "so that nobody who reads it to its end, if there is anybody who does, still knows at all how it began.\n\n";
    private static final String ARTICLE = "# Backs\n\nBy A. Writer\n\nWe cure back pain. We permanently fix it. Our care always works.\n\n"
            + LONG.repeat(4) + "## Sources\n";

    @TempDir
    Path folder;

    @BeforeEach
    void articles() throws IOException {
        Files.createDirectories(folder.resolve("it's many"));
        Files.createDirectories(folder.resolve("styles/House"));
        Files.writeString(folder.resolve("styles/House/Vague.yml"),
                "extends: existence\nmessage: \"'%s' is vague.\"\nlevel: warning\ntokens: [nobody, anybody]\n");
        Files.writeString(folder.resolve("caveat.yml"), "rulesets: [ca-bc-physio, ./styles/House]\n");
        for (int i = 10; i < 22; i++) {
            Files.writeString(folder.resolve("it's many/article-" + i + ".md"), ARTICLE);
        }
    }

    @Test
    void manyArticlesFitOnOneScreenVerdictFirst() {
        Tool run = check(many());
        assertEquals(1, run.code(), run.err());
        assertTrue(run.out().startsWith("Blocked: 12 of 12 articles have open errors.\n\nErrors: "), run.out());
        assertTrue(run.out().lines().mapToInt(line -> Math.max(1, (line.length() + 99) / 100)).sum() < 40, run.out());
        List<String> sections = run.out().lines().filter(line -> line.matches("(Errors|Warnings|Style|Remarks): .*"))
                .map(line -> line.substring(0, line.indexOf(':'))).toList();
        assertEquals(List.of("Errors", "Warnings", "Style", "Remarks"), sections);
        assertTrue(run.out().contains("\n12 articles: 12 blocked; "), run.out());
        assertTrue(run.out().contains("\nReports: ") && run.out().contains("\nNext: caveat check "), run.out());
    }

    @Test
    void everyCommandForMoreShowsAtLeastWhatIsHidden() {
        assertEquals(4, followed(check(many()).out()), "sections with more");
        assertTrue(followed(check(many().resolve("article-10.md")).out()) > 0, "an article in full folds nothing");
        Tool style = check(many(), "--only", "vale-house/*");
        assertEquals(0, followed(style.out()), "where rules are chosen nothing is folded");
        assertEquals(12 * 8, style.out().lines().filter(line -> line.contains("vale-house/Vague  ")).count(), style.out());
    }

    /** Runs every command for more; each line of findings in its output names a place. */
    private static int followed(String out) {
        int commands = 0;
        for (Matcher more = MORE.matcher(out); more.find(); commands++) {
            int hidden = Integer.parseInt((more.group(1) == null ? headed(out.substring(0, more.start())) : more.group(1)).replace(",", ""));
            Tool run = Tool.run(words(more.group(2)).stream().skip(1).toArray());
            long shown = run.out().lines().filter(line -> line.matches("( +|\\S.*:)[0-9]+:[0-9]+(: (error|warning|info))? .*")).count();
            assertTrue(run.code() < 2, more.group(2) + ": " + run.err());
            assertTrue(shown >= hidden, more.group() + " shows " + shown + ":\n" + run.out());
            assertFalse(run.out().contains("Reports: "), "a look at a part replaces the reports: " + run.out());
        }
        return commands;
    }

    /** The number in the last heading. */
    private static String headed(String above) {
        Matcher heading = Pattern.compile("(?:Warnings|Style|Remarks): ([0-9,]+)").matcher(above);
        return heading.results().reduce((earlier, later) -> later).orElseThrow().group(1);
    }

    @Test
    void theNextStepIsACommandThatRuns() {
        String next = next(check(many()));
        Tool article = Tool.run(words(next).stream().skip(1).toArray());
        assertTrue(article.out().matches("(?s).*article-10\\.md\\s+blocked .*"), article.out());
        Tool explained = Tool.run(words(next(article)).stream().skip(1).toArray());
        assertEquals(0, explained.code(), explained.err());
    }

    @Test
    void whatWasNotCheckedStandsAboveAllElse() throws IOException {
        Files.write(many().resolve("zz.md"), new byte[] {0, 1, 2, 3});
        Tool run = check(many());
        assertEquals(3, run.code(), run.err());
        assertTrue(run.out().indexOf("not checked " + many().toString().replace('\\', '/') + "/zz.md: ") < run.out().indexOf("Errors: "), run.out());
        assertTrue(run.out().startsWith("Not everything was checked: 1 of 13 articles"), run.out());
        assertTrue(run.out().contains("Next: mend or leave out"), run.out());
    }

    @Test
    void theOptionsThatDecideAreInTheCommands() {
        Tool run = check(many(), "--ruleset", "uk-cap", "--skip", "dates/*", "--as-of", "2026-11-22", "--fail-on", "warning");
        String command = MORE.matcher(run.out()).results().findFirst().orElseThrow().group(2);
        assertTrue(command.endsWith(" --ruleset uk-cap --as-of 2026-11-22 --skip 'dates/*' --no-grammar --quiet --fail-on error"
                + " --format console"), command);
    }

    @Test
    void pipeHasNoColourAndOneWidthWhateverTheEnvironmentSays() {
        Terminal pipe = Terminal.of(false, Optional.of(new TerminalSize(90, 200, true)), Map.of("COLUMNS", "43", "LINES", "99"));
        assertEquals(Terminal.NONE, pipe);
        assertEquals(check(many()).out(), run(pipe, many()));
        assertFalse(check(many()).out().contains("\033"));
    }

    @Test
    void terminalIsAskedForItsSizeAndTheEnvironmentKnowsBetter() {
        assertEquals(Optional.of(new TerminalSize(24, 80, true)), TerminalSize.read("24 80\nerrors\n"));
        assertEquals(Optional.of(new TerminalSize(50, 132, false)), TerminalSize.read("50 132\n"));
        assertEquals(Optional.empty(), TerminalSize.read("0 0\nerrors\n"));
        assertEquals(Optional.empty(), TerminalSize.read("errors\n"));
        Terminal terminal = terminal(Map.of("COLUMNS", "64"));
        assertEquals(64, terminal.screen().width());
        assertEquals(30, terminal.screen().rows());
        String out = run(terminal, many());
        List<String> wide = out.replaceAll("\033\\[[0-9;]+m", "").lines()
                .filter(line -> line.length() > 64 && !line.contains("caveat check") && !line.contains(many().toString())).toList();
        assertEquals(List.of(), wide);
    }

    @Test
    void noColorIsHonouredAndTheOptionBeatsIt() {
        assertTrue(run(terminal(Map.of()), many().resolve("article-10.md")).contains("\033[1;31mBlocked\033[0m: "));
        assertTrue(run(terminal(Map.of("NO_COLOR", "")), many().resolve("article-10.md")).contains("\033["));
        assertFalse(run(terminal(Map.of("NO_COLOR", "1")), many().resolve("article-10.md")).contains("\033"));
        assertFalse(run(terminal(Map.of("TERM", "dumb")), many().resolve("article-10.md")).contains("\033"));
        assertFalse(run(terminal(Map.of()), many().resolve("article-10.md"), "--color", "never").contains("\033"));
        assertTrue(run(Terminal.NONE, many().resolve("article-10.md"), "--color", "always").contains("\033["));
        assertTrue(run(terminal(Map.of("NO_COLOR", "1")), many().resolve("article-10.md"), "--color", "always").contains("\033["));
    }

    @Test
    void coloursNeverSayWhatWordsDoNotAndThereAreNoLinks() {
        String coloured = run(terminal(Map.of()), many().resolve("article-10.md"));
        assertEquals(run(terminal(Map.of("NO_COLOR", "1")), many().resolve("article-10.md")), coloured.replaceAll("\033\\[[0-9;]+m", ""));
        assertFalse(coloured.contains("\033]"), coloured);
    }

    @Test
    void barNeedsATerminalOnStandardError() {
        assertTrue(terminal(Map.of()).bar());
        assertFalse(Terminal.of(true, Optional.of(new TerminalSize(30, 90, false)), Map.of()).bar());
        assertFalse(terminal(Map.of("TERM", "dumb")).bar());
        assertFalse(Terminal.NONE.bar());
    }

    @Test
    void barStaysOnItsLineAndIsWiped() {
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        try (Progress bar = Progress.on(new PrintStream(errors, true, StandardCharsets.UTF_8), 60, 30)) {
            bar.step();
        }
        String drawn = errors.toString(StandardCharsets.UTF_8);
        assertTrue(drawn.contains("\rChecking ") && drawn.contains("1/30"), drawn);
        assertTrue(drawn.endsWith("\r" + " ".repeat(59) + "\r"), drawn);
        assertFalse(drawn.contains("\n") || drawn.contains("\033"), drawn);
        assertTrue(List.of(drawn.split("\r")).stream().allMatch(line -> line.length() < 60), drawn);
    }

    private Path many() {
        return folder.resolve("it's many");
    }

    private Tool check(Path path, String... more) {
        List<String> words = new ArrayList<>(List.of("check", path.toString(), "--no-grammar", "--reports", folder.resolve("reports").toString()));
        words.addAll(List.of(more));
        return Tool.run(words.toArray());
    }

    private String run(Terminal terminal, Path path, String... more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> words = new ArrayList<>(List.of("check", path.toString(), "--no-grammar", "--reports", folder.resolve("reports").toString()));
        words.addAll(List.of(more));
        // The bar itself is for a real terminal.
        Main.run(InputStream.nullInputStream(), new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(PrintStream.nullOutputStream()),
                new Terminal(false, terminal.screen(), terminal.workflow()), Tool.TODAY, words.toArray(String[]::new));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Terminal terminal(Map<String, String> environment) {
        return Terminal.of(true, Optional.of(new TerminalSize(30, 90, true)), environment);
    }

    private static String next(Tool run) {
        return run.out().lines().filter(line -> line.startsWith("Next: ")).findFirst().orElseThrow().substring("Next: ".length());
    }

    /** As a POSIX shell splits a command of words and single quotes. */
    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < command.length(); i++) {
            char c = command.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else if (c == '\\' && !quoted) {
                word.append(command.charAt(++i));
            } else if (c == ' ' && !quoted) {
                words.add(word.toString());
                word.setLength(0);
            } else {
                word.append(c);
            }
        }
        words.add(word.toString());
        return words;
    }
}
