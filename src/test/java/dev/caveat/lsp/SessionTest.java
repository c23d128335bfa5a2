package dev.caveat.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The language server as an editor meets it, over pipes. */
@Timeout(300)
class SessionTest {
    @TempDir
    Path folder;

    @Test
    void findingsOfAnOpenDraftAreShownAtTheirPlaceWithRuleAndProvision() throws Exception {
        try (Editor editor = Editor.of(folder, "--no-grammar", "--only", "claims/*")) {
            assertEquals("utf-16", editor.greeting().getCapabilities().getPositionEncoding());
            editor.open("knee.md", "markdown", "# Knees\n\nWe 🦵 **cure** back pain.\n");
            Diagnostic cure = only(editor.awaitVersion("knee.md", 1), "claims/cure");
            assertEquals("caveat", cure.getSource());
            assertEquals(DiagnosticSeverity.Warning, cure.getSeverity());
            assertEquals(2, cure.getRange().getStart().getLine());
            assertEquals(8, cure.getRange().getStart().getCharacter(), "the leg is two UTF-16 units: " + cure.getRange());
            assertTrue(cure.getCodeDescription().getHref().startsWith("https://"), cure.getCodeDescription().getHref());
        }
    }

    @Test
    void anEditIsJudgedAnewAndWithItsVersion() throws Exception {
        try (Editor editor = Editor.of(folder, "--no-grammar", "--only", "claims/*")) {
            editor.open("knee.md", "markdown", "# Knees\r\n\r\nWe help with back pain.\r\n");
            assertEquals(List.of(), editor.awaitVersion("knee.md", 1));
            editor.change("knee.md", 2, Editor.edit(2, 3, 2, 12, "cure"));
            Diagnostic cure = only(editor.awaitVersion("knee.md", 2), "claims/cure");
            assertEquals(new Position(2, 3), cure.getRange().getStart());
            editor.change("knee.md", 3, new TextDocumentContentChangeEvent("# Knees\n\nNothing.\n"));
            assertEquals(List.of(), editor.awaitVersion("knee.md", 3));
        }
    }

    @Test
    void ofManyQuickEditsOnlyTheLastIsShown() throws Exception {
        try (Editor editor = Editor.of(folder, "--no-grammar", "--only", "claims/*")) {
            editor.open("knee.md", "markdown", "x");
            editor.awaitVersion("knee.md", 1);
            String text = "# Knees\n\nWe cure pain.\n";
            for (int i = 0; i < text.length(); i++) {
                editor.change("knee.md", i + 2, new TextDocumentContentChangeEvent(text.substring(0, i + 1)));
            }
            only(editor.awaitVersion("knee.md", text.length() + 1), "claims/cure");
            List<Integer> versions = editor.published().stream().map(each -> each.getVersion()).toList();
            assertTrue(versions.size() < text.length(), versions.toString());
            assertEquals(versions.stream().sorted().toList(), versions, "an old version was shown after a newer one");
        }
    }

    @Test
    void aQuickFixWritesWhatItsTitleSays() throws Exception {
        try (Editor editor = Editor.of(folder, "--only", "grammar/*")) {
            String text = "# Knees\r\n\r\n\tIt 🦵 hurts by by load.\r\n".replace("\t", "");
            editor.open("knee.md", "markdown", text);
            editor.await("knee.md", each -> !each.getDiagnostics().isEmpty());
            List<CodeAction> fixes = editor.actions("knee.md", new Range(new Position(2, 15), new Position(2, 15)), "quickfix");
            CodeAction fix = fixes.stream().filter(each -> each.getTitle().contains("ENGLISH_WORD_REPEAT_RULE")).findFirst().orElseThrow();
            assertEquals("quickfix", fix.getKind());
            assertEquals("grammar/ENGLISH_WORD_REPEAT_RULE", fix.getDiagnostics().get(0).getCode().getLeft());
            var edit = fix.getEdit().getDocumentChanges().get(0).getLeft();
            assertEquals(1, edit.getTextDocument().getVersion());
            assertEquals("# Knees\r\n\r\nIt 🦵 hurts by load.\r\n", apply(text, edit.getEdits().get(0).getLeft()));
        }
    }

    @Test
    void whatIsAbsentCanBeInsertedFromItsLine() throws Exception {
        try (Editor editor = Editor.of(folder, "--no-grammar", "--only", "sources/missing-section")) {
            String text = "# Back pain\n\nLoad helps in 40% of cases.\n";
            editor.open("back.md", "markdown", text);
            Diagnostic missing = only(editor.awaitVersion("back.md", 1), "sources/missing-section");
            int line = missing.getRange().getStart().getLine();
            CodeAction fix = editor.actions("back.md", new Range(new Position(line, 0), new Position(line, 0))).get(0);
            assertTrue(fix.getTitle().startsWith("Insert “"), fix.getTitle());
            assertFalse(fix.getIsPreferred());
            String fixed = apply(text, fix.getEdit().getDocumentChanges().get(0).getLeft().getEdits().get(0).getLeft());
            assertTrue(fixed.contains("## Sources"), fixed);
        }
    }

    @Test
    void everySafeFixCanBeAppliedAtOnce() throws Exception {
        Files.writeString(folder.resolve("caveat.yml"), "rulesets: [./house]\n");
        house("clients");
        try (Editor editor = Editor.of(folder, "--no-grammar")) {
            String text = "# Knees\n\nOur clients walk. Most clients run.\n";
            editor.open("knee.md", "markdown", text);
            assertEquals(2, editor.awaitVersion("knee.md", 1).size());
            Range all = new Range(new Position(0, 0), new Position(3, 0));
            List<CodeAction> actions = editor.actions("knee.md", all, "source.fixAll");
            assertEquals(1, actions.size());
            List<TextEdit> edits = actions.get(0).getEdit().getDocumentChanges().get(0).getLeft().getEdits().stream()
                    .map(each -> each.getLeft()).toList();
            assertEquals("# Knees\n\nOur patients walk. Most patients run.\n", apply(apply(text, edits.get(1)), edits.get(0)));
            assertTrue(editor.actions("knee.md", all, "quickfix").get(0).getIsPreferred());
        }
    }

    @Test
    void whatFixLeavesAloneIsNotAppliedAtOnceEither() throws Exception {
        Files.writeString(folder.resolve("caveat.yml"), "rulesets: [./house]\n");
        house("clients");
        try (Editor editor = Editor.of(folder, "--no-grammar")) {
            String text = "# Knees\r\n\r\nOur clients walk.\r\n“Our clients run,” she says.\r\n";
            editor.open("knee.md", "markdown", text);
            assertEquals(2, editor.awaitVersion("knee.md", 1).size());
            Range all = new Range(new Position(0, 0), new Position(4, 0));
            List<TextEdit> edits = editor.actions("knee.md", all, "source.fixAll").get(0).getEdit().getDocumentChanges().get(0)
                    .getLeft().getEdits().stream().map(each -> each.getLeft()).toList();
            assertEquals(1, edits.size());
            assertEquals(text.replace("clients walk", "patients walk"), apply(text, edits.get(0)));
            List<CodeAction> fixes = editor.actions("knee.md", all, "quickfix");
            assertEquals(List.of(true, false), fixes.stream().map(CodeAction::getIsPreferred).toList());
        }
    }

    @Test
    void aHoverTellsWhatToWriteWhyAndWhatItRestsOn() throws Exception {
        try (Editor editor = Editor.of(folder, "--no-grammar", "--only", "claims/*")) {
            editor.open("knee.md", "markdown", "# Knees\n\nWe cure back pain.\n");
            String card = editor.hover("knee.md", 2, 4).getContents().getRight().getValue();
            for (String part : List.of("**warning · claims/cure**", "**What to write**", "**Why it matters**", "**Rests on**", "read on ")) {
                assertTrue(card.contains(part), part + " is not in " + card);
            }
            assertEquals(null, editor.hover("knee.md", 0, 3));
        }
    }

    @Test
    void aBrokenConfigurationWithdrawsFindingsAndSaysWhyUntilItIsMended() throws Exception {
        Path file = Files.writeString(folder.resolve("caveat.yml"), "failOn: error\n");
        try (Editor editor = Editor.of(folder, "--no-grammar", "--only", "claims/*")) {
            editor.open("knee.md", "markdown", "# Knees\n\nWe cure back pain.\n");
            only(editor.awaitVersion("knee.md", 1), "claims/cure");
            editor.forget();
            Files.writeString(file, "failOn: eror\n");
            Diagnostic reason = editor.await("knee.md", each -> true).getDiagnostics().get(0);
            assertEquals("not-checked/broken", reason.getCode().getLeft());
            assertTrue(reason.getMessage().getLeft().contains("“eror”"), reason.getMessage().getLeft());
            Diagnostic there = editor.await("caveat.yml", each -> !each.getDiagnostics().isEmpty()).getDiagnostics().get(0);
            assertEquals(new Range(new Position(0, 8), new Position(0, 12)), there.getRange());
            editor.forget();
            Files.writeString(file, "failOn: error # mended\n");
            only(editor.awaitVersion("knee.md", 1), "claims/cure");
            assertEquals(List.of(), editor.await("caveat.yml", each -> true).getDiagnostics());
            assertEquals(1, editor.messages().size(), editor.messages().toString());
        }
    }

    @Test
    void aChangedRulesetIsReadAgain() throws Exception {
        Files.writeString(folder.resolve("caveat.yml"), "rulesets: [./house]\n");
        house("clients");
        try (Editor editor = Editor.of(folder, "--no-grammar")) {
            editor.open("knee.md", "markdown", "# Knees\n\nOur clients walk with customers.\n");
            assertEquals(new Position(2, 4), editor.awaitVersion("knee.md", 1).get(0).getRange().getStart());
            editor.forget();
            house("customers");
            assertEquals(new Position(2, 22), editor.awaitVersion("knee.md", 1).get(0).getRange().getStart());
        }
    }

    @Test
    void onlyArticlesOfTheConfigurationAreChecked() throws Exception {
        Files.writeString(folder.resolve("caveat.yml"), "articles: [\"drafts/**\"]\nexclude: [\"**/old/**\"]\n");
        try (Editor editor = Editor.of(folder, "--no-grammar", "--only", "claims/*")) {
            String text = "# Knees\n\nWe cure back pain.\n";
            editor.open("README.md", "markdown", text);
            editor.open("drafts/old/knee.md", "markdown", text);
            editor.open("drafts/knee.md", "markdown", text);
            editor.open("notes.json", "json", text);
            only(editor.awaitVersion("drafts/knee.md", 1), "claims/cure");
            assertEquals(List.of(), editor.awaitVersion("README.md", 1));
            assertEquals(List.of(), editor.awaitVersion("drafts/old/knee.md", 1));
            assertEquals(List.of(), editor.awaitVersion("notes.json", 1));
        }
    }

    @Test
    void everyTextFormatIsCheckedByNameOrByWhatTheEditorTakesItFor() throws Exception {
        try (Editor editor = Editor.of(folder, "--no-grammar", "--only", "claims/*")) {
            editor.open("a.html", "html", "<html><body><h1>Knees</h1><p>We <b>cure</b> back pain.</p></body></html>");
            editor.open("b.mdx", "mdx", "import X from 'x'\n\n# Knees\n\nWe cure back pain.\n");
            editor.open("c.txt", "plaintext", "Knees\n\nWe cure back pain.\n");
            editor.open("d", "markdown", "# Knees\n\nWe cure back pain.\n");
            for (String name : List.of("a.html", "b.mdx", "c.txt", "d")) {
                only(editor.awaitVersion(name, 1), "claims/cure");
            }
        }
    }

    @Test
    void anEmptyDraftIsSaidToBeUnchecked() throws Exception {
        try (Editor editor = Editor.of(folder, "--no-grammar")) {
            editor.open("new.md", "markdown", "");
            assertEquals("not-checked/empty", editor.awaitVersion("new.md", 1).get(0).getCode().getLeft());
        }
    }

    @Test
    void closingADraftTakesItsFindingsAway() throws Exception {
        try (Editor editor = Editor.of(folder, "--no-grammar", "--only", "claims/*")) {
            editor.open("knee.md", "markdown", "# Knees\n\nWe cure back pain.\n");
            editor.awaitVersion("knee.md", 1);
            editor.server().getTextDocumentService().didClose(new DidCloseTextDocumentParams(
                    new TextDocumentIdentifier(editor.uri("knee.md"))));
            editor.await("knee.md", each -> each.getDiagnostics().isEmpty());
        }
    }

    @Test
    void exitAfterShutdownIsZeroAndAnyOtherEndIsOne() throws Exception {
        assertEquals(0, Editor.of(folder, "--no-grammar").leave());
        Editor hasty = Editor.of(folder, "--no-grammar");
        hasty.server().exit();
        assertEquals(1, hasty.code());
        Editor gone = Editor.of(folder, "--no-grammar", "--stdio");
        gone.hangUp();
        assertEquals(1, gone.code());
    }

    @Test
    void afterShutdownNothingIsAnswered() throws Exception {
        try (Editor editor = Editor.of(folder, "--no-grammar")) {
            editor.server().shutdown().get();
            assertThrows(ExecutionException.class, () -> editor.hover("knee.md", 0, 0));
        }
    }

    @Test
    void whatALibraryPrintsGoesToStandardErrorAndNotIntoTheProtocol() throws Exception {
        try (Editor editor = Editor.of(folder, "--no-grammar", "--only", "claims/*")) {
            System.out.println("noise");
            editor.open("knee.md", "markdown", "# Knees\n\nWe cure back pain.\n");
            only(editor.awaitVersion("knee.md", 1), "claims/cure");
            assertTrue(editor.err().contains("noise"), editor.err());
        }
    }

    /** A ruleset with one rule: patients, not that word. */
    @Test
    void aDraftIsJudgedAsCheckWouldJudgeItsFile() throws Exception {
        Files.createDirectories(folder.resolve("news"));
        Files.writeString(folder.resolve("caveat.yml"), "root: true\nrules: { \"claims/cure\": info }\n");
        Files.writeString(folder.resolve("news/caveat.yml"), "rules: { \"claims/cure\": off }\n");
        try (Editor editor = Editor.of(folder, "--no-grammar", "--only", "claims/*")) {
            String text = "# Knees\n\nWe cure back pain.\n";
            editor.open("knee.md", "markdown", text);
            assertEquals(DiagnosticSeverity.Information, only(editor.awaitVersion("knee.md", 1), "claims/cure").getSeverity());
            editor.open("news/knee.md", "markdown", text);
            assertEquals(List.of(), editor.awaitVersion("news/knee.md", 1));
            editor.change("knee.md", 2, new TextDocumentContentChangeEvent("---\ncaveat: { ruleset: uk-capp }\n---\n" + text));
            List<Diagnostic> broken = editor.awaitVersion("knee.md", 2);
            assertTrue(broken.toString().contains("uk-cap"), broken.toString());
            editor.change("knee.md", 3, new TextDocumentContentChangeEvent("---\ncaveat: { ruleset: uk-cap }\n---\n" + text));
            only(editor.awaitVersion("knee.md", 3), "claims/cure");
        }
    }

    @Test
    void whatIsSuppressedIsNotShownAndASuppressionForNothingIs() throws Exception {
        Files.writeString(folder.resolve("caveat.yml"), "rulesets: [./house]\n");
        house("clients");
        String rule = "words/preferred";
        try (Editor editor = Editor.of(folder, "--no-grammar")) {
            String text = "# Knees\n\n<!-- caveat-disable-next-line " + rule + " -- a quotation -->\nOur clients walk.\n";
            editor.open("knee.md", "markdown", text);
            assertEquals(List.of(), editor.awaitVersion("knee.md", 1));
            editor.change("knee.md", 2, new TextDocumentContentChangeEvent(text.replace("clients", "patients")));
            only(editor.awaitVersion("knee.md", 2), "policy/unused-suppression");
        }
    }

    private void house(String word) throws Exception {
        Path house = Files.createDirectories(folder.resolve("house"));
        Files.writeString(house.resolve("ruleset.yml"), HOUSE_HEAD);
        Files.writeString(house.resolve("provisions.yml"), HOUSE_PROVISIONS);
        Files.writeString(house.resolve("words.yml"), HOUSE_WORDS.replace("WORD", word));
    }

    private static Diagnostic only(List<Diagnostic> diagnostics, String rule) {
        List<Diagnostic> found = diagnostics.stream().filter(each -> each.getCode().getLeft().equals(rule)).toList();
        assertEquals(1, found.size(), diagnostics.toString());
        return found.get(0);
    }

    private static String apply(String text, TextEdit edit) {
        var span = new TextLines(text).span(edit.getRange());
        return text.substring(0, span.start()) + edit.getNewText() + text.substring(span.end());
    }

    private static final String HOUSE_HEAD = """
            id: house
            title: House words
            version: "1"
            provisions: [provisions.yml]
            groups: [words.yml]
            """;
    private static final String HOUSE_PROVISIONS = """
            - id: HOUSE-STYLE
              title: House style, a policy of the clinic
              basis: policy
              readOn: 2026-11-23
            """;
    private static final String HOUSE_WORDS = """
            group: words
            kind: words
            provisions: [HOUSE-STYLE]
            rules:
              - id: preferred
                severity: warning
                summary: The house style has another word.
                message: "We write {preferred}, not “{quote}”."
                with: { prefer: { WORD: patients } }
                flagged: ["Our WORD say so."]
                allowed: ["Our patients say so."]
            """;
}
