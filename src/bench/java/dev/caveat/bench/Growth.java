package dev.caveat.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How time and memory grow with the number of articles and with the length of one: prints a table in Markdown and draws both
 * as a picture. {@code src/bench/growth --help} says how.
 */
public final class Growth {
    private static final String HELP = """
            src/bench/growth [OPTION…]
              --java HOME       run Caveat on this Java (default: JAVA_HOME, or the one that runs this)
              --counts N,N,…    numbers of articles of 8 KB (default 100,1000,10000)
              --kilobytes N,N,… lengths of one article (default 1,8,64,512,2048,5120)
              --rounds N        runs of each; the middle one counts (default 3)
              --option WORD     one more word for caveat check; may be given several times (default: --no-grammar)
              --caveat FILE     another launcher (default: ./caveat)
              --svg FILE        where the picture goes (default: target/growth.svg)
            """;

    private final Path project;
    private final Map<String, List<String>> options;
    private final Path work;

    private Growth(Path project, Map<String, List<String>> options, Path work) {
        this.project = project;
        this.options = options;
        this.work = work;
    }

    /** @param args the project's folder, then options */
    public static void main(String[] args) throws Exception {
        Map<String, List<String>> options = new LinkedHashMap<>();
        for (int i = 1; i < args.length; i += 2) {
            if (!HELP.contains("  " + args[i] + " ") || i + 1 == args.length) {
                (args[i].equals("--help") ? System.out : System.err).print(HELP);
                System.exit(args[i].equals("--help") ? 0 : 2);
            }
            options.computeIfAbsent(args[i], any -> new ArrayList<>()).add(args[i + 1]);
        }
        Path work = Files.createTempDirectory("caveat-growth");
        try {
            new Growth(Path.of(args[0]).toRealPath(), options, work).run();
        } finally {
            Speed.delete(work);
        }
    }

    private void run() throws Exception {
        String java = one("--java", System.getenv().getOrDefault("JAVA_HOME", System.getProperty("java.home")));
        int rounds = Integer.parseInt(one("--rounds", "3"));
        System.out.println(Machine.line() + "; Java " + Machine.said(List.of(java + "/bin/java", "--version")) + ".\n");
        System.out.println("| what | KiB of text | median s | KiB a second beyond the start | most memory, MiB |\n|---|---|---|---|---|");
        Files.createDirectories(work.resolve("start"));
        Files.writeString(work.resolve("start/a.md"), Drafts.article(0, 1_000));
        caveat(java, "start").run();

        List<Plot.Dot> number = new ArrayList<>();
        for (String each : one("--counts", "100,1000,10000").split(",", -1)) {
            Path folder = work.resolve("n" + each);
            Drafts.write(folder, Integer.parseInt(each), 8_000, "");
            number.add(row(each + " articles of 8 KB", java, folder, Integer.parseInt(each), rounds));
            Speed.delete(folder);
        }
        List<Plot.Dot> length = new ArrayList<>();
        for (String each : one("--kilobytes", "1,8,64,512,2048,5120").split(",", -1)) {
            Path folder = Files.createDirectories(work.resolve("k" + each));
            Files.writeString(folder.resolve("caveat.yml"), "root: true\nbudget: {seconds: 3600, megabytes: 64}\n");
            Files.writeString(folder.resolve("a.md"), Drafts.article(7, Integer.parseInt(each) * 1024));
            length.add(row("one article of " + each + " KiB", java, folder, Integer.parseInt(each), rounds));
        }
        Path svg = Path.of(one("--svg", project.resolve("target/growth.svg").toString()));
        Files.writeString(svg, Plot.of(number, length));
        System.err.println("wrote " + svg);
    }

    private Plot.Dot row(String what, String java, Path folder, int x, int rounds) throws Exception {
        Tool tool = caveat(java, folder.getFileName().toString());
        List<Double> seconds = new ArrayList<>();
        long most = 0;
        for (int i = 0; i < rounds; i++) {
            Timed timed = tool.run();
            seconds.add(timed.seconds());
            most = Math.max(most, timed.kilobytes());
        }
        double start = Race.middle(List.of(caveat(java, "start").run().seconds(), caveat(java, "start").run().seconds(),
                caveat(java, "start").run().seconds()));
        double middle = Race.middle(seconds);
        long size = Speed.size(folder);
        System.out.printf(Locale.ROOT, "| %s | %d | %.2f | %s | %d |%n", what, size / 1024, middle,
                middle < 1.3 * start ? "–" : String.valueOf(Math.round(size / 1024.0 / (middle - start))), most / 1024);
        return new Plot.Dot(x, middle, most / 1024.0);
    }

    private Tool caveat(String java, String target) {
        List<String> command = new ArrayList<>(List.of(Path.of(one("--caveat", project.resolve("caveat").toString())).toAbsolutePath().toString(),
                "check", target, "--reports", work.resolve("reports").toString(), "--as-of", "2026-11-23", "--no-cache"));
        command.addAll(options.getOrDefault("--option", List.of("--no-grammar")));
        return new Tool("caveat check " + target, work, Map.of("JAVA_HOME", java, "XDG_CACHE_HOME", work.resolve("cache").toString()), command,
                List.of(0, 1));
    }

    private String one(String option, String otherwise) {
        return options.containsKey(option) ? options.get(option).get(0) : otherwise;
    }
}
