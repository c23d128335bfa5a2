package dev.caveat.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A phrase with choices in brackets, such as {@code apply (now|today)}, written out: every way to choose. */
public final class Choices {
    private static final Pattern PART = Pattern.compile("[(]([^()]*)[)]|[^()]+");
    private static final Pattern BAR = Pattern.compile("\\|");

    private Choices() {}

    /** Every way to read several such phrases. */
    public static List<String> of(String... phrases) {
        List<String> all = new ArrayList<>();
        for (String phrase : phrases) {
            List<String> read = List.of("");
            for (List<String> choice : parts(phrase)) {
                read = read.stream().flatMap(before -> choice.stream().map(part -> before + part)).toList();
            }
            all.addAll(read);
        }
        return all;
    }

    /** A phrase part by part, each with what may stand there. */
    public static List<List<String>> parts(String phrase) {
        Matcher part = PART.matcher(phrase);
        List<List<String>> parts = new ArrayList<>();
        while (part.find()) {
            parts.add(part.group(1) == null ? List.of(part.group()) : List.of(BAR.split(part.group(1))));
        }
        return parts;
    }
}
