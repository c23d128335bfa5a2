package dev.caveat.rule;

import java.util.List;

/**
 * What the configuration tells about the publisher; every part may be empty.
 *
 * @param names the clinic's names
 * @param bookingPhrases words on its booking buttons
 * @param practitioners its register
 * @param vocabulary names and terms that spelling accepts
 */
public record Clinic(
        List<String> names, String city, List<String> bookingPhrases,
        List<Practitioner> practitioners, List<String> vocabulary) {
    public static final Clinic UNKNOWN = new Clinic(List.of(), "", List.of(), List.of(), List.of());

    public Clinic {
        names = List.copyOf(names);
        city = java.util.Objects.requireNonNullElse(city, "");
        bookingPhrases = List.copyOf(bookingPhrases);
        practitioners = List.copyOf(practitioners);
        vocabulary = List.copyOf(vocabulary);
    }
}
