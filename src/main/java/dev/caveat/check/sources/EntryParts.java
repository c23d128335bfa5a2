package dev.caveat.check.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who wrote an entry's source and what it is called, as far as its shape tells. Reference styles differ, so this is for
 * a reviewer's eye and for citations by name; it never makes an entry wrong by itself.
 *
 * @param author as written; empty where nothing sets it off from the title
 * @param title as written
 */
record EntryParts(Optional<String> author, Optional<String> title) {
    /** The year in brackets that styles after the author put between author and title. */
    static final Pattern DATED = Pattern.compile("^(.{2,200}?)[.,]?\\s*\\(((?:19|20)\\d\\d)[^)]{0,20}\\)[.,:]?\\s*(.*)$");

    /** A full stop that ends a part; not that of an initial or an abbreviation. What it begins with is looked at first: it is soon told. */
    static final Pattern STOP = Pattern.compile(
            "(?=[.\\s])(?:(?<![ .]\\p{L}|^\\p{L}|\\bal|\\bDr|\\bvs|\\bNo|\\bvol)\\.\\s+|(?<=\\bal\\.)\\s+)");

    /** Persons: a surname with initials, several names, "et al". */
    private static final Pattern PERSONS = Pattern.compile(
            "\\p{Lu}[\\p{L}'\u2019-]+,? (?:\\p{Lu}\\.?[ -]?){1,3}(?:[,.&]|$| and ).*|.*\\bet al\\b.*");

    private static final Pattern SURNAME = Pattern.compile("^[^\\p{L}]*(\\p{L}[\\p{L}'\u2019-]+)");

    private static final Pattern ACRONYM = Pattern.compile("(?<!\\p{L})\\p{Lu}{3,}(?!\\p{L})");

    /** What stands behind a part and is none of it. */
    private static final Pattern END = Pattern.compile("[.,:;\\s]+$");

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'\u2019-]*");

    static EntryParts of(SourceEntry entry) {
        String words = Locator.removed(entry.words());
        Matcher dated = DATED.matcher(words);
        if (SourceEntry.mayBracketYear(words) && dated.matches()) {
            return new EntryParts(said(dated.group(1)), said(STOP.split(dated.group(3), 2)[0]));
        }
        List<String> parts = new ArrayList<>();
        for (String part : STOP.split(words)) {
            if (WORD.matcher(part).find()) {
                parts.add(part);
            }
        }
        if (parts.size() < 2) {
            boolean persons = !parts.isEmpty() && PERSONS.matcher(parts.get(0)).matches();
            return persons ? new EntryParts(said(parts.get(0)), Optional.empty())
                    : new EntryParts(Optional.empty(), said(words));
        }
        return new EntryParts(said(parts.get(0)), said(parts.get(1)));
    }

    /** What a citation in the text may call the source: its first word, and its body's initials. */
    List<String> names() {
        TreeSet<String> names = new TreeSet<>();
        String who = author.or(() -> title).orElse("");
        Matcher surname = SURNAME.matcher(who);
        if (surname.find()) {
            names.add(surname.group(1));
        }
        List<String> words = WORD.matcher(who).results().map(result -> result.group()).toList();
        if (words.size() >= 3) {
            StringBuilder initials = new StringBuilder();
            words.stream().filter(word -> Character.isUpperCase(word.charAt(0))).forEach(word -> initials.append(word.charAt(0)));
            names.add(initials.toString());
        }
        ACRONYM.matcher(who).results().map(result -> result.group()).forEach(names::add);
        return List.copyOf(names);
    }

    private static Optional<String> said(String text) {
        String plain = END.matcher(text.strip()).replaceAll("");
        return plain.isEmpty() ? Optional.empty() : Optional.of(plain);
    }
}
