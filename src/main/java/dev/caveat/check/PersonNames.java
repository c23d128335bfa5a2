package dev.caveat.check;

import dev.caveat.document.Block;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
            + "(?:\\s+(?:" + String.join("|", NameStarts.PARTICLES) + "))*"
            + "(?:\\s+" + WORD + ")+)");

    /** Words of {@link #PREFIX}, in small letters. */
    private static final Set<String> TITLES = titles();

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

    /** White space and dashes. */
    private static final String BEFORE_NAME = " \t\n\u000B\f\r\u2013\u2014~-";

    private PersonNames() {}

    /** The first person named between two offsets of a block's text; {@code atStart} leaves only those that open it. */
    static Optional<Byline.Name> first(Block block, int from, int to, boolean atStart) {
        return atStart && !opens(block, from, to) ? Optional.empty()
                : found(block, from, to, 1).stream().findFirst().map(Found::name);
    }

    /**
     * Every person named between two offsets of a block's text, in order; a name right after an organisation's counts
     * only where the text says that it is a person's.
     */
    public static List<Found> all(Block block, int from, int to) {
        return found(block, from, to, Integer.MAX_VALUE);
    }

    private static List<Found> found(Block block, int from, int to, int most) {
        String text = block.text();
        int start = NameStarts.next(text, from, to);
        if (start < 0) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        Matcher matcher = NAME.matcher(text).useTransparentBounds(true);
        int free = from;
        boolean afterGroup = false;
        while (start >= 0 && found.size() < most) {
            if (!isName(matcher, text, free, start, to)) {
                start = NameStarts.next(text, start + 1, to);
                continue;
            }
            boolean group = isOrganisation(text, matcher, to);
            boolean titled = matcher.start() < matcher.start(1);
            if (!group && (!afterGroup || titled || LINK.matcher(text.substring(from, matcher.start())).find())) {
                int end = withoutFullStop(text, matcher.start(1), matcher.end(1));
                found.add(new Found(matcher.start(), matcher.start(1), end, new Byline.Name(
                        text.substring(matcher.start(1), end), block.source(matcher.start(1), end))));
                afterGroup = false;
            }
            afterGroup |= group;
            free = matcher.end();
            start = NameStarts.next(text, free, to);
        }
        return found;
    }

    /** Whether the expression matches with the titles in front of a place or from the place on; the first such match. */
    private static boolean isName(Matcher matcher, String text, int free, int place, int to) {
        for (int at = NameStarts.withTitles(text, free, place, TITLES); at <= place; at++) {
            if (NameStarts.isWordStart(text, at) && matcher.region(at, to).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> titles() {
        Set<String> words = new HashSet<>(Set.of("dr", "dr.", "prof", "prof.", "mr", "mr.", "ms", "ms.", "mrs", "mrs."));
        for (String title : TITLE.split("\\|")) {
            String word = title.replace("[.]?", "").replace("[.]", ".").toLowerCase(Locale.ROOT);
            words.add(word.replace("s?", ""));
            words.add(word.replace("?", ""));
        }
        return Set.copyOf(words);
    }

    /** The name that opens a block and is followed by a title of the person. */
    static Optional<Byline.Name> signing(Block block) {
        String text = block.text();
        int start = 0;
        while (start < text.length() && BEFORE_NAME.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        if (!opens(block, start, text.length())) {
            return Optional.empty();
        }
        return found(block, start, text.length(), 1).stream().findFirst()
                .filter(found -> SIGNED.matcher(text).region(found.end(), text.length()).lookingAt()
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
