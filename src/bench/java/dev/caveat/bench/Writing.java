package dev.caveat.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times what a writer waits for: one sentence of an open article changes, and its findings come. {@code src/bench/writing
 * --help} says how.
 *
 * <p>Each edit changes another sentence, by a word that no dictionary has and that no edit before it had; between two edits
 * the sentence is put back as it was, which is not timed.
 */
public final class Writing {
    private static final String HELP = """
            src/bench/writing [OPTION…]
              --java HOME       run Caveat on this Java (default: JAVA_HOME, or the one on the PATH)
              --article FILE    the article (default: one of 8 KB made by a seeded generator)
              --edits N         sentences changed for each row (default 120; the first 20 are shown apart)
              --caveat FILE     another launcher (default: ./caveat)
            """;
    private static final int FIRST = 20;
    private static final int PAUSE_MS = 120;
    /** Words of prose that end in a full stop: no heading, list mark, link or table. */
    private static final Pattern SENTENCE = Pattern.compile("(?<=^|[.!?] )[A-Z][^.!?\\[\\]|<>#*_`]{30,200}(?=[.!?](?: |$))", Pattern.MULTILINE);

    private final Path work;
    private final List<String> launcher;
    private final Map<String, String> environment;
    private final String article;
    private final int edits;
    private final List<Matcher> sentences = new ArrayList<>();

    private Writing(Path work, List<String> launcher, Map<String, String> environment, String article, int edits) {
        this.work = work;
        this.launcher = launcher;
        this.environment = environment;
        this.article = article;
        this.edits = edits;
        Matcher sentence = SENTENCE.matcher(article);
        while (sentence.find()) {
            Matcher own = SENTENCE.matcher(article);
            own.find(sentence.start());
            sentences.add(own);
        }
    }

    /** @param args the project's folder, then options */
    public static void main(String[] args) throws Exception {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 1; i < args.length; i += 2) {
            if (args[i].equals("--help")) {
                System.out.print(HELP);
                return;
            }
            if (!HELP.contains("  " + args[i] + " ") || i + 1 == args.length) {
                System.err.print("unknown or incomplete: " + args[i] + "\n" + HELP);
                System.exit(2);
            }
            options.put(args[i], args[i + 1]);
        }
        Path project = Path.of(args[0]).toRealPath();
        Path work = Files.createTempDirectory("caveat-writing").toRealPath();
        String java = options.getOrDefault("--java", System.getenv().getOrDefault("JAVA_HOME", System.getProperty("java.home")));
        Map<String, String> environment = Map.of("JAVA_HOME", java, "XDG_CACHE_HOME", work.resolve("cache").toString());
        String launcher = Path.of(options.getOrDefault("--caveat", project.resolve("caveat").toString())).toAbsolutePath().toString();
        String article = options.containsKey("--article") ? Files.readString(Path.of(options.get("--article"))) : Drafts.article(0, 8_000);
        try {
            Files.createDirectories(work.resolve("articles"));
            new Writing(work.resolve("articles"), List.of(launcher), environment, article,
                    Integer.parseInt(options.getOrDefault("--edits", "120"))).run(java);
        } finally {
            Speed.delete(work);
        }
    }

    private void run(String java) throws Exception {
        System.out.println(Machine.line() + "; Java " + Machine.said(List.of(java + "/bin/java", "--version")).split(" ")[1] + ".");
        keepWhatIsRead();
        System.out.printf(Locale.ROOT, "An article of %.1f KiB, of which %d sentences are changed in turn.%n%n",
                article.length() / 1024.0, sentences.size());
        System.out.println("| from the change to | edits | first of all, ms | median of the first " + FIRST
                + " | **median after** | 95 of 100 within | most |\n|---|---|---|---|---|---|---|");
        List<Double> prompt = new ArrayList<>();
        List<Double> whole = new ArrayList<>();
        try (Desk desk = Desk.open(work, launcher, environment, article)) {
            System.err.printf(Locale.ROOT, "opened, never read before: compliance after %.0f ms, all after %.0f ms%n",
                    desk.opened(), desk.openedWhole());
            double before = 0;
            for (int i = 0; i < edits; i++) {
                before = i == FIRST ? desk.used() : before;
                Desk.Waited waited = desk.edit(changed(i), word(i));
                prompt.add(waited.first());
                whole.add(waited.whole());
                desk.put(article);
                Thread.sleep(PAUSE_MS);
            }
            System.err.printf(Locale.ROOT, "processor time for a change, after the first %d: %.0f ms%n", FIRST,
                    (desk.used() - before) / 2 / Math.max(1, edits - FIRST) * 1e3);
        }
        row("language server, compliance findings", prompt);
        row("language server, all findings", whole);
        row("`--watch`, all findings on the screen", watched());
    }

    /** Leaves out sentences of menus, lists of references and the like, which are not proofread. */
    private void keepWhatIsRead() throws Exception {
        StringBuilder all = new StringBuilder(article);
        for (int i = sentences.size() - 1; i >= 0; i--) {
            all.insert(sentences.get(i).end(), " after the " + word(i));
        }
        Files.writeString(work.resolve("article.md"), all);
        List<String> command = new ArrayList<>(launcher);
        command.addAll(List.of("check", "article.md", "--no-cache", "--format", "json"));
        ProcessBuilder builder = new ProcessBuilder(command).directory(work.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        String found = new String(builder.start().getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        for (int i = sentences.size() - 1; i >= 0; i--) {
            if (!found.contains("“" + word(i) + "”")) {
                sentences.remove(i);
            }
        }
    }

    private List<Double> watched() throws Exception {
        List<Double> times = new ArrayList<>();
        Path file = work.resolve("article.md");
        Files.writeString(file, article);
        List<String> command = new ArrayList<>(launcher);
        command.addAll(List.of("check", "article.md", "--watch", "--as-of", "2026-11-23"));
        try (Screen screen = Screen.of(work, command, environment)) {
            screen.await("watching;");
            for (int i = 0; i < edits; i++) {
                Thread.sleep(PAUSE_MS);
                long start = System.nanoTime();
                Files.writeString(file, changed(i));
                screen.await("exit code");
                times.add((System.nanoTime() - start) / 1e6);
            }
        }
        return times;
    }

    /** The article with one sentence longer than it was. */
    private String changed(int edit) {
        Matcher sentence = sentences.get(edit * 7 % sentences.size());
        return article.substring(0, sentence.end()) + " after the " + word(edit) + article.substring(sentence.end());
    }

    /** A misspelling, another for every edit. */
    private static String word(int edit) {
        return "injurr" + (char) ('a' + edit / 26 % 26) + (char) ('a' + edit % 26) + "y";
    }

    private static void row(String what, List<Double> times) {
        List<Double> first = times.subList(0, Math.min(FIRST, times.size()));
        List<Double> rest = times.subList(Math.min(FIRST, times.size() - 1), times.size()).stream().sorted().toList();
        System.out.printf(Locale.ROOT, "| %s | %d | %.0f | %.0f | **%.0f** | %.0f | %.0f |%n", what, times.size(), times.get(0), Race.middle(first),
                Race.middle(rest), rest.get((int) Math.ceil(rest.size() * 0.95) - 1), rest.get(rest.size() - 1));
    }

    /** What a process has printed, as far as it has. */
    private record Screen(Process process, StringBuilder text) implements AutoCloseable {
        static Screen of(Path folder, List<String> command, Map<String, String> environment) throws IOException {
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Screen screen = new Screen(builder.start(), new StringBuilder());
            Thread reader = new Thread(screen::read, "screen");
            reader.setDaemon(true);
            reader.start();
            return screen;
        }

        private void read() {
            byte[] bytes = new byte[1 << 16];
            try {
                for (int n = process.getInputStream().read(bytes); n >= 0; n = process.getInputStream().read(bytes)) {
                    synchronized (text) {
                        text.append(new String(bytes, 0, n, java.nio.charset.StandardCharsets.UTF_8));
                        text.notifyAll();
                    }
                }
            } catch (IOException e) {
                return;
            }
        }

        void await(String words) throws InterruptedException {
            synchronized (text) {
                long end = System.nanoTime() + 60_000_000_000L;
                while (text.indexOf(words) < 0) {
                    if (System.nanoTime() > end) {
                        throw new IllegalStateException("never printed: " + words + "\n" + text);
                    }
                    text.wait(1000);
                }
                text.setLength(0);
            }
        }

        @Override
        public void close() {
            process.destroy();
        }
    }
}
