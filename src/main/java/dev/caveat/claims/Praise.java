package dev.caveat.claims;

import dev.caveat.document.Block;
import dev.caveat.language.Match;
import dev.caveat.language.Sentence;
import dev.caveat.rule.Article;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Testimonials by their shape: a quotation in the first person, and a name that signs it. Slot <code>{praise}</code>. */
final class Praise {
    static final String SLOT = "praise";

    /**
     * A quotation, then a dash or a verb of saying, then a name; the name may stand in the next line. What stands before a single
     * quotation mark is looked at last, as most characters are none.
     */
    private static final Pattern SIGNED = Pattern.compile(
            "(?:[\"\\u201C]([^\"\\u201C\\u201D]{10,800}+)[\"\\u201D]"
            + "|['\\u2018](?<=(?:^|\\s)['\\u2018])([^\"\\n]{10,400}?)['\\u2019](?=\\s*[-\\u2013\\u2014]))"
            + "\\s*,?\\s*(?:[-\\u2013\\u2014~]{1,2}\\s*|(?:says|said|writes|wrote|shares|reports|recalls)\\s+)\\p{Lu}");

    private static final Pattern FIRST_PERSON = Pattern.compile("\\b(?:I|me|my|mine|I['\\u2019](?:m|ve|d|ll))\\b");

    private final Map<Block, List<Quotation>> quotations = new IdentityHashMap<>();

    /** Prose offsets of its block, quotation marks left out. */
    private record Quotation(int from, int to) {}

    private Praise(List<Passage> passages) {
        for (Passage passage : passages) {
            Block block = passage.sentence().block();
            if (!quotations.containsKey(block)) {
                quotations.put(block, quotations(block.text()));
            }
        }
    }

    /** Those of an article, looked for once however many groups of claims there are. */
    static Praise of(Article article) {
        return article.fact(Praise.class, each -> new Praise(Passage.of(each)));
    }

    /** Slot readings of one sentence of the article's passages: what of it stands in such a quotation. */
    List<Match<String>> in(Sentence sentence) {
        List<Match<String>> found = new ArrayList<>();
        quotations.get(sentence.block()).forEach(each -> add(sentence, each, found));
        return found;
    }

    private static List<Quotation> quotations(String text) {
        if (text.indexOf('"') < 0 && text.indexOf('\u201C') < 0 && text.indexOf('\'') < 0 && text.indexOf('\u2018') < 0) {
            return List.of();
        }
        List<Quotation> quotations = new ArrayList<>();
        Matcher signed = SIGNED.matcher(text);
        while (signed.find()) {
            int group = signed.group(1) == null ? 2 : 1;
            if (FIRST_PERSON.matcher(signed.group(group)).find()) {
                quotations.add(new Quotation(signed.start(group), signed.end(group)));
            }
        }
        return quotations;
    }

    private static void add(Sentence sentence, Quotation quotation, List<Match<String>> found) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < sentence.tokens().size(); i++) {
            boolean inside = sentence.tokens().get(i).start() >= quotation.from && sentence.tokens().get(i).end() <= quotation.to;
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
