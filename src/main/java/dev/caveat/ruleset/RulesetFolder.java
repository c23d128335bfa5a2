package dev.caveat.ruleset;

import dev.caveat.files.Ground;
import dev.caveat.yaml.WrittenFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Where the files of a ruleset are: packed into the jar, or a folder of the user's. */
sealed interface RulesetFolder {
    /** A file's text; empty if it is not there, too large, or cannot be read as UTF-8. */
    Optional<String> read(String name);

    /** A file's name for messages. */
    String name(String file);

    /** A shipped ruleset. */
    record Bundled(String id) implements RulesetFolder {
        @Override
        public Optional<String> read(String name) {
            try (InputStream stream = RulesetFolder.class.getResourceAsStream("/rulesets/" + id + "/" + name)) {
                return stream == null ? Optional.empty() : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                return Optional.empty();
            }
        }

        @Override
        public String name(String file) {
            return "rulesets/" + id + "/" + file;
        }
    }

    /** A folder on disk. */
    record OnDisk(Path folder) implements RulesetFolder {
        @Override
        public Optional<String> read(String name) {
            try {
                return Ground.leadsOut(folder, Path.of(name)) ? Optional.empty() : Optional.of(WrittenFile.read(folder.resolve(name)));
            } catch (IOException | InvalidPathException e) {
                // No file can have a name with a NUL in it, which an escape of YAML can write.
                return Optional.empty();
            }
        }

        @Override
        public String name(String file) {
            return folder.resolve(file.replace("\0", "")).normalize().toString().replace('\\', '/');
        }
    }
}
