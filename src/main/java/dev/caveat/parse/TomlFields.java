package dev.caveat.parse;

import dev.caveat.document.FrontMatter;
import dev.caveat.document.Span;
import java.util.List;

final class TomlFields {
    private TomlFields() {}
    static FrontMatter read(String text, Span whole, Span body) {
        return new FrontMatter(whole, List.of());
    }
}
