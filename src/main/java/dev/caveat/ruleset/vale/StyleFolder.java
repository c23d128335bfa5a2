package dev.caveat.ruleset.vale;

import dev.caveat.files.Ground;
import dev.caveat.language.spelling.HunspellWords;
import dev.caveat.language.spelling.WordList;
import dev.caveat.yaml.WrittenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A style's folder among the others, with what its rules name there: dictionaries and lists of words. */
final class StyleFolder {
    private static final String DICTIONARIES = "config/dictionaries";
    private static final String IGNORED = "config/ignore";

    private final Path styles;
    private final MessageDigest digest;
    private final Map<Path, WordList> dictionaries = new HashMap<>();

    /** @param digest takes in every file that is read */
    StyleFolder(Path folder, MessageDigest digest) {
        this.styles = folder.toAbsolutePath().normalize().getParent();
        this.digest = digest;
    }

    /** Where Vale looks for a list of words to pass over. */
    Optional<Path> ignoreFile(String name) {
        return first(name, Files::isRegularFile, Path.of(""), styles, styles.resolve(IGNORED));
    }

    /** Where Vale looks for a folder of dictionaries. */
    Optional<Path> dictionaryFolder(String name) {
        return first(name, Files::isDirectory, styles, Path.of(""));
    }

    /** Where Vale looks for one file of a dictionary that a rule names by itself. */
    Optional<Path> dictionaryFile(String name) {
        return first(name, Files::isRegularFile, styles, styles.resolve(DICTIONARIES), Path.of(""));
    }

    /** The folder where dictionaries are if a rule names none. */
    Path usualDictionaries() {
        return styles.resolve(DICTIONARIES);
    }

    /** Whether a file that was found is a link to a place that is nobody's business here; such a one is not read. */
    boolean leadsOut(Path file) {
        return Ground.leadsOut(styles, file.toAbsolutePath());
    }

    /** @throws IOException that says why the files are no dictionary */
    WordList dictionary(Path affixes, Path stems) throws IOException {
        Path key = stems.toAbsolutePath().normalize();
        WordList known = dictionaries.get(key);
        if (known == null) {
            known = HunspellWords.read(affixes, stems);
            digest.update(Files.readAllBytes(affixes));
            digest.update(Files.readAllBytes(stems));
            dictionaries.put(key, known);
        }
        return known;
    }

    /** One word a line, as Vale has it. */
    List<String> words(Path file) throws IOException {
        String text = WrittenFile.read(file);
        digest.update(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return text.lines().map(String::strip).filter(word -> !word.isEmpty() && !word.equals("#")).toList();
    }

    private static Optional<Path> first(String name, java.util.function.Predicate<Path> is, Path... bases) {
        try {
            Path given = Path.of(name);
            return Stream.of(bases).map(base -> base.resolve(given)).filter(is).findFirst();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
