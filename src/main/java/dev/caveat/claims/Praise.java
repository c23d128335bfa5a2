package dev.caveat.claims;

import dev.caveat.language.Match;
import dev.caveat.language.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A testimonial by its shape: a quotation in the first person, and a name that signs it. Slot <code>{praise}</code>. */
final class Praise {
    static final String SLOT = "praise";

    /** A quotation, then a dash or a verb of saying, then a name; the name may stand in the next line. */
    private static final Pattern SIGNED = Pattern.compile(
            "(?:[\"\\u201C]([^\"\\u201C\\u201D]{10,800}+)[\"\\u201D]|(?<=^|\\s)['\\u2018]([^\"\\n]{10,400}?)['\\u2019](?=\\s*[-\\u2013\\u2014]))"
            + "\\s*,?\\s*(?:[-\\u2013\\u2014~]{1,2}\\s*|(?:says|said|writes|wrote|shares|reports|recalls)\\s+)\\p{Lu}");

    private static final Pattern FIRST_PERSON = Pattern.compile("\\b(?:I|me|my|mine|I['\\u2019](?:m|ve|d|ll))\\b");

    private Praise() {}

    /** Slot readings of one sentence: what of it stands in such a quotation. */
    static List<Match<String>> in(Sentence sentence) {
        List<Match<String>> found = new ArrayList<>();
        String text = sentence.block().text();
        if (text.indexOf('"') < 0 && text.indexOf('\u201C') < 0 && text.indexOf('\'') < 0 && text.indexOf('\u2018') < 0) {
            return found;
        }
        Matcher signed = SIGNED.matcher(text);
        while (signed.find()) {
            int group = signed.group(1) == null ? 2 : 1;
            if (FIRST_PERSON.matcher(signed.group(group)).find()) {
                add(sentence, signed.start(group), signed.end(group), found);
            }
        }
        return found;
    }

    private static void add(Sentence sentence, int from, int to, List<Match<String>> found) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < sentence.tokens().size(); i++) {
            boolean inside = sentence.tokens().get(i).start() >= from && sentence.tokens().get(i).end() <= to;
            if (inside && sentence.tokens().get(i).isWord()) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (first >= 0) {
            found.add(new Match<>(SLOT, first, last + 1));
        }
    }
}
