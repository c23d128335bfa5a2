package dev.caveat.rule;

import dev.caveat.document.Document;
import dev.caveat.document.Facts;
import dev.caveat.language.Wording;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * All that a check may know: the document, its words, who publishes it and on which day it is judged.
 *
 * @param wording sentences and tokens of the document's prose, computed once
 * @param asOf the day whose provisions apply; the only "today" there is
 * @param facts what follows from all that and more than one check asks for
 */
public record Article(Document document, Wording wording, Clinic clinic, LocalDate asOf, Facts facts) {
    public Article(Document document, Wording wording, Clinic clinic, LocalDate asOf) {
        this(document, wording, clinic, asOf, new Facts());
    }

    /**
     * What follows from the article, worked out once however many ask for it.
     *
     * @param kind a type that stands for nothing but this fact
     */
    public <T> T fact(Class<T> kind, Function<? super Article, ? extends T> work) {
        return facts.of(kind, this, work);
    }
}
