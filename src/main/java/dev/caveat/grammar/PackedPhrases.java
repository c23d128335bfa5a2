package dev.caveat.grammar;

import dev.caveat.cache.Packer;
import dev.caveat.cache.Unpacker;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.languagetool.AnalyzedToken;
import org.languagetool.tagging.disambiguation.MultiWordChunker;

/**
 * LanguageTool's lists of phrases as the build packs them. It fills its maps from text files at every start; here they are put
 * into its place for them before it looks. Where that place is not what it was, it fills them itself.
 */
final class PackedPhrases {
    static final String NAME = "phrases.bin";

    private static final String SPACED_STARTS = "mStartSpace";
    private static final String JOINED_STARTS = "mStartNoSpace";
    private static final String SPACED = "mFullSpace";
    private static final String JOINED = "mFullNoSpace";
    private static final String READY = "initialized";

    private PackedPhrases() {}

    /** Those of English, as its disambiguator asks for them: LanguageTool keeps one of each for the whole process. */
    static List<MultiWordChunker> chunkers() {
        return List.of(MultiWordChunker.getInstance("/en/multiwords.txt", true, true, false),
                MultiWordChunker.getInstance("/spelling_global.txt", true, true, false, MultiWordChunker.tagForNotAddingTags));
    }

    /** Puts the packed lists into place, unless the build has packed none. */
    static synchronized void install() {
        try (InputStream stream = PackedPhrases.class.getResourceAsStream(NAME)) {
            if (stream != null) {
                Unpacker from = new Unpacker(stream.readAllBytes());
                for (MultiWordChunker chunker : chunkers()) {
                    install(chunker, from);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void install(MultiWordChunker chunker, Unpacker from) {
        Map<String, Integer> spacedStarts = starts(from);
        Map<String, Integer> joinedStarts = starts(from);
        PhraseTable spaced = PhraseTable.unpack(from);
        PhraseTable joined = PhraseTable.unpack(from);
        try {
            if (!(Boolean) field(READY).get(chunker)) {
                field(SPACED_STARTS).set(chunker, spacedStarts);
                field(JOINED_STARTS).set(chunker, joinedStarts);
                field(SPACED).set(chunker, spaced);
                field(JOINED).set(chunker, joined);
                field(READY).set(chunker, true);
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            // Whatever was set is set again by LanguageTool itself, which goes by the last of these.
            return;
        }
    }

    private static Map<String, Integer> starts(Unpacker from) {
        Map<String, Integer> starts = new HashMap<>();
        for (int left = from.count(); left > 0; left--) {
            starts.put(from.text(), from.count());
        }
        return starts;
    }

    /** @throws ReflectiveOperationException where LanguageTool keeps its phrases otherwise; the build ends */
    static byte[] pack() throws ReflectiveOperationException {
        Packer to = new Packer();
        for (MultiWordChunker chunker : chunkers()) {
            Method filling = MultiWordChunker.class.getDeclaredMethod("lazyInit");
            filling.setAccessible(true);
            filling.invoke(chunker);
            starts(chunker, SPACED_STARTS, to);
            starts(chunker, JOINED_STARTS, to);
            PhraseTable.pack(phrases(chunker, SPACED), to);
            PhraseTable.pack(phrases(chunker, JOINED), to);
        }
        return to.bytes();
    }

    private static void starts(MultiWordChunker chunker, String field, Packer to) throws ReflectiveOperationException {
        Map<String, Integer> starts = new TreeMap<>();
        ((Map<?, ?>) field(field).get(chunker)).forEach((start, length) -> starts.put((String) start, (Integer) length));
        to.list(starts.entrySet(), each -> to.text(each.getKey()).count(each.getValue()));
    }

    private static Map<String, AnalyzedToken> phrases(MultiWordChunker chunker, String field) throws ReflectiveOperationException {
        Map<String, AnalyzedToken> phrases = new HashMap<>();
        ((Map<?, ?>) field(field).get(chunker)).forEach((phrase, token) -> phrases.put((String) phrase, (AnalyzedToken) token));
        return phrases;
    }

    private static Field field(String name) throws NoSuchFieldException {
        Field field = MultiWordChunker.class.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }
}
