package dev.caveat.ruleset.vale;

import dev.caveat.check.vale.Style;
import dev.caveat.check.vale.StyleRule;
import dev.caveat.files.Ground;
import dev.caveat.rule.Basis;
import dev.caveat.rule.Provision;
import dev.caveat.rule.RuleGroup;
import dev.caveat.rule.RuleId;
import dev.caveat.rule.RuleInfo;
import dev.caveat.rule.RulePattern;
import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.Place;
import dev.caveat.yaml.WrittenFile;
import dev.caveat.yaml.YamlNode;
import dev.caveat.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of Vale rules, one a file, whose name is the style's.
 *
 * @param id as rulesets are named in reports: {@code vale-google}; also the group of its rules
 * @param digest {@code sha256:…} of every file of it
 */
public record ValeStyle(String id, String title, String digest, RuleGroup group) {
    /** A house style cannot be taken for a group of Caveat's own. */
    static final String PREFIX = "vale-";

    private static final String RULE = ".yml";
    private static final Pattern EXTENDS = Pattern.compile("(?m)^[\"']?extends[\"']?[ \\t]*:");

    /** Whether a folder is a style: it has no head of a ruleset, and a file of it says what it extends. */
    public static boolean isAt(Path folder, String head) {
        return Files.isDirectory(folder) && !Files.exists(folder.resolve(head)) && files(folder).values().stream()
                .filter(file -> !Ground.leadsOut(folder, file.getFileName()))
                .anyMatch(file -> text(file).filter(text -> EXTENDS.matcher(text).find()).isPresent());
    }

    /**
     * Reads a style.
     *
     * @param off rules that are switched off: what is wrong with them does not matter
     * @param asOf when the style was read
     * @param mistakes receives what is wrong with the others
     */
    public static ValeStyle read(Path folder, List<RulePattern> off, LocalDate asOf, List<Mistake> mistakes) {
        String name = folder.toAbsolutePath().normalize().getFileName().toString();
        String id = PREFIX + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        Provision provision = new Provision("house-style-" + name, "house style " + name, "",
                "the folder of Vale rules as given", "",
                Basis.POLICY, asOf, Optional.empty(), Optional.empty());
        MessageDigest digest = sha256();
        StyleFolder style = new StyleFolder(folder, digest);
        List<StyleRule> rules = new ArrayList<>();
        List<RuleInfo> infos = new ArrayList<>();
        files(folder).forEach((rule, file) -> {
            List<Mistake> found = new ArrayList<>();
            Optional<RuleId> ruleId = id(id, rule, file, found);
            Optional<RuleFile.Read> read = node(folder, file, digest, found).map(node -> RuleFile.read(rule, style, node, found));
            boolean isOff = ruleId.isPresent() && off.stream().anyMatch(pattern -> pattern.matches(ruleId.get()));
            if (!isOff) {
                mistakes.addAll(found);
            }
            ruleId.ifPresent(known -> infos.add(info(known, read, provision)));
            read.filter(any -> !isOff).flatMap(RuleFile.Read::rule).ifPresent(rules::add);
        });
        return new ValeStyle(id, "house style " + name, "sha256:" + HexFormat.of().formatHex(digest.digest()),
                new RuleGroup(id, new Style(rules), infos));
    }

    private static RuleInfo info(RuleId id, Optional<RuleFile.Read> read, Provision provision) {
        RuleFile.Read known = read.orElse(new RuleFile.Read(id.fault(), "", dev.caveat.rule.Severity.WARNING,
                Optional.empty()));
        return new RuleInfo(id, known.severity(), known.summary(), "{message}", "", known.why(), List.of(provision),
                List.of(), List.of());
    }

    private static Optional<RuleId> id(String group, String rule, Path file, List<Mistake> mistakes) {
        try {
            if (!rule.equals(RuleGroup.ANY)) {
                return Optional.of(new RuleId(group, rule));
            }
        } catch (IllegalArgumentException e) {
            // Told below: the user thinks of files, not of ids.
        }
        mistakes.add(new Mistake(Place.startOf(name(file)), "", "“" + rule + "” cannot be the name of a rule; "
                + "it begins with a letter, goes on with letters, digits, - and _, and is not “" + RuleGroup.ANY
                        + "”"));
        return Optional.empty();
    }

    private static Optional<YamlNode> node(Path folder, Path file, MessageDigest digest, List<Mistake> mistakes) {
        if (Ground.leadsOut(folder, file.getFileName())) {
            mistakes.add(new Mistake(Place.startOf(name(file)), "", Ground.LEADS_OUT));
            return Optional.empty();
        }
        Optional<String> text = text(file);
        if (text.isEmpty()) {
            mistakes.add(new Mistake(Place.startOf(name(file)), "", "the file cannot be read as UTF-8"));
            return Optional.empty();
        }
        digest.update((file.getFileName() + "\0" + text.get() + "\0").getBytes(StandardCharsets.UTF_8));
        return YamlReader.read(name(file), text.get(), mistakes);
    }

    /** Rules by name. A folder within is a style of another name to Vale, so it is one of its own here. */
    private static Map<String, Path> files(Path folder) {
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(file -> file.getFileName().toString().endsWith(RULE) && Files.isRegularFile(file))
                    .forEach(file -> files.put(rule(file), file));
        } catch (IOException e) {
            return Map.of();
        }
        return files;
    }

    private static String rule(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - RULE.length());
    }

    private static Optional<String> text(Path file) {
        try {
            return Optional.of(WrittenFile.read(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String name(Path file) {
        return file.normalize().toString().replace('\\', '/');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
