package dev.caveat.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A small repository with a gate: claims rest on a regulator, {@code words/forbidden} on the clinic's own policy. */
final class Gate {
    private final Path folder;
    private final Path reports;
    private final List<String> only;
    private int code;

    private Gate(Path folder, String rulesets, List<String> only) {
        this.folder = folder.resolve("repository");
        this.reports = folder.resolve("reports");
        this.only = only;
        write("caveat.yml", "rulesets: [\"" + Path.of("src/site/examples/our-rules").toAbsolutePath().toString().replace('\\', '/')
                + "\"" + rulesets + "]\n");
    }

    /** Claims, a piece that must be there, and a forbidden word; the rest of the rules would only be in the way. */
    static Gate of(Path folder) {
        return new Gate(folder, ", ca-bc-physio", List.of("claims/*", "words/forbidden", "disclaimer/missing", "policy/*"));
    }

    /** The forbidden word alone. */
    static Gate ofHouseRules(Path folder) {
        return new Gate(folder, "", List.of("words/forbidden", "policy/*"));
    }

    /** What is checked where no path is given. */
    Path folder() {
        return folder;
    }

    /** Where reports go: not among the articles. */
    Path reports() {
        return reports;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    void write(String name, String text) {
        try {
            Files.createDirectories(file(name).toAbsolutePath().getParent());
            Files.writeString(file(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Any command with the configuration and the rules of these tests. */
    Tool run(String command, Object... more) {
        List<Object> args = new ArrayList<>(List.of(command, "--config", file("caveat.yml")));
        if (!command.equals("waive")) {
            only.forEach(rule -> args.addAll(List.of("--only", rule)));
        }
        args.addAll(Arrays.asList(more));
        return Tool.run(args.toArray());
    }

    Tool waive(String rule, String path, Object... more) {
        List<Object> args = new ArrayList<>(List.of(rule, file(path), "--by", "Kim Ray", "--reason", "Agreed in review"));
        if (!Arrays.asList(more).contains("--until")) {
            args.addAll(List.of("--until", "2027-01-31"));
        }
        args.addAll(Arrays.asList(more));
        return run("waive", args.toArray());
    }

    Tool baseline(Object... more) {
        return run("baseline", withFolder(more));
    }

    /** The findings of a check, one line each: {@code a.md:3 claims/cure open}, by path and place. */
    List<String> findings(Object... more) {
        List<String> lines = new ArrayList<>();
        report(more).path("articles").forEach(article -> article.path("findings").forEach(finding -> lines.add(
                Path.of(article.path("path").asText()).getFileName() + ":" + finding.path("start").path("line").asInt() + " "
                        + finding.path("rule").asText() + " " + finding.path("disposition").asText())));
        return lines;
    }

    /** The messages of policy's own findings. */
    List<String> policy(Object... more) {
        List<String> lines = new ArrayList<>();
        report(more).path("articles").forEach(article -> article.path("findings").forEach(finding -> {
            if (finding.path("rule").asText().startsWith("policy/")) {
                lines.add(finding.path("rule").asText() + ": " + finding.path("message").asText());
            }
        }));
        return lines;
    }

    /** The whole report of a check. */
    JsonNode report(Object... more) {
        Path json = reports.resolve("all.json");
        List<Object> args = new ArrayList<>(List.of("--format", "json=" + json, "--reports", reports));
        args.addAll(Arrays.asList(withFolder(more)));
        Tool run = run("check", args.toArray());
        code = run.code();
        if (code == 2) {
            throw new AssertionError(run.err());
        }
        try {
            return new ObjectMapper().readTree(Files.readString(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the last check. */
    int code() {
        return code;
    }

    /** Without a path of its own a command is about the whole folder. */
    private Object[] withFolder(Object... more) {
        List<Object> args = new ArrayList<>(Arrays.asList(more));
        if (args.stream().noneMatch(Path.class::isInstance)) {
            args.add(folder);
        }
        return args.toArray();
    }
}
