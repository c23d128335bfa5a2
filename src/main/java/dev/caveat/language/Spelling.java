package dev.caveat.language;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The folding that makes words comparable whatever their disguise: letter case, full-width and look-alike letters,
 * invisible characters, curly apostrophes, and the British spellings of words this field uses.
 *
 * <p>Text and phrases go through the same folding, so it only has to be consistent, not correct English.
 */
public final class Spelling {
    /**
     * Letters of other scripts that look Latin (from Unicode's confusables, those seen in evasion): Cyrillic, Greek,
     * Armenian, and the small capitals of phonetic alphabets.
     */
    private static final String LOOKALIKE = "аеорсухіѕјԁһӏвкмнтѵԛԝɡαοερινκτυχѐё" + "օսոհզցյ" + "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ" + "ɑıϲϳ";
    private static final String LATIN = "aeopcyxisjdhlbkmhtvqwgaoepivktuxee" + "ounhqgj" + "abcdefghijklmnoprstuvwyz" + "aicj";

    private static final Map<Character, Character> LATIN_OF = lookalikes();

    /** British stems and what they fold to; longest first where one begins another. */
    private static final List<Map.Entry<String, String>> STEMS = List.of(
            Map.entry("anaesth", "anesth"), Map.entry("paraesth", "paresth"), Map.entry("haem", "hem"),
            Map.entry("oedem", "edem"), Map.entry("faec", "fec"), Map.entry("tumour", "tumor"),
            Map.entry("colour", "color"), Map.entry("odour", "odor"), Map.entry("diarrhoea", "diarrhea"),
            Map.entry("ischaem", "ischem"), Map.entry("orthopaed", "orthoped"), Map.entry("paediat", "pediat"),
            Map.entry("gynaec", "gynec"), Map.entry("behaviour", "behavior"), Map.entry("favour", "favor"),
            Map.entry("labour", "labor"), Map.entry("neighbour", "neighbor"), Map.entry("rumour", "rumor"),
            Map.entry("vapour", "vapor"), Map.entry("oestr", "estr"), Map.entry("foet", "fet"),
            Map.entry("ageing", "aging"), Map.entry("manoeuv", "maneuv"), Map.entry("programme", "program"),
            Map.entry("licence", "license"), Map.entry("practise", "practice"), Map.entry("defence", "defense"),
            Map.entry("leukaem", "leukem"), Map.entry("anaem", "anem"), Map.entry("oesoph", "esoph"),
            Map.entry("sceptic", "skeptic"), Map.entry("fibre", "fiber"), Map.entry("centre", "center"),
            Map.entry("paralyse", "paralyze"), Map.entry("paralysing", "paralyzing"), Map.entry("skilful", "skillful"),
            Map.entry("vigour", "vigor"), Map.entry("honour", "honor"), Map.entry("fulfil", "fulfill"),
            Map.entry("unrivalled", "unrivaled"), Map.entry("travell", "travel"), Map.entry("counsell", "counsel"));

    private static final String[] NONE = {};
    /** The stems by their first letters, from a to z: most words hold none, and need not be asked for each. */
    private static final String[][] BY_LETTER = new String['z' - 'a' + 1][];

    static {
        for (char letter = 'a'; letter <= 'z'; letter++) {
            char first = letter;
            BY_LETTER[letter - 'a'] = STEMS.stream().map(Map.Entry::getKey).filter(stem -> stem.charAt(0) == first).toArray(String[]::new);
        }
    }

    private static final List<String> ENDINGS = List.of("ise", "ised", "ises", "ising", "isation", "isations", "iser", "isers");

    /** Words that end like {@code -ise} and are not of that family. */
    private static final List<String> NOT_ISE = List.of(
            "wise", "rise", "raise", "praise", "noise", "poise", "bruise", "cruise", "exercise", "precise", "promise",
            "premise", "advise", "revise", "devise", "surprise", "expertise", "otherwise", "disguise", "exercises",
            "compromise", "likewise", "merchandise", "paradise", "concise", "arise", "televise", "supervise", "enterprise",
            "treatise", "demise", "franchise", "disease", "anise", "incise", "excise", "improvise", "clockwise");

    private Spelling() {}

    /** Folds one word. */
    public static String fold(String word) {
        if (isEnglish(word)) {
            return variant(word.toLowerCase(Locale.ROOT).replace('\u2018', '\'').replace('\u2019', '\'').replace('`', '\''));
        }
        String shown = word.codePoints().filter(c -> !isInvisible(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        String compatible = Normalizer.normalize(shown, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder latin = new StringBuilder(compatible.length());
        boolean hasLatin = compatible.length() == 1
                || compatible.chars().anyMatch(c -> c >= 'a' && c <= 'z' || isSmallCapital(c));
        for (int i = 0; i < compatible.length(); i++) {
            char c = compatible.charAt(i);
            char plain = switch (c) {
                case '\u2018', '\u2019', '\u02BC', '\u2032', '`' -> '\'';
                default -> c;
            };
            // A word wholly of another script is that script's word; a mixed one, or a single letter, is a disguise.
            latin.append(hasLatin ? LATIN_OF.getOrDefault(plain, plain) : plain);
        }
        return variant(latin.toString());
    }

    /** Characters that take no place on the page: soft hyphen, zero-width and direction marks. */
    public static boolean isInvisible(int c) {
        return c == 0x00AD || c >= 0x200B && c <= 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2060 && c <= 0x2069
                || c == 0xFEFF || c == 0x034F || c == 0x180E || c >= 0xFE00 && c <= 0xFE0F;
    }

    /** Letters that belong to no alphabet of their own: a word of them is a disguise as a whole. */
    private static boolean isSmallCapital(int c) {
        return "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ".indexOf(c) >= 0;
    }

    /** Letters, signs and apostrophes that stand for themselves: for most articles, Java's tables of all others need not be loaded. */
    private static boolean isEnglish(String word) {
        return word.chars().allMatch(c -> c > ' ' && c < 0x7F || c == '\u2018' || c == '\u2019');
    }

    private static String variant(String word) {
        String folded = word;
        for (Map.Entry<String, String> stem : hasStem(word) ? STEMS : List.<Map.Entry<String, String>>of()) {
            int at = folded.indexOf(stem.getKey());
            boolean done = stem.getValue().length() > stem.getKey().length() && folded.startsWith(stem.getValue(), at);
            if (at >= 0 && !done) {
                folded = folded.substring(0, at) + stem.getValue() + folded.substring(at + stem.getKey().length());
            }
        }
        return ized(folded);
    }

    private static boolean hasStem(String word) {
        for (int at = 0; at < word.length(); at++) {
            char c = word.charAt(at);
            for (String stem : c >= 'a' && c <= 'z' ? BY_LETTER[c - 'a'] : NONE) {
                if (word.startsWith(stem, at)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String ized(String word) {
        if (word.indexOf("is") < 0) {
            return word;
        }
        for (String ending : ENDINGS) {
            if (word.length() > ending.length() + 3 && word.endsWith(ending)) {
                String stem = word.substring(0, word.length() - ending.length());
                boolean family = NOT_ISE.stream().noneMatch(other -> other.startsWith(stem + "is"));
                return family ? stem + 'i' + 'z' + ending.substring(2) : word;
            }
        }
        return word;
    }

    private static Map<Character, Character> lookalikes() {
        var map = new HashMap<Character, Character>();
        for (int i = 0; i < LOOKALIKE.length(); i++) {
            map.put(LOOKALIKE.charAt(i), LATIN.charAt(i));
        }
        return Map.copyOf(map);
    }
}
