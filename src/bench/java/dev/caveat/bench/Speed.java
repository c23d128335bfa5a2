package dev.caveat.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Times whole processes, from the start to the last byte of the reports: Caveat on each Java that is given, in turn with the
 * other linters that are installed; prints a table in Markdown. {@code src/bench/speed --help} says how.
 */
public final class Speed {
    private static final String HELP = """
            src/bench/speed [OPTION…]
              --java HOME       run Caveat on this Java; may be given several times (default: JAVA_HOME, or the one on the PATH)
              --peers DIR       other linters, put there by src/bench/peers/install DIR (default: target/peers)
              --articles DIR    take articles from here (default: made by a seeded generator)
              --count N         articles of the large tasks (default 1000)
              --rounds N        rounds of the tasks on one article (default 9); on many, a third of it
              --long            also what takes minutes: many articles with grammar, LanguageTool's command line, alex
              --caveat FILE     another launcher (default: ./caveat), such as a distribution's
            """;

    private final Path project;
    private final Map<String, List<String>> options;
    private final Path work;
    private final Path cache;

    private Speed(Path project, Map<String, List<String>> options, Path work) {
        this.project = project;
        this.options = options;
        this.work = work;
        this.cache = work.resolve("cache");
    }

    /** @param args the project's folder, then options */
    public static void main(String[] args) throws Exception {
        Map<String, List<String>> options = new LinkedHashMap<>();
        for (int i = 1; i < args.length; i++) {
            boolean flag = args[i].equals("--long") || args[i].equals("--help");
            if (!HELP.contains("  " + args[i] + " ") && !flag || !flag && i + 1 == args.length) {
                System.err.print("unknown or incomplete: " + args[i] + "\n" + HELP);
                System.exit(2);
            }
            options.computeIfAbsent(args[i], any -> new ArrayList<>()).add(flag ? "" : args[++i]);
        }
        if (options.containsKey("--help")) {
            System.out.print(HELP);
            return;
        }
        Path work = Files.createTempDirectory("caveat-speed");
        try {
            new Speed(Path.of(args[0]).toRealPath(), options, work).run();
        } finally {
            delete(work);
        }
    }

    private void run() throws Exception {
        int count = Integer.parseInt(one("--count", "1000"));
        int rounds = Integer.parseInt(one("--rounds", "9"));
        int few = Math.max(1, rounds / 3);
        boolean all = options.containsKey("--long");
        count = Drafts.write(work.resolve("many"), count, 8_000, one("--articles", ""));
        Files.createDirectories(work.resolve("one"));
        Files.copy(work.resolve("many/00000.md"), work.resolve("one/a.md"));
        List<String> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            files.add(String.format(java.util.Locale.ROOT, "many/%05d.md", i));
        }
        Peers peers = new Peers(Path.of(one("--peers", project.resolve("target/peers").toString())).toAbsolutePath(), project);
        List<String> javas = options.getOrDefault("--java",
                List.of(System.getenv().getOrDefault("JAVA_HOME", System.getProperty("java.home"))));

        System.out.println(Machine.line() + ".");
        System.out.println(count + " articles, " + size(work.resolve("many")) / 1024 + " KiB, "
                + (one("--articles", "").isEmpty() ? "made by the generator" : "real ones") + ".\n");
        System.out.println("| task | program | runs | least s | **median s** | most s | ratio | MiB |\n|---|---|---|---|---|---|---|---|");

        // The launcher makes its archives at its first run, which is nobody's everyday.
        for (String java : javas) {
            caveat(java, "one/a.md", "--no-grammar").run();
        }
        Race cold = new Race("one article, without grammar", rounds);
        javas.forEach(java -> cold.add(caveat(java, "one/a.md", "--no-grammar", "--no-cache"), () -> { }));
        peers.quick(work, List.of("one/a.md")).forEach(tool -> cold.add(tool, () -> { }));
        peers.slow(work, List.of("one/a.md")).forEach(tool -> cold.add(tool, () -> { }));
        System.out.print(cold.run());

        Race told = new Race("the same, until its findings are on the console", rounds, Tool::told);
        javas.forEach(java -> told.add(caveat(java, "one/a.md", "--no-grammar", "--no-cache"), () -> { }));
        System.out.print(told.run());

        Race seed = new Race("the first sample article, without grammar", rounds);
        Race seedTold = new Race("the same, until its findings are on the console", rounds, Tool::told);
        for (String java : javas) {
            Tool onSeed = caveat(java, project.resolve("sample-articles/getting-back-to-lifting.md").toString(), "--no-grammar", "--no-cache");
            seed.add(onSeed, () -> { });
            seedTold.add(onSeed, () -> { });
        }
        System.out.print(seed.run());
        System.out.print(seedTold.run());

        Race grammar = new Race("one article, with grammar", rounds);
        javas.forEach(java -> grammar.add(caveat(java, "one/a.md"), () -> clear(java)));
        peers.languageTool(javas.get(0) + "/bin/java", work, "one").forEach(tool -> grammar.add(tool, () -> { }));
        System.out.print(grammar.run());

        // What is kept is kept for one Java.
        for (String java : javas) {
            caveat(java, "one/a.md").run();
        }
        Race again = new Race("the same again, unchanged", rounds);
        javas.forEach(java -> again.add(caveat(java, "one/a.md"), () -> { }));
        System.out.print(again.run());

        Race many = new Race(count + " articles, without grammar", few);
        javas.forEach(java -> many.add(caveat(java, "many", "--no-grammar"), () -> clear(java)));
        peers.quick(work, files).forEach(tool -> many.add(tool, () -> { }));
        System.out.print(many.run());

        for (String java : javas) {
            caveat(java, "many", "--no-grammar").run();
        }
        Race changed = new Race("again, one article changed", few);
        javas.forEach(java -> changed.add(caveat(java, "many", "--no-grammar"), this::change));
        System.out.print(changed.run());

        if (all) {
            Race full = new Race(count + " articles, with grammar", 1);
            javas.forEach(java -> full.add(caveat(java, "many"), () -> clear(java)));
            peers.languageTool(javas.get(0) + "/bin/java", work, "many").forEach(tool -> full.add(tool, () -> { }));
            peers.slow(work, files).forEach(tool -> full.add(tool, () -> { }));
            System.out.print(full.run());
            for (String java : javas.subList(0, javas.size() - 1)) {
                caveat(java, "many").run();
            }
            Race fullChanged = new Race("again, one article changed, with grammar", few);
            javas.forEach(java -> fullChanged.add(caveat(java, "many"), this::change));
            System.out.print(fullChanged.run());
        }
    }

    /** Takes away what earlier runs found, not the launcher's archives of classes. */
    private void clear(String java) throws Exception {
        Timed.run(work, environment(java), List.of(launcher(), "cache", "clear"));
    }

    private int changes;

    /** Another article than the time before, by a sentence of its own. */
    private void change() throws IOException {
        Path file = work.resolve("many/00000.md");
        Files.writeString(file, Files.readString(work.resolve("one/a.md")) + "\nWe added sentence number " + changes++ + " to this draft.\n");
    }

    private Tool caveat(String java, String target, String... more) {
        String version = Machine.said(List.of(java + "/bin/java", "--version")).replaceAll("^\\S+ (\\S+) .*", "$1");
        // Pages that another Java wrote do not stay: a folder for each.
        List<String> command = new ArrayList<>(List.of(launcher(), "check", target, "--reports",
                work.resolve("reports-" + version).toString(), "--as-of", "2026-11-23"));
        command.addAll(List.of(more));
        return new Tool("Caveat, Java " + version, work, environment(java), command, List.of(0, 1));
    }

    private String launcher() {
        return Path.of(one("--caveat", project.resolve("caveat").toString())).toAbsolutePath().toString();
    }

    private Map<String, String> environment(String java) {
        return Map.of("JAVA_HOME", java, "XDG_CACHE_HOME", cache.toString());
    }

    private String one(String option, String otherwise) {
        return options.containsKey(option) ? options.get(option).get(0) : otherwise;
    }

    static long size(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.mapToLong(file -> Files.isRegularFile(file) ? file.toFile().length() : 0).sum();
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }
}
