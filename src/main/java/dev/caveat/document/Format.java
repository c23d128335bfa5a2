package dev.caveat.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A format articles are written in. */
public enum Format implements Spelled {
    MARKDOWN("md", "markdown", "mdx"),
    HTML("html", "htm"),
    WORD("docx"),
    TEXT("txt");

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, which its type does not say.
    private final List<String> extensions;

    Format(String... extensions) {
        this.extensions = List.of(extensions);
    }

    /** File name extensions, lower case, without the dot. */
    public List<String> extensions() {
        return extensions;
    }

    /** The format of a file of that name, judged by its extension. */
    public static Optional<Format> of(String fileName) {
        String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        for (Format format : values()) {
            if (format.extensions.contains(extension)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
