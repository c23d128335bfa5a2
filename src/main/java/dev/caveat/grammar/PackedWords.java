package dev.caveat.grammar;

import dev.caveat.cache.Packer;
import dev.caveat.cache.Unpacker;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import morfologik.fsa.builders.CFSA2Serializer;
import morfologik.stemming.Dictionary;
import org.languagetool.JLanguageTool;
import org.languagetool.rules.spelling.morfologik.MorfologikMultiSpeller;

/**
 * The dictionaries that LanguageTool's speller makes of lists of words at every start, which takes half a second, as the build
 * packs them. They are put where it keeps what it has made, before it looks; where that is not what it was, it makes them.
 */
final class PackedWords {
    static final String NAME = "words.bin";

    private PackedWords() {}

    /** Puts the packed dictionaries into place, unless the build has packed none. */
    static synchronized void install() {
        try {
            packed().forEach(made()::putIfAbsent);
        } catch (ReflectiveOperationException | RuntimeException e) {
            // LanguageTool makes its own.
            return;
        }
    }

    /** None where the build has packed none. */
    static Map<String, Dictionary> packed() {
        Map<String, Dictionary> packed = new TreeMap<>();
        try (InputStream stream = PackedWords.class.getResourceAsStream(NAME)) {
            Unpacker from = new Unpacker(stream == null ? new Packer().count(0).bytes() : stream.readAllBytes());
            for (int left = from.count(); left > 0; left--) {
                String key = from.text();
                // As a text of Latin-1: one copy, no loop.
                packed.put(key, read(key, from.text().getBytes(StandardCharsets.ISO_8859_1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed;
    }

    /** The settings of a dictionary are those of the binary one beside it: its key ends in their file. */
    private static Dictionary read(String key, byte[] automaton) throws IOException {
        try (InputStream settings = JLanguageTool.getDataBroker().getFromResourceDirAsStream(key.substring(key.indexOf('|') + 1))) {
            return Dictionary.read(new ByteArrayInputStream(automaton), settings);
        }
    }

    /** The one that was made of some lists; empty where LanguageTool keeps it elsewhere, or was not asked for it yet. */
    static Optional<Dictionary> of(String lists, String settings) {
        try {
            return Optional.ofNullable(made().get(lists + "|" + settings));
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    /**
     * All that were made by now.
     *
     * @throws ReflectiveOperationException where LanguageTool keeps them otherwise; the build ends
     */
    static byte[] pack() throws IOException, ReflectiveOperationException {
        Packer to = new Packer();
        Map<String, Dictionary> made = new TreeMap<>(made());
        if (made.isEmpty()) {
            throw new ReflectiveOperationException("no dictionary was made");
        }
        to.count(made.size());
        for (Map.Entry<String, Dictionary> each : made.entrySet()) {
            ByteArrayOutputStream automaton = new CFSA2Serializer().serialize(each.getValue().fsa, new ByteArrayOutputStream());
            to.text(each.getKey()).text(automaton.toString(StandardCharsets.ISO_8859_1));
        }
        return to.bytes();
    }

    @SuppressWarnings("unchecked") // its own declaration
    static Map<String, Dictionary> made() throws ReflectiveOperationException {
        Field field = MorfologikMultiSpeller.class.getDeclaredField("dicPathToDict");
        field.setAccessible(true);
        return (Map<String, Dictionary>) field.get(null);
    }
}
