package dev.caveat.check.vale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.document.Span;
import dev.caveat.language.Wording;
import dev.caveat.parse.Parser;
import dev.caveat.rule.Article;
import dev.caveat.rule.Clinic;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of a style's rules on one piece of text: what it finds, what it tells and what it would write. */
class StyleWordsTest {
    private final Reading reading = reading();

    private static Reading reading() {
        var document = Parser.markdown("Text.");
        return new Reading(new Article(document, Wording.of(document), Clinic.UNKNOWN, LocalDate.of(2026, 11, 23)));
    }

    private List<String> found(Finder finder, String text) {
        return finder.find(new Piece(Set.of("text"), text, Span::new), reading).stream().map(alert -> alert.from() < 0 ? "whole " + alert.arguments()
                : alert.from() + " “" + text.substring(alert.from(), alert.to()) + "” " + alert.arguments()
                        + (alert.suggestions().isEmpty() ? "" : " → " + alert.suggestions())).toList();
    }

    private static String refused(Runnable wrong) {
        return assertThrows(IllegalArgumentException.class, wrong::run).getMessage();
    }

    private static Action action(String name, String... params) {
        return new Action(name, List.of(params));
    }

    private static Capitalization capitals(String match, String... exceptions) {
        return new Capitalization(match, false, 1, List.of(":"), "", List.of(exceptions), Action.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "the knee and the hip | The Knee and the Hip", "walk to run | Walk to Run", "a walk in | A Walk In", "back-to-back care | Back-to-Back Care",
        "sit/or stand | Sit/or Stand", "knees: the facts | Knees: The Facts", "life – of pain | Life – Of Pain", "one — the hip | One — The Hip",
        "up - the hill | Up - The Hill", "care with love | Care With Love"})
    void titlesPutACapitalOnAllButSmallWords(String written, String expected) {
        assertEquals(List.of("0 “" + written + "” [" + written + ", " + expected + "]"), found(capitals("$title"), written));
        assertEquals(List.of(), found(capitals("$title"), expected));
    }

    @Test
    void chicagoTakesLongerPrepositionsForSmallAndTheUsualStyleDoesNot() {
        Capitalization chicago = new Capitalization("$title", true, 1, List.of(), "", List.of(), Action.NONE);
        assertEquals(List.of(), found(chicago, "Care with Love"));
        assertEquals(1, found(chicago, "Care With Love").size());
        assertEquals(List.of(), found(capitals("$title"), "Care With Love"));
        assertEquals(List.of(), found(capitals("$title"), "All of THAT"), "a word of capitals is let pass in a title");
    }

    @Test
    void sentencesPutACapitalOnTheFirstWordAndAfterAnIndicator() {
        assertEquals(List.of("0 “The Knee” [The Knee, The knee]"), found(capitals("$sentence"), "The Knee"));
        assertEquals(List.of(), found(capitals("$sentence"), "The knee: Facts of it"));
        assertEquals(1, found(capitals("$sentence"), "The knee: facts of it").size());
        assertEquals(List.of(), found(capitals("$sentence"), "1. The knee"));
        assertEquals(1, found(capitals("$sentence"), "1. the knee").size());
        assertEquals(List.of(), found(capitals("$sentence", "ACL"), "The ACL repair"));
        assertEquals(1, found(capitals("$sentence"), "The ACL repair").size());
    }

    @Test
    void aShareOfTheWordsMayBeWrongButNotTheFirstOfASentence() {
        Capitalization most = new Capitalization("$sentence", false, 0.8, List.of(), "", List.of(), Action.NONE);
        assertEquals(List.of(), found(most, "The knee and the Hip"));
        assertEquals(1, found(most, "The Knee and the Hip").size());
        assertEquals(1, found(most, "the knee and the hip").size());
        Capitalization title = new Capitalization("$title", false, 0.8, List.of(), "", List.of(), Action.NONE);
        assertEquals(List.of(), found(title, "one Two Three Four Five"));
        assertEquals(1, found(title, "one two Three Four Five").size());
    }

    @Test
    void allCapitalsAllSmallOrAnExpressionAreAskedOfTheWholePiece() {
        assertEquals(List.of("0 “Abc” [Abc, abc]"), found(capitals("$lower"), "Abc"));
        assertEquals(List.of(), found(capitals("$lower"), "abc"));
        assertEquals(List.of("0 “Abc” [Abc, ABC]"), found(capitals("$upper"), "Abc"));
        assertEquals(List.of(), found(capitals("$upper"), "ABC"));
        assertEquals(List.of(), found(capitals("$lower", "ACL"), "the ACL"));
        assertEquals(List.of("0 “Abc” [Abc, ^a]"), found(capitals("^a"), "Abc"));
        assertEquals(List.of(), found(capitals("^a"), "abc"));
        assertEquals(List.of(), found(capitals("^a", "Abc"), "Abc"));
        assertEquals(List.of(), found(capitals("$lower"), "  "));
        assertTrue(refused(() -> capitals("$camel")).contains("“$camel” is no letter case (valid: $title"));
    }

    @Test
    void aPrefixIsLeftOutOfAccountAndTheRightCaseCanBeWritten() {
        Capitalization numbered = new Capitalization("$sentence", false, 1, List.of(), "^Step \\d+ ", List.of(), action("replace"));
        assertEquals(List.of("0 “Step 1 The Knee” [Step 1 The Knee, Step 1 The knee] → [Step 1 The knee]"), found(numbered, "Step 1 The Knee"));
        assertEquals(List.of("0 “ÉTÉ now” [ÉTÉ now, Été now] → [Été now]"), found(numbered, "ÉTÉ now"));
        assertEquals(List.of("0 “abc” [abc, ABC]"), found(new Capitalization("$upper", false, 1, List.of(), "", List.of(), action("replace")), "abc"));
        assertEquals(List.of("0 “abc d” [abc d, Abc D] → [x]"), found(new Capitalization("$title", false, 1, List.of(), "", List.of(), action("replace", "x")), "abc d"));
    }

    @Test
    void wordsTwiceInARowAreTold() {
        Repetition twice = new Repetition(List.of("[^\\s]+"), 0, true, false, List.of("had had"), action("remove"));
        assertEquals(List.of("5 “the the” [the] → []"), found(twice, "Walk the the dog"));
        assertEquals(List.of(), found(twice, "he had had it"));
        assertEquals(List.of(), found(twice, "The the"));
        assertEquals(List.of(), found(twice, "10 10"));
        assertEquals(1, found(new Repetition(List.of("[^\\s]+"), 0, false, true, List.of(), Action.NONE), "10 10").size());
        assertEquals(1, found(new Repetition(List.of("[^\\s]+"), 0, true, true, List.of(), Action.NONE), "The the").size());
        Repetition more = new Repetition(List.of("[^\\s]+"), 1, true, false, List.of(), Action.NONE);
        assertEquals(List.of(), found(more, "the the"));
        assertEquals(List.of("4 “the the” [the]"), found(more, "the the the"));
        assertEquals(2, found(twice, "the the a the the").size());
        assertEquals("tokens says nothing to look for", refused(() -> new Repetition(List.of(), 0, true, true, List.of(), Action.NONE)));
    }

    @Test
    void anOccurrenceIsCountedAndToldWhereItFirstStands() {
        assertEquals(List.of("0 “a” [3]"), found(new Occurrence("a", 0, 2, false, Action.NONE), "a a a"));
        assertEquals(List.of(), found(new Occurrence("a", 0, 2, false, Action.NONE), "a a"));
        assertEquals(List.of("0 “a” [1]"), found(new Occurrence("a", 2, 0, false, Action.NONE), "a b"));
        assertEquals(List.of(), found(new Occurrence("a", 2, 0, false, Action.NONE), "a a"));
        assertEquals(List.of("whole [0]"), found(new Occurrence("a", 1, 0, false, Action.NONE), "b"));
        assertEquals(List.of("2 “x” [2] → [y]"), found(new Occurrence("x|\\*", 0, 1, false, action("replace", "y")), "* x"), "code is none to point at");
        assertEquals(List.of(), found(new Occurrence("\\*", 0, 1, false, Action.NONE), "* *"));
        assertEquals(1, found(new Occurrence("A", 0, 1, true, Action.NONE), "a A").size());
        assertTrue(refused(() -> new Occurrence("a", 0, 0, false, Action.NONE)).startsWith("neither min nor max"));
    }

    @Test
    void whatAsksForADefinitionIsToldUntilItIsDefined() {
        Conditional acronym = new Conditional("\\b[A-Z]{3}\\b", "\\(([A-Z]{3})\\)", false, List.of("MRI"), Action.NONE);
        assertEquals(List.of("0 “ACL” [ACL]"), found(acronym, "ACL and MRI."));
        assertEquals(List.of(), found(acronym, "Ligament (ACL). ACL."));
        assertEquals(List.of(), found(acronym, "ACL again."), "it was defined in the piece before");
        assertEquals(List.of("0 “PCL” [PCL]"), found(acronym, "PCL."));
        Conditional loose = new Conditional("WHO", "World Health", false, List.of(), Action.NONE);
        assertEquals(List.of(), found(loose, "WHO is the World Health Organization"));
        assertEquals(1, found(loose, "WHO").size(), "without a group only its own piece is settled");
    }

    @Test
    void ofTwoWaysToWriteTheSameTheSecondToComeIsTold() {
        Consistency pair = new Consistency(Map.of("advisor", "adviser"), false, true, Action.NONE);
        assertEquals(List.of(), found(pair, "An advisor. Advisor."));
        assertEquals(List.of("4 “adviser” [adviser]"), found(pair, "The adviser."));
        assertEquals(List.of(), found(pair, "Nothing of it."));
        Consistency groups = new Consistency(Map.of("(x)y", "z"), true, false, Action.NONE);
        assertEquals(List.of(), found(groups, "xy xy"));
        assertEquals(1, found(groups, "xyz").size());
        assertEquals("either names no pair", refused(() -> new Consistency(Map.of(), false, false, Action.NONE)));
    }

    private static Substitution swap(boolean capitalize, Action action, String... pairs) {
        Map<String, String> swap = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            swap.put(pairs[i], pairs[i + 1]);
        }
        return new Substitution(swap, false, true, capitalize, List.of("in order to"), action);
    }

    @Test
    void aSubstitutionTellsWhatToWriteInsteadAndKeepsTheCapital() {
        assertEquals(List.of("3 “utilize” [use, utilize] → [use]"), found(swap(false, Action.NONE, "utilize", "use"), "We utilize it."));
        assertEquals(List.of("0 “Utilize” [Use, Utilize] → [Use]"), found(swap(true, Action.NONE, "utilize", "use"), "Utilize it."));
        assertEquals(List.of("0 “Utilize” [use, Utilize] → [use]"), found(swap(false, Action.NONE, "utilize", "use"), "Utilize it."));
        assertEquals(List.of("0 “physio” ['physiotherapist' or 'therapist', physio] → [physiotherapist, therapist]"),
                found(swap(false, action("replace"), "physio", "physiotherapist|therapist"), "physio"));
        assertEquals(List.of("0 “x” ['a', 'b', or 'c', x] → [a, b, c]"), found(swap(false, action("replace"), "x", "a|b|c"), "x"));
        assertEquals(List.of("0 “x” [a\\|b, x] → [a|b]"), found(swap(false, Action.NONE, "x", "a\\|b"), "x"));
        assertEquals(List.of("0 “x” [a, x] → [z]"), found(swap(false, action("replace", "z"), "x", "a"), "x"));
        assertEquals(List.of("0 “5 mins” [5 minutes, 5 mins] → [5 minutes]"), found(swap(false, Action.NONE, "(\\d+) mins", "$1 minutes"), "5 mins"));
        assertEquals("swap says nothing to look for", refused(() -> swap(false, Action.NONE)));
    }

    @Test
    void whatIsRightAlreadyOrExceptedIsLeftAlone() {
        assertEquals(List.of(), found(swap(false, Action.NONE, "java ?script", "JavaScript"), "JavaScript"));
        assertEquals(1, found(swap(false, Action.NONE, "java ?script", "JavaScript"), "Javascript").size());
        assertEquals(List.of(), found(swap(false, Action.NONE, "e-?mail", "e[- ]?mail"), "e-mail"), "an expression says what is right");
        assertEquals(List.of(), found(swap(false, Action.NONE, "in order to", "to"), "in order to"));
        assertEquals(1, found(swap(false, Action.NONE, "c", "c("), "c").size(), "what cannot be read as an expression stands for itself");
    }

    @Test
    void ofSeveralThatBeginAlikeTheLongestIsTaken() {
        assertEquals(List.of("0 “low back” [lower back, low back] → [lower back]"), found(swap(false, Action.NONE, "low", "deep", "low back", "lower back"), "low back"));
    }

    @Test
    void existenceFindsItsTokensAsWordsOrAnywhere() {
        assertEquals(List.of("5 “very” [very]"), found(new Existence(List.of("very"), List.of(), false, false, false, List.of(), Action.NONE), "It’s very every"));
        assertEquals(2, found(new Existence(List.of("very"), List.of(), false, true, false, List.of(), Action.NONE), "It’s very every").size());
        assertEquals(List.of("0 “Very” [Very, ] → []"), found(new Existence(List.of("very"), List.of(), false, false, true, List.of(), action("remove")), "Very"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"regex,(\\w+) is,$1 was | he is it | he was it", "regex,a,${0}b | aXa | abXab", "regex,a,$7 | bab | bb",
        "remove,- | a-b-c | abc", "replace,-,+ | a-b-c | a+b+c", "trim,-* | -*a-b*- | a-b", "trim_left,- | --a- | a-", "trim_right,- | -a-- | -a",
        "truncate,: | a:b:c | a", "split,:,1 | a:b:c | b", "split,:,2 | a:b:c | c", "split,:,3 | a:b:c | a:b:c", "trim,a | aaa | ''"})
    void anEditMakesOfTheMatchWhatItsNameSays(String params, String match, String made) {
        assertEquals(List.of(made.equals("''") ? "" : made), action("edit", params.split(",")).suggestions(match));
    }

    @Test
    void anActionThatIsNoneIsRefused() {
        assertTrue(refused(() -> action("raplace")).startsWith("no such action: “raplace”; did you mean “replace”?"));
        assertTrue(refused(() -> action("suggest", "script.tengo")).contains("Caveat runs none"));
        assertTrue(refused(() -> action("convert", "hard")).contains("convert has one way"));
        assertTrue(refused(() -> action("edit")).startsWith("no such edit: “”"));
        assertTrue(refused(() -> action("edit", "turn", "x")).startsWith("no such edit: “turn”"));
        assertEquals("the edit “regex” has 3 params, with its name", refused(() -> action("edit", "regex", "x")));
        assertEquals("the edit “replace” has 3 params, with its name", refused(() -> action("edit", "replace", "x")));
        assertEquals("the edit “split” has 3 params, with its name", refused(() -> action("edit", "split", "x")));
        assertEquals("the edit “trim” has 2 params, with its name", refused(() -> action("edit", "trim")));
        assertEquals("“x” is no number of a part", refused(() -> action("edit", "split", ":", "x")));
        assertTrue(refused(() -> action("edit", "regex", "(", "x")).contains("“(”"));
        assertEquals(List.of(), action("suggest", "spellings").suggestions("x"));
        assertEquals(List.of(), action("suggest").suggestions("x"));
        assertEquals(List.of("some name 2"), action("convert", "simple").suggestions("someName_2"));
    }

    @Test
    void anActionTellsBesideTheMatchWhatItWouldWrite() {
        assertEquals(List.of("x"), Action.NONE.alert(0, 1, "x").arguments());
        assertEquals(List.of("x", "y"), action("replace", "y").alert(0, 1, "x").arguments());
        assertEquals(List.of("x", "'y' or 'z'"), action("replace", "y", "z").alert(0, 1, "x").arguments());
        assertEquals(List.of("x", "x"), action("suggest").alert(0, 1, "x").arguments());
    }

    private static Sequence.Token token(String pattern, String tag, boolean negate, int skip) {
        return new Sequence.Token(pattern, tag, negate, skip);
    }

    @Test
    void aSequenceIsWordsInARowEachByItsSpellingOrItsPartOfSpeech() {
        Sequence is = new Sequence(List.of(token("is|are", "", false, 0), token("", "VBN", false, 0)), true, Action.NONE);
        assertEquals(List.of("4 “is broken” [is, broken]"), found(is, "She is broken."));
        assertEquals(List.of(), found(is, "She is blue."));
        assertEquals(List.of(), found(is, "She is"));
        assertEquals(List.of("0 “IS broken” [IS, broken]"), found(is, "IS broken."));
        Sequence not = new Sequence(List.of(token("", "DT", true, 0), token("knee", "", false, 0)), false, Action.NONE);
        assertEquals(List.of("0 “Left knee” [Left, knee]"), found(not, "Left knee"));
        assertEquals(List.of(), found(not, "The knee"));
        assertEquals(List.of(), found(not, "knee"));
        Sequence unless = new Sequence(List.of(token("knee", "", false, 0), token("pain", "", true, 0)), false, Action.NONE);
        assertEquals(List.of(), found(unless, "knee pain"));
        assertEquals(List.of("0 “knee ache” [knee, ache]"), found(unless, "knee ache"));
    }

    @Test
    void wordsMayStandBetween() {
        Sequence far = new Sequence(List.of(token("knee", "", false, 0), token("pain", "", false, 2)), false, Action.NONE);
        assertEquals(List.of("0 “knee pain” [knee, pain]"), found(far, "knee pain"));
        assertEquals(List.of("0 “knee and pain” [knee, and, pain]"), found(far, "knee and pain"));
        assertEquals(List.of("0 “knee and hip pain” [knee, and, hip, pain]"), found(far, "knee and hip pain"));
        assertEquals(List.of(), found(far, "knee and hip and pain"));
        assertEquals(List.of(), found(far, "knee and hip"));
    }

    @Test
    void aSequenceThatCannotBeIsRefused() {
        assertTrue(refused(() -> new Sequence(List.of(token("", "NN", false, 0)), false, Action.NONE)).startsWith("no token of the sequence has a pattern"));
        assertTrue(refused(() -> new Sequence(List.of(token("x", "", true, 0)), false, Action.NONE)).startsWith("no token of the sequence has a pattern"));
        assertTrue(refused(() -> new Sequence(List.of(token("x", "ADJ", false, 0)), false, Action.NONE)).contains("fits the tag “ADJ”"));
        for (int skip : List.of(-1, 201)) {
            assertEquals("skip is not between 0 and 200", refused(() -> new Sequence(List.of(token("x", "", false, skip)), false, Action.NONE)));
        }
        assertEquals("the sequence is longer than 200 words", refused(() -> new Sequence(List.of(token("x", "", false, 200)), false, Action.NONE)));
        new Sequence(List.of(token("x", "", false, 199)), false, Action.NONE);
    }

    private static String tagged(String text) {
        return String.join(" ", TaggedWord.of(text).stream().map(word -> word.text() + "/" + String.join("+", word.tags())).toList());
    }

    @Test
    void wordsAreTaggedAsTheTreebankSplitsThem() {
        assertEquals("do/VB+VBP n't/RB", tagged("don't"));
        assertEquals("it/PRP ’s/POS+VBZ", tagged("it’s"));
        assertEquals("they/PRP 're/VBP 'll/MD", tagged("they're 'll"));
        assertEquals("I/PRP 'd/MD+VBD", tagged("I'd"));
        assertEquals("12/CD ,/, ./. ?/. ;/: –/: &/SYM (/SYM", tagged("12 , . ? ; – & ("));
        assertEquals("Zorblax/NNP zorblax/NN zorbs/NNS", tagged("Zorblax zorblax zorbs"));
        assertEquals(List.of("x 0 1", "do 2 4", "n't 4 7"), TaggedWord.of("x don't").stream()
                .map(word -> word.text() + " " + word.start() + " " + word.end()).toList());
    }

    private static Definition definition(String message) {
        return new Definition("Rule", message, Scope.TEXT, 0);
    }

    @Test
    void aMessageIsFilledInOrderOrByNumber() {
        assertEquals("Use 'a' not 'b'", definition("Use '%s' not '%s'").filled(List.of("a", "b")));
        assertEquals("b then a then b", definition("%[2]s then %[1]s then %s").filled(List.of("a", "b")));
        assertEquals("100% a", definition("100%% %s").filled(List.of("a")));
        assertEquals("a and ", definition("%s and %s").filled(List.of("a")));
        assertEquals(" a", definition("%[0]s\n  %s").filled(List.of("a")));
        assertEquals("$1 a", definition("%s a").filled(List.of("$1")));
        assertEquals("Use … at 5%", definition("Use %s  at\n5%%").summary());
        assertEquals("Use %s", definition("Use '%s'").unquoted().message());
        assertEquals("Use '%s\"", definition("Use '%s\"").unquoted().message());
        assertEquals("%d of '%s'", definition("%d of '%s'").unquoted().message());
    }

    private static boolean holds(String scope, String... place) {
        return Scope.of(List.of(scope)).holds(Set.of(place));
    }

    @Test
    void aScopeHoldsWhereAllItsPartsDo() {
        assertTrue(holds("heading", "heading", "h1", "text", "md"));
        assertTrue(holds("heading.h1", "heading", "h1", "text"));
        assertTrue(!holds("heading.h2", "heading", "h1", "text"));
        assertTrue(holds("text & ~heading", "text", "list"));
        assertTrue(!holds("text & ~heading", "text", "heading"));
        assertTrue(!holds("~heading", "raw"), "not in a heading does not mean the whole file");
        assertTrue(!holds("~heading", "summary"));
        assertTrue(holds("text.list.md", "text", "list", "md"));
        assertTrue(!holds("text.list.md", "text", "list", "html"));
        assertTrue(Scope.of(List.of("heading", "list")).holds(Set.of("list")));
    }

    @Test
    void aScopeThatNamesNoPlaceIsRefused() {
        assertTrue(refused(() -> Scope.of(List.of("strong"))).contains("is no longer Vale's"));
        assertTrue(refused(() -> Scope.of(List.of("table.caption"))).contains("a place that Caveat does not look at"));
        assertTrue(refused(() -> Scope.of(List.of("text & ~comment.line"))).startsWith("the scope “comment.line” is a place"));
        assertTrue(refused(() -> Scope.of(List.of("headin"))).contains("names no place; did you mean “heading”?"));
    }

    @Test
    void theSpellersWordsAreBareOfPunctuationButNotAbbreviations() {
        assertEquals(List.of("0 Hello", "8 world", "16 e.g.", "22 Dr.", "26 it's", "32 a.b"),
                SpelledWord.in("Hello, “world” (e.g., Dr. it’s \"a.b\" 12 --)").stream().map(word -> word.start() + " " + word.text()).toList());
    }
}
