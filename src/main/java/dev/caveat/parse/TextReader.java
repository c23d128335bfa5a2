package dev.caveat.parse;

final class TextReader {
    private TextReader() {}
    static Draft read(String text) { throw new Unreadable("not yet"); }
}
