package dev.caveat.check.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something a reader can find a source by.
 *
 * @param words as an entry names it: "DOI 10.1016/…"
 * @param fault why it cannot be right; empty where its shape is sound
 */
record Locator(String words, String fault) {
    static final Pattern URL = Pattern.compile("(?i)\\b(?:https?://|www\\.)\\S+"
            + "|\\b[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:com|org|net|gov|edu|ca|uk|int|io)/\\S*");

    /** A DOI is a prefix "10." with a registrant's number, a slash and a suffix (ISO 26324). */
    static final Pattern DOI = Pattern.compile("\\b10\\.\\d{4,9}(?:\\.\\d+)*/[^\\s\"<>]+");
    static final Pattern SAID_DOI = Pattern.compile(
            "(?i)(?:\\bdoi(?:\\.org)?[:/ ]\\s*|\\bdoi\\s+)(\\d[^\\s,;<>\"]*|10[^\\s,;<>\"]*)");

    /** PubMed's numbers have at most eight digits, PubMed Central's are written with their letters. */
    static final Pattern PUBMED = Pattern.compile(
            "(?i)\\bPMID:?\\s*(\\d+)|pubmed(?:\\.ncbi\\.nlm\\.nih\\.gov|/)/?(\\d+)|\\bPMC\\s?(\\d+)");

    static final Pattern ISBN = Pattern.compile("(?i)\\bISBN(?:-1[03])?:?\\s*([\\dX][\\dX\\s\u2010\u2011\u2013-]{6,20}[\\dX])");

    /** Numbers of Cochrane reviews, guidelines, statutes and regulations; their first letter is looked at first: it is soon told. */
    static final Pattern NUMBERED = Pattern.compile(
            "(?i)(?=[cnqtisrw])\\b(?:CD\\d{6}\\b|(?:NG|CG|QS|TA|IPG)\\s?\\d{1,4}\\b|s(?:ection|\\.)\\s?\\d+|c\\.\\s?\\d+|r\\.\\s?\\d+"
            + "|Reg\\.\\s?\\d+/\\d+|WHO/[A-Z0-9/.]+|NCT\\d{8}\\b|ISSN\\b:?\\s*\\d{4}-?\\d{3}[\\dX])");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** What the sentence put behind an address. */
    private static final Pattern END = Pattern.compile("[.,;:>\u201D\"']+$");

    private static final int LONGEST_PMID = 8;

    /** Whether a look for addresses is worth the while. */
    static boolean mayHoldAddress(String text) {
        return text.indexOf('/') >= 0 || text.contains("www.") || text.toLowerCase(Locale.ROOT).contains("www.");
    }

    /** A text without its locators, so that what is left is author, title and place. */
    static String removed(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String left = withoutAddresses(text);
        if (lower.contains("doi")) {
            left = SAID_DOI.matcher(left).replaceAll(" ");
        }
        if (lower.contains("10.")) {
            left = DOI.matcher(left).replaceAll(" ");
        }
        if (mayHoldPubMed(lower)) {
            left = PUBMED.matcher(left).replaceAll(" ");
        }
        if (lower.contains("isbn")) {
            left = ISBN.matcher(left).replaceAll(" ");
        }
        return SPACE.matcher(left).replaceAll(" ").strip();
    }

    /** A text with a space for each address. */
    static String withoutAddresses(String text) {
        return mayHoldAddress(text) ? URL.matcher(text).replaceAll(" ") : text;
    }

    private static boolean mayHoldPubMed(String lower) {
        return lower.contains("pm") || lower.contains("pubmed");
    }

    boolean isSound() {
        return fault.isEmpty();
    }

    /** Every locator of an entry's text, in order of kind: DOI, PubMed, ISBN, numbers, addresses. */
    static List<Locator> in(String text) {
        List<Locator> found = new ArrayList<>();
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("10.") || lower.contains("doi")) {
            doi(text).ifPresent(found::add);
        }
        if (mayHoldPubMed(lower)) {
            pubmed(text, found);
        }
        if (lower.contains("isbn")) {
            ISBN.matcher(text).results().forEach(result -> found.add(isbn(result.group(1).strip())));
        }
        NUMBERED.matcher(text).results().forEach(result -> found.add(new Locator(result.group(), "")));
        if (mayHoldAddress(text)) {
            URL.matcher(text).results().forEach(result -> found.add(new Locator(bare(result.group()), "")));
        }
        return found;
    }

    private static Optional<Locator> doi(String text) {
        Matcher sound = DOI.matcher(text);
        if (sound.find()) {
            return Optional.of(new Locator("DOI " + bare(sound.group()), ""));
        }
        Matcher said = SAID_DOI.matcher(text);
        return said.find() ? Optional.of(new Locator("DOI " + bare(said.group(1)),
                "DOI " + bare(said.group(1)) + " cannot be right: it needs “10.”, a number, “/” and a suffix"))
                : Optional.empty();
    }

    private static void pubmed(String text, List<Locator> found) {
        Matcher pubmed = PUBMED.matcher(text);
        while (pubmed.find()) {
            boolean central = pubmed.group(3) != null;
            String digits = central ? pubmed.group(3) : pubmed.group(1) != null ? pubmed.group(1) : pubmed.group(2);
            String words = (central ? "PMC" : "PMID ") + digits;
            found.add(new Locator(words, digits.length() <= LONGEST_PMID ? ""
                    : words + " cannot be right: it has more than " + LONGEST_PMID + " digits"));
        }
    }

    private static Locator isbn(String written) {
        String digits = written.replaceAll("[^\\dXx]", "").toUpperCase(Locale.ROOT);
        boolean sound = digits.matches("\\d{13}") && isSum13(digits) || digits.matches("\\d{9}[\\dX]") && isSum10(digits);
        return new Locator("ISBN " + written, sound ? "" : "ISBN " + written + " cannot be right: its check digit does not fit");
    }

    /** Weights 1 and 3 in turn, a multiple of 10 (ISO 2108). */
    private static boolean isSum13(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return sum % 10 == 0;
    }

    /** Weights 10 to 1, a multiple of 11; the last may be X for ten. */
    private static boolean isSum10(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) == 'X' ? 10 : digits.charAt(i) - '0') * (10 - i);
        }
        return sum % 11 == 0;
    }

    /** Without the full stop or bracket that the sentence put behind it. */
    private static String bare(String found) {
        return END.matcher(found).replaceAll("");
    }
}
