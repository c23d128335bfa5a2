package dev.caveat.document;

import java.util.Locale;

/** A constant that files and reports spell in small letters, its words joined by hyphens: {@code call-to-action}. */
public interface Spelled {
    /** As Java spells it. */
    String name();

    /** As files and reports spell it. */
    default String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
