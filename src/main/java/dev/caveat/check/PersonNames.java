package dev.caveat.check;

import dev.caveat.document.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shape of a person's name: two or more capitalised words that are no date, no title and no organisation. */
public final class PersonNames {
    /**
     * A name where it stands in a block's text.
     *
     * @param from offset of the courtesy title or protected title before it, else of the name
     * @param start offset of the name
     * @param end offset after it
     */
    public record Found(int from, int start, int end, Byline.Name name) {}

    /** What a line at the top says with a capital and is no part of a name. */
    private static final String LABEL = "by|and|with|how|does|do|did|what|why|when|where|who|which|can|is|are"
            + "|should|will|from|the|our|meet|in|at|for|published|posted|updated|reviewed|revised|written|authored"
            + "|edited|created"
            + "|modified|date|(?:last|next|first|medically|clinically)"
            + "\\s+(?:review|update|publi|edit|check|post)\\p{L}*"
            + "|monday|tuesday|wednesday|thursday|friday|saturday|sunday|minutes?|reading|british|columbia|canada"
            + "|reg|no|nr|lic|licen[cs]es?|licen[cs]ees?|registration|registrant|registry|register|number|regulator"
            + "|regulatory|name|title"
            + "|profession|membership|member|valid|public|telephone|phone|email|contact|book|call|verify|disclosure";

    /** A month is one only beside a number: May and June are first names too. */
    private static final String MONTH = "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il"
            + "|ust|ember|ober)?\\.?,?\\s+\\d";

    private static final String TITLE = "registered|licensed|certified|physiotherapists?|physical|therapists?|massage"
            + "|chiropractors?|kinesiologists?|professionals?|practitioners?|PT|RPT|RMT|OT|MPT"
            + "|DPT|PhD|MSc|BSc|MScPT|BScPT|acupuncturists?|naturopathic|physicians?|doctors?|dietitians?"
            + "|occupational"
            + "|psychologists?|osteopaths?|osteopathic|practicing|athletic|trainers?|student|ND|DC|RN|RD|RAc"
            + "|R[.]Ac[.]?"
            + "|FCAMPT|MD|MBA|author|reviewer|co-author";

    private static final String WORD = "(?!(?i:" + LABEL + "|" + TITLE + ")(?![\\p{L}\\d]))(?!(?i:" + MONTH + "))"
            + "\\p{Lu}[\\p{L}'\u2019.-]*";

    private static final String PREFIX = "(?:(?:(?:Dr|Prof|Mr|Ms|Mrs)\\.?|(?i:(?:" + TITLE + ")\\b))\\s+)*";

    private static final Pattern NAME = Pattern.compile("(?<![\\p{L}\\d])" + PREFIX + "(" + WORD
            + "(?:\\s+(?:van|von|de|del|der|den|da|di|la|le|bin|al|el|ten))*"
            + "(?:\\s+" + WORD + ")+)");

    private static final String GROUP = "physiotherapy|physio|clinics?|team|staff|health|rehab|rehabilitation"
            + "|wellness"
            + "|chiropractic|centre|center|inc|ltd|group|hospital|university|college|association|society|institute"
            + "|ministry|news|blog|editorial|editors?|department|therapy";

    /** A word of an organisation in the name or right after it; "clinic director" is a person's office again. */
    private static final Pattern ORGANISATION = Pattern.compile("(?:^|\\s)(?:" + GROUP + ")(?![\\p{L}\\d])"
            + "(?!\\s+(?:director|manager|owner|lead|founder))", Pattern.CASE_INSENSITIVE);

    private static final Pattern NEXT_WORD = Pattern.compile("\\s+\\p{L}+(?:\\s+\\p{L}+)?");

    /** Between an organisation and the next name a line must say that it is a person's. */
    private static final Pattern LINK = Pattern.compile("(?:\\b(?:by|and|with|author:?)|&)\\s*$",
            Pattern.CASE_INSENSITIVE);

    /** What follows a name that signs: a title or a degree. */
    private static final Pattern SIGNED = Pattern.compile("[\\s,(|\u2013\u2014-]*(?i:" + TITLE + ")(?![\\p{L}\\d])");

    private PersonNames() {}

    /** The first person named between two offsets of a block's text; {@code atStart} leaves only those that open it. */
    static Optional<Byline.Name> first(Block block, int from, int to, boolean atStart) {
        return all(block, from, to).stream().findFirst()
                .filter(name -> !atStart || opens(block, from, to)).map(Found::name);
    }

    /**
     * Every person named between two offsets of a block's text, in order; a name right after an organisation's counts
     * only where the text says that it is a person's.
     */
    public static List<Found> all(Block block, int from, int to) {
        String text = block.text();
        List<Found> found = new ArrayList<>();
        Matcher matcher = NAME.matcher(text).region(from, to).useTransparentBounds(true);
        boolean afterGroup = false;
        while (matcher.find()) {
            boolean group = isOrganisation(text, matcher, to);
            boolean titled = matcher.start() < matcher.start(1);
            if (!group && (!afterGroup || titled || LINK.matcher(text.substring(from, matcher.start())).find())) {
                int end = withoutFullStop(text, matcher.start(1), matcher.end(1));
                found.add(new Found(matcher.start(), matcher.start(1), end, new Byline.Name(
                        text.substring(matcher.start(1), end), block.source(matcher.start(1), end))));
                afterGroup = false;
            }
            afterGroup |= group;
        }
        return found;
    }

    /** The name that opens a block and is followed by a title of the person. */
    static Optional<Byline.Name> signing(Block block) {
        int start = block.text().length() - block.text().replaceFirst("^[\\s\u2013\u2014~-]+", "").length();
        return first(block, start, block.text().length(), true).flatMap(name -> all(block, start, block.text().length()).stream()
                .findFirst()).filter(found -> SIGNED.matcher(block.text().substring(found.end())).lookingAt()
                        || found.from() < found.start()).map(Found::name);
    }

    private static boolean opens(Block block, int from, int to) {
        Matcher matcher = NAME.matcher(block.text()).region(from, to).useTransparentBounds(true);
        return matcher.lookingAt() && !isOrganisation(block.text(), matcher, to);
    }

    private static boolean isOrganisation(String text, Matcher name, int to) {
        Matcher next = NEXT_WORD.matcher(text).region(name.end(1), to);
        int end = next.lookingAt() ? next.end() : name.end(1);
        Matcher word = ORGANISATION.matcher(text).region(name.start(1), end);
        return word.find() && word.start() <= name.end(1);
    }

    /** The full stop of a sentence is no part of its last name; that of an initial is. */
    private static int withoutFullStop(String text, int start, int end) {
        boolean initial = end - start < 3 || !Character.isLetter(text.charAt(end - 2))
                || !Character.isLowerCase(text.charAt(end - 2));
        return text.charAt(end - 1) == '.' && !initial ? end - 1 : end;
    }
}
