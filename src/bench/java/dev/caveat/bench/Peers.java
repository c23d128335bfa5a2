package dev.caveat.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The other linters that are installed: in the folder that {@code src/bench/peers/install} filled, or on the PATH. */
final class Peers {
    private static final List<Integer> DONE = List.of(0, 1, 2);
    private static final Pattern IDS = Pattern.compile("ids: \\[([^]]*)]");

    private final Path folder;
    private final Path project;

    /** @param project where {@code rulesets} is, which says the grammar rules that are off */
    Peers(Path folder, Path project) {
        this.folder = folder;
        this.project = project;
    }

    /** Those that check a file in little time, told to check it. */
    List<Tool> quick(Path work, List<String> files) throws Exception {
        List<Tool> tools = new ArrayList<>();
        vale(work).ifPresent(vale -> tools.add(tool(vale, work, list("vale", "--no-exit", "--output=line"), files)));
        node("write-good").ifPresent(bin -> tools.add(tool("write-good " + version(bin), work, list(bin, "--parse"), files)));
        node("markdownlint-cli2").ifPresent(bin -> tools.add(tool("markdownlint-cli2 " + packaged("markdownlint-cli2"), work,
                list(bin, "--no-globs"), files)));
        Files.writeString(work.resolve("textlint.json"), "{\"rules\": {\"write-good\": true}}");
        node("textlint").ifPresent(bin -> tools.add(tool("textlint " + packaged("textlint") + ", write-good's rule alone",
                folder, list(bin, "--config", work.resolve("textlint.json").toString()), absolute(work, files))));
        return tools;
    }

    /** Those that take long over a thousand articles. */
    List<Tool> slow(Path work, List<String> files) throws Exception {
        List<Tool> tools = new ArrayList<>();
        node("alex").ifPresent(bin -> tools.add(tool("alex " + packaged("alex"), work, list(bin, "--quiet"), files)));
        return tools;
    }

    /** LanguageTool's own command line, with the rules off that Caveat's rulesets have off. */
    List<Tool> languageTool(String java, Path work, String target) throws IOException {
        Path lib = folder.resolve("languagetool");
        if (!Files.isDirectory(lib)) {
            return List.of();
        }
        String grammar = Files.readString(project.resolve("rulesets/base/grammar.yml"));
        int rules = grammar.indexOf("  rulesOff:");
        int end = grammar.indexOf("  paragraphsOnly:");
        List<String> command = List.of(java, "-cp", lib + "/*", "org.languagetool.commandline.Main", "-l", "en-CA", "--json", "-d",
                ids(grammar.substring(rules, end < rules ? grammar.length() : end)), "--disablecategories",
                ids(grammar.substring(0, rules)), "-r", target);
        String name = "LanguageTool's command line " + jarVersion(lib) + ", the same rules off";
        return List.of(new Tool(name, work, Map.of(), command, DONE));
    }

    private static String ids(String part) {
        List<String> ids = new ArrayList<>();
        Matcher lists = IDS.matcher(part);
        while (lists.find()) {
            ids.addAll(List.of(lists.group(1).strip().split(",\\s*")));
        }
        return String.join(",", ids);
    }

    private static String jarVersion(Path lib) throws IOException {
        try (Stream<Path> all = Files.list(lib)) {
            return all.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("languagetool-core-")).findFirst()
                    .map(name -> name.replaceAll("^languagetool-core-|\\.jar$", "")).orElse("");
        }
    }

    /** Vale with one rule of 295 phrases, its name and version; empty where it is not installed. */
    private static java.util.Optional<String> vale(Path work) throws Exception {
        String version = Machine.said(List.of("vale", "--version"));
        if (version.isEmpty()) {
            return java.util.Optional.empty();
        }
        StringBuilder rule = new StringBuilder("extends: existence\nmessage: \"'%s'\"\nlevel: warning\nignorecase: true\ntokens:\n");
        for (int i = 0; i < 295; i++) {
            rule.append("  - ").append(List.of("cure", "guarantee", "best clinic", "risk free", "painless").get(i % 5)).append(" word").append(i)
                    .append('\n');
        }
        Files.createDirectories(work.resolve("styles/Bench"));
        Files.writeString(work.resolve("styles/Bench/Phrases.yml"), rule);
        Files.writeString(work.resolve(".vale.ini"), "StylesPath = styles\nMinAlertLevel = suggestion\n[*.md]\nBasedOnStyles = Bench\n");
        return java.util.Optional.of(version + ", one rule of 295 phrases");
    }

    private java.util.Optional<String> node(String name) {
        Path bin = folder.resolve("node_modules/.bin").resolve(name);
        return Files.isExecutable(bin) ? java.util.Optional.of(bin.toString()) : java.util.Optional.empty();
    }

    private String packaged(String name) {
        try {
            Matcher version = Pattern.compile("\"version\":\\s*\"([^\"]+)\"")
                    .matcher(Files.readString(folder.resolve("node_modules").resolve(name).resolve("package.json")));
            return version.find() ? version.group(1) : "";
        } catch (IOException e) {
            return "";
        }
    }

    private String version(String bin) {
        return packaged(Path.of(bin).getFileName().toString());
    }

    private static Tool tool(String name, Path work, List<String> command, List<String> files) {
        List<String> all = new ArrayList<>(command);
        all.addAll(files);
        return new Tool(name, work, Map.of(), all, DONE_OR_MANY);
    }

    /** write-good ends with the number of its findings. */
    private static final List<Integer> DONE_OR_MANY = Stream.iterate(0, i -> i + 1).limit(256).toList();

    private static List<String> list(String... words) {
        return List.of(words);
    }

    private static List<String> absolute(Path work, List<String> files) {
        return files.stream().map(file -> work.resolve(file).toString()).toList();
    }
}
