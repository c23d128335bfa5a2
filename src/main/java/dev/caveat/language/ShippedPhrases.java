package dev.caveat.language;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * The phrase books of the shipped rulesets, compiled by the build: reading ten thousand phrases would be a quarter of every
 * start. A book is found by its whole recipe, so one that a ruleset of the user's changes in any way is compiled anew.
 *
 * <p>The books of the same rulesets stand together in a volume, so that a start reads no others. The catalogue: the symbols
 * as {@link FrozenSymbols} has them; the number of books; of each the hash of its key (CRC-32), its volume, and where in that its key
 * (UTF-8) and its automata begin and end.
 *
 * <p>Two more files tell of those symbols: which of them each frequent word carries, as {@link FrozenWords} has it, and how
 * frequent each is, by its number.
 */
public final class ShippedPhrases {
    /** The file of the catalogue, with which the names of all others begin. */
    public static final String CATALOGUE = "phrases";
    private static final String WORDS = CATALOGUE + "-words";
    private static final String FREQUENCIES = CATALOGUE + "-frequencies";
    private static final ShippedPhrases SHIPPED = load();

    private final FrozenSymbols symbols;
    /** By hash of the key; where two had the same, the build would have ended. */
    private final Map<Integer, Book> books = new HashMap<>();
    private final Map<Integer, byte[]> volumes = new ConcurrentHashMap<>();

    /**
     * @param key where the key begins in its volume
     * @param automata where they begin
     * @param end where they end
     */
    private record Book(int volume, int key, int automata, int end) {}

    private ShippedPhrases(byte[] catalogue) {
        ByteBuffer buffer = ByteBuffer.wrap(catalogue);
        symbols = FrozenSymbols.read(buffer);
        for (int left = buffer.getInt(); left > 0; left--) {
            int hash = buffer.getInt();
            books.put(hash, new Book(buffer.getInt(), buffer.getInt(), buffer.getInt(), buffer.getInt()));
        }
    }

    private static ShippedPhrases load() {
        // Without the build's step, as in an editor's own build, all is compiled at the start.
        return new ShippedPhrases(read(CATALOGUE).orElse(new byte[3 * Integer.BYTES]));
    }

    private static Optional<byte[]> read(String name) {
        try (InputStream stream = ShippedPhrases.class.getResourceAsStream(name)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the compiled phrases cannot be read", e);
        }
    }

    /** The symbols that the compiled books are written in: they have the first numbers. */
    static FrozenSymbols symbols() {
        return SHIPPED.symbols;
    }

    /** Whether the build has compiled them; until then, all is compiled in the order it is asked for. */
    public static boolean areThere() {
        return !SHIPPED.books.isEmpty();
    }

    /** The words of which the build has found out what they are to the compiled books. */
    static FrozenWords words() {
        return FrozenWords.read(ByteBuffer.wrap(read(WORDS).orElse(new byte[5 * Integer.BYTES])));
    }

    /** How frequent the symbols of the compiled books are, by their numbers; empty where the build has not told. */
    static int[] frequencies() {
        return IntRows.numbers(ByteBuffer.wrap(read(FREQUENCIES).orElse(new byte[Integer.BYTES])));
    }

    static Optional<CompiledPhrases> find(Recipe recipe) {
        byte[] key = recipe.key();
        Book book = SHIPPED.books.get(hash(key));
        return book == null ? Optional.empty() : SHIPPED.read(book, key);
    }

    private Optional<CompiledPhrases> read(Book book, byte[] key) {
        byte[] volume = volumes.computeIfAbsent(book.volume,
                number -> read(volume(number)).orElseThrow(() -> new IllegalStateException("a volume of phrases is missing")));
        if (!Arrays.equals(key, 0, key.length, volume, book.key, book.automata)) {
            return Optional.empty();
        }
        return Optional.of(CompiledPhrases.read(ByteBuffer.wrap(volume, book.automata, book.end - book.automata)));
    }

    private static int hash(byte[] key) {
        CRC32 hash = new CRC32();
        hash.update(key);
        return (int) hash.getValue();
    }

    private static String volume(int number) {
        return CATALOGUE + "-" + number;
    }

    /**
     * Every book that is compiled, as files by name for the folder of this class. The process must not have had the files
     * of an earlier build, whose symbols would come along.
     *
     * @param starts each compiles what it always needs: the books of the same starts have a volume together
     * @param later compiles what may be needed: of these each has its own
     * @throws IOException where two books have the same hash
     */
    public static Map<String, byte[]> pack(List<Runnable> starts, Runnable later) throws IOException {
        Map<byte[], CompiledPhrases> compiled = new TreeMap<>(Arrays::compare);
        Map<byte[], String> sharedBy = new TreeMap<>(Arrays::compare);
        for (int start = 0; start < starts.size(); start++) {
            String name = start + " ";
            CompiledPhrases.collect((recipe, phrases) -> {
                compiled.put(recipe.key(), phrases);
                sharedBy.merge(recipe.key(), name, (known, more) -> known.contains(more) ? known : known + more);
            }, starts.get(start));
        }
        CompiledPhrases.collect((recipe, phrases) -> {
            compiled.put(recipe.key(), phrases);
            sharedBy.putIfAbsent(recipe.key(), new String(recipe.key(), StandardCharsets.UTF_8));
        }, later);
        if (compiled.keySet().stream().mapToInt(ShippedPhrases::hash).distinct().count() < compiled.size()) {
            throw new IOException("two phrase books have the same hash");
        }
        List<String> groups = sharedBy.values().stream().distinct().sorted().toList();
        List<ByteArrayOutputStream> volumes = groups.stream().map(any -> new ByteArrayOutputStream()).toList();
        ByteArrayOutputStream catalogue = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(catalogue);
        FrozenSymbols.write(Symbols.all(), out);
        out.writeInt(compiled.size());
        for (Map.Entry<byte[], CompiledPhrases> each : compiled.entrySet()) {
            int number = groups.indexOf(sharedBy.get(each.getKey()));
            ByteArrayOutputStream volume = volumes.get(number);
            out.writeInt(hash(each.getKey()));
            out.writeInt(number);
            out.writeInt(volume.size());
            volume.writeBytes(each.getKey());
            out.writeInt(volume.size());
            each.getValue().write(new DataOutputStream(volume));
            out.writeInt(volume.size());
        }
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        FrozenWords.write(SymbolFrequencies.words(), new DataOutputStream(words));
        Map<String, byte[]> files = new TreeMap<>();
        files.put(WORDS, words.toByteArray());
        ByteArrayOutputStream frequencies = new ByteArrayOutputStream();
        int[] bySymbol = Symbols.all().stream().mapToInt(SymbolFrequencies::of).toArray();
        IntRows.write(bySymbol, bySymbol.length, new DataOutputStream(frequencies));
        files.put(FREQUENCIES, frequencies.toByteArray());
        files.put(CATALOGUE, catalogue.toByteArray());
        for (int number = 0; number < volumes.size(); number++) {
            files.put(volume(number), volumes.get(number).toByteArray());
        }
        return files;
    }
}
