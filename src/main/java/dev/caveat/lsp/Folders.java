package dev.caveat.lsp;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The folders of the editor's workspace; the one the server was started in where it names none. */
final class Folders {
    private final Path start;
    private final List<Path> named = new ArrayList<>();

    /** @param start absolute */
    Folders(Path start) {
        this.start = start;
    }

    synchronized void add(Path folder) {
        if (!named.contains(folder)) {
            named.add(folder);
        }
    }

    synchronized void remove(Path folder) {
        named.remove(folder);
    }

    /** For what stands nowhere. */
    synchronized Path first() {
        return named.isEmpty() ? start : named.get(0);
    }

    /** The innermost that holds a file; a file that lies outside of all is judged as one of the first. */
    synchronized Path of(Path file) {
        return named.stream().filter(file::startsWith).max(Comparator.comparingInt(Path::getNameCount)).orElseGet(this::first);
    }
}
