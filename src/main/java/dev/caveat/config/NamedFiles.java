package dev.caveat.config;

import dev.caveat.files.Ground;
import dev.caveat.rule.ApprovedText;
import dev.caveat.rule.Practitioner;
import dev.caveat.yaml.Binder;
import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.Place;
import dev.caveat.yaml.YamlNode;
import dev.caveat.yaml.WrittenFile;
import dev.caveat.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** The files that a configuration names: the register, the approved texts, the word list. All it reads takes part in the digest. */
final class NamedFiles {
    /** The role of a {@code caveat.yml} itself. */
    static final String CONFIGURATION = "configuration";

    private final List<Mistake> mistakes;
    private final Collection<SettingFile> seen;
    private final MessageDigest digest;

    /** @param seen receives every file that is read */
    NamedFiles(List<Mistake> mistakes, Collection<SettingFile> seen) {
        this.mistakes = mistakes;
        this.seen = seen;
        this.digest = sha256();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String text(byte[] digest) {
        return "sha256:" + HexFormat.of().formatHex(digest);
    }

    /** Counts a text that somebody else has read. */
    void count(Path path, String role, String text) {
        seen.add(new SettingFile(ConfigurationText.name(path), role, text(sha256().digest(text.getBytes(StandardCharsets.UTF_8)))));
        digest.update((path.getFileName() + "\0" + text + "\0").getBytes(StandardCharsets.UTF_8));
    }

    /** @param named where the file is named; null for nowhere */
    List<Configuration.RegisterSetting> register(YamlNode named) {
        List<Configuration.RegisterSetting> register = new ArrayList<>();
        list(named, "practitioners", Practitioner.class,
                (practitioner, item) -> register.add(new Configuration.RegisterSetting(practitioner, (YamlNode.Mapping) item)));
        return register;
    }

    /** @param named where the file is named; null for nowhere */
    List<ApprovedText> disclaimers(YamlNode named) {
        Set<String> ids = new HashSet<>();
        return list(named, "disclaimers", ApprovedText.class, (text, node) -> {
            if (!ids.add(text.id())) {
                mistakes.add(new Mistake(((YamlNode.Mapping) node).get("id").orElseThrow().at(), "id",
                        "“" + text.id() + "” is the id of an earlier text too; each needs its own"));
            }
        });
    }

    /** @param named where the file is named; null for nowhere */
    List<String> words(YamlNode named) {
        return named == null ? List.of() : text(named, "dictionary").map(text -> text.lines().map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#")).toList()).orElse(List.of());
    }

    /** A file's text. */
    Optional<String> text(YamlNode named, String field) {
        return text(path(named), named.at(), field);
    }

    /** The same of a file that need not be named; a mistake is told at {@code at}. */
    Optional<String> text(Path path, Place at, String field) {
        Path folder = Optional.ofNullable(Path.of(at.file()).getParent()).orElse(Path.of(""));
        if (Ground.leadsOut(folder, path.toAbsolutePath())) {
            mistakes.add(new Mistake(at, field, "“" + ConfigurationText.name(path) + "” " + Ground.LEADS_OUT));
            return Optional.empty();
        }
        try {
            String text = WrittenFile.read(path, field.equals("baseline") ? WrittenFile.LARGE : WrittenFile.USUAL);
            count(path, field.replaceFirst("\\..*$", ""), text);
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (IOException e) {
            mistakes.add(new Mistake(at, field,
                    "“" + ConfigurationText.name(path) + "” cannot be read: " + ConfigurationText.why(path)));
            return Optional.empty();
        }
    }

    /** A named file, resolved against the folder of the file that names it. */
    static Path path(YamlNode named) {
        return SettingReader.folder(named).resolve(((YamlNode.Scalar) named).text());
    }

    /** {@code sha256:…} of all that was read; to be asked once. */
    String digest() {
        return text(digest.digest());
    }

    /** A file that is a list of records; {@code look} is shown each with its node, in order. */
    private <T> List<T> list(YamlNode named, String field, Class<T> type, BiConsumer<T, YamlNode> look) {
        if (named == null) {
            return List.of();
        }
        String name = ConfigurationText.name(path(named));
        Optional<YamlNode> node = text(named, field).flatMap(text -> YamlReader.read(name, text, mistakes));
        if (node.isEmpty()) {
            return List.of();
        }
        if (!(node.get() instanceof YamlNode.Sequence list)) {
            mistakes.add(new Mistake(node.get().at(), "", node.get().describe() + " where a list of " + field + " is expected"));
            return List.of();
        }
        Binder binder = new Binder(mistakes);
        List<T> records = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            YamlNode item = list.items().get(i);
            binder.bind(item, type, "[" + i + "]").ifPresent(record -> {
                look.accept(record, item);
                records.add(record);
            });
        }
        return records;
    }
}
