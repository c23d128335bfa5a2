package dev.caveat.source;

import dev.caveat.document.Format;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The known extensions as messages spell them. */
final class FormatNames {
    static final String ALL = Arrays.stream(Format.values()).flatMap(format -> format.extensions().stream())
            .map(extension -> "." + extension).collect(Collectors.joining(", "));

    private FormatNames() {}
}
