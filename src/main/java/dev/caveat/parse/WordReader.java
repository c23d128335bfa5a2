package dev.caveat.parse;

final class WordReader {
    private WordReader() {}
    static Draft read(byte[] bytes) { throw new Unreadable("not yet"); }
}
