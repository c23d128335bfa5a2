package dev.caveat.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.yaml.Mistake;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The file of waivers as it is read and as caveat waive writes it. */
class WaiverFileTest {
    private static final String ENTRY = "- rule: claims/guarantee\n  path: a.md\n  by: Kim\n  reason: r\n  until: 2027-01-31\n  sentence: Guaranteed.\n";

    private final List<Mistake> mistakes = new ArrayList<>();

    private WaiverFile read(String text) {
        return WaiverFile.read("w.yml", text, new Office().asked(), mistakes);
    }

    private List<String> mistakes(String text) {
        read(text);
        return mistakes.stream().map(each -> each.at().line() + ":" + each.at().column() + " " + each.field() + ": " + each.what()).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "rule: claims/guarantee | rule: claims/guarante | 1:9 [0].rule: “claims/guarante” names no rule; did you mean “claims/guarantee”?",
        "rule: claims/guarantee | rule: claims/* | 1:9 [0].rule: “claims/*” names no rule; a waiver is for one rule, no glob",
        "rule: claims/guarantee | rule: policy/waiver-stale | 1:9 [0].rule: “policy/waiver-stale” cannot be waived; mend what it finds",
        "path: a.md | path: /a.md | 2:9 [0].path: “/a.md” is not written from the folder of caveat.yml with / between folders, such as articles/back.md",
        "path: a.md | path: ./a.md | 2:9 [0].path: “./a.md” is not written from the folder of caveat.yml with / between folders, such as articles/back.md",
        "path: a.md | path: b\\a.md | 2:9 [0].path: “b\\a.md” is not written from the folder of caveat.yml with / between folders, such as articles/back.md",
        "by: Kim | by: '' | 1:3 [0]: by is missing",
        "sentence: Guaranteed. | sentence: ' ' | 1:3 [0]: sentence is empty",
        "sentence: Guaranteed. | missing: ' ' | 1:3 [0]: missing is empty",
        "sentence: Guaranteed. | digest: x | 1:3 [0]: needs either sentence or missing: what is waived"})
    void aMistakeIsToldWhereItStands(String right, String wrong, String told) {
        assertEquals(List.of(told), mistakes(ENTRY.replace(right, wrong)));
    }

    @Test
    void allThatIsMissingIsToldAtOnce() {
        assertEquals(List.of("1:3 [0]: rule, path, by, reason, until are missing"), mistakes("- sentence: x\n"));
    }

    @Test
    void aRuleOfAGroupThatNoListNamesCanBeWaived() {
        assertEquals(List.of(), mistakes(ENTRY.replace("claims/guarantee", "grammar/ALOT")));
    }

    @Test
    void theDigestMustBeThatOfTheSentenceBesideIt() {
        assertEquals(List.of("7:11 [0].digest: “0123” is not the digest of what stands beside it: somebody changed one of them."
                + " Have it waived again: caveat waive"), mistakes(ENTRY + "  digest: '0123'\n"));
        mistakes.clear();
        assertEquals(List.of(), mistakes(ENTRY + "  digest: " + new Subject("“GUARANTEED.”".replaceAll("[“”]", ""), false).digest() + "\n"));
    }

    @Test
    void aFileThatIsNoListIsRefusedAndOneOfCommentsIsEmpty() {
        assertEquals(List.of("1:1 : a mapping where a list of waivers is expected"), mistakes("rule: x\n").stream()
                .map(line -> line.replaceAll("^1:1 : .* where", "1:1 : a mapping where")).toList());
        mistakes.clear();
        assertEquals(List.of(), read("# one\n\n   # two\n").waivers());
        assertEquals(List.of(), read("").waivers());
        assertEquals(List.of(), mistakes);
    }

    private static Waiver waiver(String reason, boolean absent) {
        Subject subject = new Subject("Guaranteed.", absent);
        return new Waiver("claims/guarantee", "a.md", "Kim", reason, Office.DAY, absent ? Optional.empty() : Optional.of(subject.text()),
                absent ? Optional.of(subject.text()) : Optional.empty(), Optional.of(subject.digest()));
    }

    @Test
    void theFirstWaiverBeginsTheFileWithAWordOfWhatItIs() {
        assertEquals("# Findings that a reviewer accepts until a day. Written by caveat waive; see the guide “Adopting Caveat”.\n"
                + "- rule: claims/guarantee\n  path: \"a.md\"\n  by: \"Kim\"\n  reason: \"r\"\n  until: 2026-11-23\n  sentence: \"Guaranteed.\"\n  digest: \""
                + new Subject("Guaranteed.", false).digest() + "\"\n", WaiverFile.none("w.yml").with(waiver("r", false)));
    }

    @Test
    void anotherIsAppendedInTheMarginAndLineEndsOfThoseThatStandThere() {
        String added = "- rule: claims/guarantee\n  path: \"a.md\"\n  by: \"Kim\"\n  reason: \"r\"\n  until: 2026-11-23\n  missing: \"Guaranteed.\"\n  digest: \""
                + new Subject("Guaranteed.", true).digest() + "\"\n";
        assertEquals(ENTRY + added, read(ENTRY).with(waiver("r", true)));
        assertEquals(ENTRY.strip() + "\n" + added, read(ENTRY.strip()).with(waiver("r", true)), "the last line gets its end");
        String crlf = ENTRY.replace("\n", "\r\n").strip();
        assertEquals(crlf + "\r\n" + added.replace("\n", "\r\n"), read(crlf).with(waiver("r", true)));
        String indented = ENTRY.indent(4);
        assertEquals(indented + added.indent(4), read(indented).with(waiver("r", true)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "a \"quoted\" back\\slash", "tab\tand\u0000nul\u001F", "\u007F\u0085\u009F\u00A0", "line\u2028and\u2029par", "\uFEFFmark",
        "bone 🦴 and \uD83E alone", "\uDDB4 alone", "end \uD83E", "\uFFFD\uFFFE\uFFFF", "~!"})
    void whateverAPersonWritesIsReadAgainAsItWas(String reason) {
        WaiverFile again = read(WaiverFile.none("w.yml").with(waiver(reason, false)));
        assertEquals(List.of(), mistakes);
        assertEquals(reason, again.waivers().get(0).waiver().reason());
    }

    @Test
    void onlyWhatYamlMayNotHoldIsWrittenAsACode() {
        String written = WaiverFile.none("w.yml").with(waiver("a\u001Fb c~\u007F\u009F\u00A0é\u2027\u2028\u2029\u202A🦴\uD83E\uFEFF\uFFFD\uFFFE", false));
        assertEquals("  reason: \"a\\u001Fb c~\\u007F\\u009F\u00A0é\u2027\\u2028\\u2029\u202A🦴\\uD83E\\uFEFF\uFFFD\\uFFFE\"",
                written.lines().filter(line -> line.startsWith("  reason")).findFirst().orElseThrow());
    }
}
