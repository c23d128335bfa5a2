package dev.caveat.language.regex;

import java.util.ArrayList;
import java.util.List;

/** Reads a regular expression that {@link java.util.regex.Pattern} has accepted, in its notation. */
final class RegexReader {
    /** Groups within groups: far below what overflows a stack. */
    private static final int DEEPEST = 200;

    /** One character, told apart from no other: one or two UTF-16 units. */
    static final Node ONE = new Node.Any(1, 2);
    private static final Node NOTHING = new Node.Nothing();

    private final String regex;
    private final int groups;
    private int at;
    private int opened;
    private int depth;
    private boolean comments;

    private RegexReader(String regex, int groups) {
        this.regex = regex;
        this.groups = groups;
    }

    /**
     * The expression as a tree.
     *
     * @param groups how many it captures
     */
    static Node read(String regex, int groups) {
        return new RegexReader(regex, groups).choice();
    }

    private Node choice() {
        boolean outside = comments;
        List<Node> options = new ArrayList<>();
        options.add(row());
        while (at < regex.length() && regex.charAt(at) == '|') {
            at++;
            options.add(row());
        }
        comments = outside;
        return options.size() == 1 ? options.get(0) : new Node.Choice(options);
    }

    private Node row() {
        List<Node> parts = new ArrayList<>();
        while (skip() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            if (regex.startsWith("\\Q", at)) {
                quoted(parts);
            } else {
                parts.add(atom());
            }
            while (skip() && !parts.isEmpty() && isQuantifier()) {
                parts.add(repeated(parts.remove(parts.size() - 1)));
            }
        }
        return new Node.Row(parts);
    }

    /** Whether something follows, white space and comments left out where they do not count. */
    private boolean skip() {
        while (comments && at < regex.length()) {
            char c = regex.charAt(at);
            if (c == '#') {
                int end = regex.indexOf('\n', at);
                at = end < 0 ? regex.length() : end + 1;
            } else if (c == ' ' || c >= '\t' && c <= '\r') {
                at++;
            } else {
                break;
            }
        }
        return at < regex.length();
    }

    private void quoted(List<Node> parts) {
        int end = regex.indexOf("\\E", at + 2);
        String inside = regex.substring(at + 2, end < 0 ? regex.length() : end);
        inside.codePoints().forEach(c -> parts.add(literal(c)));
        at = end < 0 ? regex.length() : end + 2;
    }

    private boolean isQuantifier() {
        char c = regex.charAt(at);
        return c == '*' || c == '+' || c == '?' || c == '{' && regex.indexOf('}', at) > 0;
    }

    private Node repeated(Node inner) {
        char c = regex.charAt(at);
        int from = c == '+' ? 1 : 0;
        int to = c == '?' ? 1 : Node.ENDLESS;
        if (c == '{') {
            int end = regex.indexOf('}', at);
            String[] ends = regex.substring(at + 1, end).split(",", -1);
            from = number(ends[0], 0);
            to = ends.length == 1 ? from : number(ends[1], Node.ENDLESS);
            at = end;
        }
        at++;
        if (at < regex.length() && (regex.charAt(at) == '?' || regex.charAt(at) == '+')) {
            at++;
        }
        return new Node.Repeat(inner, from, to);
    }

    private static int number(String digits, int otherwise) {
        try {
            return Integer.parseInt(digits.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private Node atom() {
        int c = regex.codePointAt(at);
        switch (c) {
            case '(':
                return group();
            case '[':
                return bracketed();
            case '.':
                at++;
                return ONE;
            case '^', '$':
                at++;
                return NOTHING;
            case '\\':
                return escape();
            default:
                at += Character.charCount(c);
                return literal(c);
        }
    }

    private static Node literal(int c) {
        return c > Character.MAX_VALUE ? new Node.Any(2, 2) : new Node.Few(String.valueOf(RequiredLiterals.fold((char) c)));
    }

    private Node group() {
        at++;
        if (at >= regex.length() || regex.charAt(at) != '?') {
            opened++;
            return closed();
        }
        at++;
        for (String look : List.of("<=", "<!", "=", "!")) {
            if (regex.startsWith(look, at)) {
                int start = at - 2;
                at += look.length();
                Node.Look found = new Node.Look(closed(), look.startsWith("<"), look.endsWith("!"));
                if (found.behind() && found.inner().most() > SafePattern.LONGEST_LOOK_BEHIND) {
                    throw new BadPatternException(regex, start, "looks back over more than "
                            + SafePattern.LONGEST_LOOK_BEHIND + " characters");
                }
                return found;
            }
        }
        if (regex.charAt(at) == '<') {
            opened++;
            at = regex.indexOf('>', at) + 1;
            return closed();
        }
        return flagged();
    }

    /** {@code (?>…)}, {@code (?:…)}, {@code (?i:…)}, {@code (?i)}. */
    private Node flagged() {
        boolean on = true;
        boolean outside = comments;
        while (at < regex.length()) {
            char c = regex.charAt(at++);
            if (c == ')') {
                return NOTHING;
            }
            if (c == ':' || c == '>') {
                Node inner = closed();
                comments = outside;
                return inner;
            }
            on = c != '-' && on;
            comments = c == 'x' ? on : comments;
        }
        return NOTHING;
    }

    private Node closed() {
        if (++depth > DEEPEST) {
            throw new BadPatternException(regex, -1, "is nested too deeply");
        }
        Node inner = choice();
        depth--;
        at++;
        return inner;
    }

    private Node bracketed() {
        CharacterClass read = CharacterClass.read(regex, at, comments);
        at = read.end();
        return read.node();
    }

    private Node escape() {
        int start = at;
        int c = regex.codePointAt(at + 1);
        at += 1 + Character.charCount(c);
        switch (c) {
            case 'b', 'B', 'A', 'G', 'Z', 'z':
                braced();
                return NOTHING;
            case 'd', 'D', 'h', 'H', 's', 'S', 'v', 'V', 'w', 'W':
                return ONE;
            case 'R':
                return new Node.Any(1, 2);
            case 'X':
                return new Node.Any(1, Node.ENDLESS);
            case 'p', 'P', 'N', 'x', 'u', 'c', '0':
                coded((char) c);
                return ONE;
            case 'k':
                at = regex.indexOf('>', at) + 1;
                return new Node.Any(0, Node.ENDLESS);
            case 't':
                return literal('\t');
            case 'n':
                return literal('\n');
            case 'r', 'f', 'a', 'e':
                return ONE;
            default:
                return c >= '1' && c <= '9' ? backReference(c - '0', start) : literal(c);
        }
    }

    /** {@code \11} is the eleventh group where so many are open by then, else the first, then a 1. */
    private Node backReference(int first, int start) {
        int number = first;
        while (at < regex.length() && Character.isDigit(regex.charAt(at)) && number * 10 + regex.charAt(at) - '0' <= opened) {
            number = number * 10 + regex.charAt(at) - '0';
            at++;
        }
        if (number > groups) {
            throw new BadPatternException(regex, start, "refers back to group " + number + ", but there are " + groups);
        }
        return new Node.Any(0, Node.ENDLESS);
    }

    /** Skips what belongs to an escape that names a character or a class by a code or a name. */
    private void coded(char kind) {
        if (braced()) {
            return;
        }
        int digits = switch (kind) {
            case 'x' -> 2;
            case 'u' -> 4;
            case '0' -> octal();
            default -> 1;
        };
        at = Math.min(regex.length(), at + digits);
    }

    private int octal() {
        int most = at < regex.length() && regex.charAt(at) <= '3' ? 3 : 2;
        int digits = 0;
        while (digits < most && at + digits < regex.length() && regex.charAt(at + digits) >= '0' && regex.charAt(at + digits) <= '7') {
            digits++;
        }
        return digits;
    }

    private boolean braced() {
        boolean braced = at < regex.length() && regex.charAt(at) == '{' && regex.indexOf('}', at) > 0;
        at = braced ? regex.indexOf('}', at) + 1 : at;
        return braced;
    }
}
