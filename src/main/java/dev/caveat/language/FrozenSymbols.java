package dev.caveat.language;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Symbols as the build has numbered them, looked up without making an object of each: a table of numbers by the hash of
 * their strings, which the Java language fixes.
 */
final class FrozenSymbols {
    private final byte[] texts;
    /** Where the text of each number ends. */
    private final int[] ends;
    /** Numbers plus one, each at the first free place from its hash on; 0 is a free place. */
    private final int[] table;

    private FrozenSymbols(byte[] texts, int[] ends, int[] table) {
        this.texts = texts;
        this.ends = ends;
        this.table = table;
    }

    int size() {
        return ends.length;
    }

    /** The number of a symbol, or {@link Symbols#UNKNOWN}. */
    int find(String symbol) {
        if (table.length == 0) {
            return Symbols.UNKNOWN;
        }
        byte[] wanted = null;
        int place = place(symbol.hashCode(), table.length);
        while (table[place] != 0) {
            int number = table[place] - 1;
            wanted = wanted == null ? symbol.getBytes(StandardCharsets.UTF_8) : wanted;
            if (Arrays.equals(wanted, 0, wanted.length, texts, start(number), ends[number])) {
                return number;
            }
            place = place + 1 == table.length ? 0 : place + 1;
        }
        return Symbols.UNKNOWN;
    }

    /** Those that begin with one of two characters. */
    void startingWith(char one, char other, Consumer<String> use) {
        for (int number = 0; number < ends.length; number++) {
            int from = start(number);
            if (texts[from] == one || texts[from] == other) {
                use.accept(new String(texts, from, ends[number] - from, StandardCharsets.UTF_8));
            }
        }
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    private static int place(int hash, int size) {
        return Math.floorMod(hash ^ hash >>> 15, size);
    }

    /** @param symbols by their numbers */
    static void write(List<String> symbols, DataOutputStream out) throws IOException {
        List<byte[]> texts = new ArrayList<>();
        int[] ends = new int[symbols.size()];
        int[] table = new int[symbols.size() * 2];
        int end = 0;
        for (int number = 0; number < ends.length; number++) {
            byte[] text = symbols.get(number).getBytes(StandardCharsets.UTF_8);
            texts.add(text);
            end += text.length;
            ends[number] = end;
            int place = place(symbols.get(number).hashCode(), table.length);
            while (table[place] != 0) {
                place = (place + 1) % table.length;
            }
            table[place] = number + 1;
        }
        IntRows.write(ends, ends.length, out);
        IntRows.write(table, table.length, out);
        for (byte[] text : texts) {
            out.write(text);
        }
    }

    static FrozenSymbols read(ByteBuffer from) {
        int[] ends = IntRows.numbers(from);
        int[] table = IntRows.numbers(from);
        byte[] texts = new byte[ends.length == 0 ? 0 : ends[ends.length - 1]];
        from.get(texts);
        return new FrozenSymbols(texts, ends, table);
    }
}
