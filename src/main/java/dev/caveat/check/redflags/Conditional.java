package dev.caveat.check.redflags;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of signs as what follows "if": some are had, others are what a reader does or cannot do. */
final class Conditional {
    private static final String UNABLE = "being unable to ";

    /** "passing out": the name is what happens. */
    private static final Pattern DOING = Pattern.compile("^[a-z]+ing (?:out|up|to)\\b");

    private Conditional() {}

    /** "you have a fever; or you cannot put weight on the leg". */
    static String of(Set<String> signs) {
        List<String> clauses = new ArrayList<>();
        String before = "";
        for (String sign : signs) {
            String verb = sign.startsWith(UNABLE) ? "you cannot " : DOING.matcher(sign).find() ? "you are " : "you have ";
            boolean isSaid = verb.equals(before) && verb.equals("you have ");
            clauses.add((isSaid ? "" : verb) + inflected(sign));
            before = verb;
        }
        return String.join("; or ", clauses);
    }

    private static String inflected(String sign) {
        String name = sign.startsWith(UNABLE) ? sign.substring(UNABLE.length()).replace(", or ", ", or have ") : sign;
        return name.replace("or " + UNABLE, "or cannot ").replace("or being ", "or are ").replace("or feeling ", "or feel ")
                .replace("or refusing ", "or refuse ").replace("or coughing ", "or cough ");
    }
}
