package dev.caveat.language.spelling;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.analysis.hunspell.TimeoutPolicy;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The words of a Hunspell dictionary: a list of stems ({@code .dic}) with the endings they take ({@code .aff}). One that
 * does not say in which characters it is written ({@code SET}) is UTF-8, as Vale has it.
 */
public final class HunspellWords implements WordList {
    /** The largest of LibreOffice's dictionaries have less than half of it. */
    private static final long MOST_BYTES = 32L << 20;
    private static final int MOST = 5;
    private static final Pattern SET = Pattern.compile("(?m)^SET\\s");
    private static final byte[] UTF_8 = "SET UTF-8\n".getBytes(StandardCharsets.US_ASCII);

    private final Dictionary dictionary;

    private HunspellWords(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /**
     * Reads both files.
     *
     * @throws IOException that says in words for a person why they are no dictionary
     */
    public static HunspellWords read(Path affixes, Path stems) throws IOException {
        try (InputStream endings = named(open(affixes)); InputStream words = open(stems)) {
            return new HunspellWords(new Dictionary(new ByteBuffersDirectory(), "caveat", endings, words));
        } catch (ParseException | RuntimeException e) {
            throw new IOException("is no Hunspell dictionary: " + e.getMessage(), e);
        }
    }

    private static InputStream named(InputStream affixes) throws IOException {
        try (affixes) {
            byte[] bytes = affixes.readAllBytes();
            boolean isNamed = SET.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).find();
            return isNamed ? new ByteArrayInputStream(bytes)
                    : new SequenceInputStream(new ByteArrayInputStream(UTF_8), new ByteArrayInputStream(bytes));
        }
    }

    private static InputStream open(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new IOException("“" + file.getFileName() + "” is not there or cannot be read");
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException("“" + file.getFileName() + "” is larger than " + (MOST_BYTES >> 20) + " MB");
        }
        return new BufferedInputStream(Files.newInputStream(file));
    }

    @Override
    public boolean knows(String word) {
        return speller().spell(word);
    }

    /** Without a limit of time: it would make the report depend on the machine. */
    @Override
    public List<String> suggestions(String word) {
        return speller().suggest(word).stream().distinct().limit(MOST).toList();
    }

    /** One for each question: it keeps state; the dictionary does not. */
    private Hunspell speller() {
        return new Hunspell(dictionary, TimeoutPolicy.NO_TIMEOUT, () -> { });
    }
}
