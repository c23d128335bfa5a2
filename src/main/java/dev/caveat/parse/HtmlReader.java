package dev.caveat.parse;

final class HtmlReader {
    private HtmlReader() {}
    static Draft read(String text) { throw new Unreadable("not yet"); }
}
