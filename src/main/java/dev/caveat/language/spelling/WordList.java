package dev.caveat.language.spelling;

import java.util.List;

/** Words that are spelled right. Safe to share between threads. */
public interface WordList {
    boolean knows(String word);

    /** Words near one that is not known, best first; the same on every machine. */
    List<String> suggestions(String word);
}
