package dev.caveat.check.sources;

import dev.caveat.document.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds marks that cite by author and year: {@code (Foster et al., 2018; WHO, 2023)}, {@code Foster (2018)}. */
final class AuthorYears {
    private static final Pattern PARENTHESIS = Pattern.compile("\\(([^()]{3,200})\\)");

    private static final Pattern PART = Pattern.compile(
            "^(?:(?:see|e\\.g\\.|cf\\.?|also|from)[, ]+)*(\\p{Lu}.{1,90}?)(,?)\\s+((?:19|20)\\d\\d)[a-z]?(?:[,:]\\s*(?:pp?\\.|s\\.)?\\s*\\d.*)?$");

    private static final String NAME = "\\p{Lu}[\\p{L}'\u2019-]+";

    static final Pattern NARRATIVE = Pattern.compile("(?<!\\p{L})(" + NAME
            + "(?:,? et al\\.?| and colleagues|,? (?:and|&) " + NAME + ")?),?(?:'s|\u2019s)? \\(((?:19|20)\\d\\d)[a-z]?\\)");

    /** Names more than one author, so that it can be nothing but a citation. */
    private static final Pattern AUTHORS = Pattern.compile("\\bet al\\b|\\band colleagues\\b| & | and \\p{Lu}");

    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,}");

    private static final Pattern MONTH = Pattern.compile("(?i)(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|spring"
            + "|summer|autumn|fall|winter|since|published|updated|reviewed|copyright|founded|established)\\p{L}*\\b.*");

    private AuthorYears() {}

    static List<Mark> in(Block block, SourceList list) {
        List<Mark> marks = new ArrayList<>();
        Matcher parenthesis = PARENTHESIS.matcher(block.text());
        while (parenthesis.find()) {
            int from = parenthesis.start();
            if (!SourceEntry.mayHoldYear(parenthesis.group(1))) {
                continue;
            }
            for (String each : parenthesis.group(1).split(";")) {
                Matcher part = PART.matcher(each.strip());
                if (part.matches() && (isAuthor(part.group(1), !part.group(2).isEmpty()) || isListed(each, list))) {
                    marks.add(mark(block, from, parenthesis.end(), part.group(1), part.group(3), list));
                    from = parenthesis.end();
                    break;
                }
            }
        }
        if (!SourceEntry.mayBracketYear(block.text())) {
            return marks;
        }
        Matcher narrative = NARRATIVE.matcher(block.text());
        while (narrative.find()) {
            if (isAuthor(narrative.group(1), true)) {
                marks.add(mark(block, narrative.start(), narrative.end(), narrative.group(1), narrative.group(2), list));
            }
        }
        return marks;
    }

    /** A place or a month with a year is no author. */
    private static boolean isAuthor(String name, boolean comma) {
        return !MONTH.matcher(name).matches()
                && (comma || AUTHORS.matcher(name).find() || ACRONYM.matcher(name).matches());
    }

    /** "(Foster 2018)" could be a place; where the list has that author and year it is none. */
    private static boolean isListed(String words, SourceList list) {
        return list.entries().stream().anyMatch(entry -> entry.isNamedIn(words));
    }

    private static Mark mark(Block block, int from, int to, String author, String year, SourceList list) {
        String words = block.text().substring(from, to);
        List<SourceEntry> entries = list.entries().stream().filter(entry -> entry.isNamedIn(words)).toList();
        boolean dangles = entries.isEmpty() && AUTHORS.matcher(author).find();
        return new Mark(Mark.Kind.AUTHOR, block, block.source(from, to), "citation " + author + " " + year, entries,
                dangles ? List.of(author + " " + year) : List.of());
    }
}
