package dev.caveat.language;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** Words that stand in every other article, each with the symbols that the build has found it to carry: a start meets some hundred. */
final class FrozenWords {
    private final FrozenSymbols words;
    private final IntRows symbols;

    private FrozenWords(FrozenSymbols words, IntRows symbols) {
        this.words = words;
        this.symbols = symbols;
    }

    /** The numbers of the symbols that a word carries, of those with the first numbers; null for one that is not known. */
    int[] find(String form) {
        int row = words.find(form);
        if (row == Symbols.UNKNOWN) {
            return null;
        }
        int[] found = new int[symbols.to(row) - symbols.from(row)];
        System.arraycopy(symbols.values(), symbols.from(row), found, 0, found.length);
        return found;
    }

    int size() {
        return words.size();
    }

    /** @param forms folded */
    static void write(List<String> forms, DataOutputStream out) throws IOException {
        IntRows symbols = new IntRows(forms.size());
        for (String form : forms) {
            for (int symbol : Lexeme.of(form, Token.Kind.WORD).symbols()) {
                symbols.add(symbol);
            }
            symbols.endRow();
        }
        symbols.write(out);
        FrozenSymbols.write(forms, out);
    }

    static FrozenWords read(ByteBuffer from) {
        IntRows symbols = IntRows.read(from);
        return new FrozenWords(FrozenSymbols.read(from), symbols);
    }
}
