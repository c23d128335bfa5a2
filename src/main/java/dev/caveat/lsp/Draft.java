package dev.caveat.lsp;

import dev.caveat.document.Format;
import dev.caveat.document.Span;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;

/**
 * An open document as the editor has it, saved or not.
 *
 * @param uri as the editor writes it
 * @param language the editor's id of it, such as {@code markdown}
 * @param version the editor's
 */
record Draft(String uri, String language, int version, String text) {
    static Draft of(TextDocumentItem item) {
        return new Draft(item.getUri(), item.getLanguageId(), item.getVersion(), item.getText());
    }

    /** The next version; changes apply one after the other, each to what the one before it left. */
    Draft changed(int next, List<TextDocumentContentChangeEvent> changes) {
        String changed = text;
        for (TextDocumentContentChangeEvent change : changes) {
            if (change.getRange() == null) {
                changed = change.getText();
            } else {
                Span span = new TextLines(changed).span(change.getRange());
                changed = changed.substring(0, span.start()) + change.getText() + changed.substring(span.end());
            }
        }
        return new Draft(uri, language, next, changed);
    }

    /** The file it is in; empty for one that was never saved. */
    Optional<Path> file() {
        return file(uri);
    }

    static Optional<Path> file(String uri) {
        try {
            // Some editors leave blanks and brackets as they are, which no URI may hold.
            String valid = uri.replace(" ", "%20").replace("[", "%5B").replace("]", "%5D");
            return uri.startsWith("file:") ? Optional.of(Path.of(URI.create(valid)).toAbsolutePath().normalize()) : Optional.empty();
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    /**
     * The ending of the format it is written in, by its name, else by what the editor takes it for; empty for what is no
     * text format that is checked.
     */
    Optional<String> ending() {
        String name = uri.substring(uri.lastIndexOf('/') + 1);
        if (uri.startsWith("file:") && name.contains(".")) {
            Optional<Format> format = Format.of(name);
            if (format.isPresent()) {
                return format.filter(found -> found != Format.WORD).map(found -> name.substring(name.lastIndexOf('.') + 1));
            }
        }
        return Optional.ofNullable(switch (language == null ? "" : language) {
            case "markdown", "mdx", "pandoc", "rmd", "quarto" -> "md";
            case "html" -> "html";
            case "plaintext", "text" -> "txt";
            default -> null;
        });
    }
}
