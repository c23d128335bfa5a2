package dev.caveat.rule;

import dev.caveat.document.Document;
import dev.caveat.language.Wording;
import java.time.LocalDate;

/**
 * All that a check may know: the document, its words, who publishes it and on which day it is judged.
 *
 * @param wording sentences and tokens of the document's prose, computed once
 * @param asOf the day whose provisions apply; the only "today" there is
 */
public record Article(Document document, Wording wording, Clinic clinic, LocalDate asOf) {}
