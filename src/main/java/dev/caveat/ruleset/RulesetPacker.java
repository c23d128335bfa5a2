package dev.caveat.ruleset;

import dev.caveat.language.ShippedPhrases;
import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.MistakesException;
import dev.caveat.yaml.PackedNodes;
import dev.caveat.yaml.YamlReader;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The shipped rulesets, read once by the build: reading 650 KB of YAML and its digests would be a third of every start.
 * The YAML stays beside it, for people and for whoever extends it.
 */
public final class RulesetPacker {
    /** The file in each shipped ruleset's folder that holds its other files. */
    private static final String NAME = "packed";

    private RulesetPacker() {}

    /**
     * The build's step.
     *
     * @param args the folder of rulesets, the folder where the build copies it, and the folder of the build's classes
     * @throws IOException when a file is no YAML or cannot be written; the build ends
     */
    public static void main(String[] args) throws IOException {
        Path phrases = Path.of(args[2], "dev/caveat/language");
        // Before anything makes the class read them.
        try (Stream<Path> files = Files.list(phrases)) {
            for (Path old : files.filter(file -> file.getFileName().toString().startsWith(ShippedPhrases.CATALOGUE)).toList()) {
                Files.delete(old);
            }
        }
        try (Stream<Path> folders = Files.list(Path.of(args[0]))) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                Path to = Files.createDirectories(Path.of(args[1]).resolve(folder.getFileName()));
                Files.write(to.resolve(NAME), pack(folder));
            }
        }
        List<Runnable> starts = RulesetLoader.BUNDLED.stream().<Runnable>map(id -> () -> load(id)).toList();
        Runnable later = () -> RulesetLoader.BUNDLED.forEach(id -> load(id).groups().forEach(group -> group.check().prepare()));
        for (Map.Entry<String, byte[]> file : ShippedPhrases.pack(starts, later).entrySet()) {
            Files.write(phrases.resolve(file.getKey()), file.getValue());
        }
    }

    private static Ruleset load(String id) {
        try {
            // Whichever the day: all phrases are compiled, what is not in force as well.
            return RulesetLoader.load(List.of(id), LocalDate.EPOCH).get(0);
        } catch (MistakesException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] pack(Path folder) throws IOException {
        TreeMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".yml")).toList()) {
                texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(texts.size());
        for (Map.Entry<String, String> file : texts.entrySet()) {
            List<Mistake> mistakes = new ArrayList<>();
            byte[] nodes = YamlReader.read(file.getKey(), file.getValue(), mistakes).map(PackedNodes::pack)
                    .orElseThrow(() -> new IOException(folder + ": " + mistakes));
            out.writeUTF(file.getKey());
            out.writeUTF(RulesetText.digest(file.getValue()));
            out.writeInt(nodes.length);
            out.write(nodes);
        }
        return bytes.toByteArray();
    }

    /** The packed files of a shipped ruleset by name; empty where the build has not packed them, as in an editor's own build. */
    static Map<String, Packed> files(String id) {
        try (InputStream stream = RulesetPacker.class.getResourceAsStream("/rulesets/" + id + "/" + NAME)) {
            if (stream == null) {
                return Map.of();
            }
            DataInputStream in = new DataInputStream(stream);
            Map<String, Packed> files = new HashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                String name = in.readUTF();
                String digest = in.readUTF();
                files.put(name, new Packed(digest, in.readNBytes(in.readInt())));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file as it is packed. */
    record Packed(String digest, byte[] nodes) {
        RulesetText text(String file) {
            return new RulesetText(digest, Optional.of(PackedNodes.unpack(file, nodes)));
        }
    }
}
