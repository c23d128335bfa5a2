package dev.caveat.lsp;

import dev.caveat.policy.Judgement;
import dev.caveat.rule.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What an editor can offer to write: each suggestion of the findings at a place, and all safe ones at once. */
record QuickFixes(Review review, Client client) {
    /** Every safe suggestion of the draft; editors can be set to ask for it when they save. */
    static final String FIX_ALL = CodeActionKind.SourceFixAll + ".caveat";

    private static final int LONGEST_TITLE = 70;

    List<Either<Command, CodeAction>> at(Range range, CodeActionContext context) {
        List<Either<Command, CodeAction>> actions = new ArrayList<>();
        if (client.codeActions() && isAsked(CodeActionKind.QuickFix, context)) {
            review.open().stream().filter(judgement -> isAt(judgement, range, context))
                    .forEach(judgement -> judgement.finding().suggestions().forEach(
                            suggestion -> actions.add(Either.forRight(fix(judgement, suggestion)))));
        }
        Edits edits = new Edits(review, client);
        List<TextEdit> safe = edits.safe();
        if (client.codeActions() && isAsked(FIX_ALL, context) && !safe.isEmpty()) {
            CodeAction all = new CodeAction("Apply every safe fix of this draft (" + safe.size() + ")");
            all.setKind(FIX_ALL);
            all.setEdit(edits.inDraft(safe));
            actions.add(Either.forRight(all));
        }
        return actions;
    }

    private CodeAction fix(Judgement judgement, Suggestion suggestion) {
        Edits edits = new Edits(review, client);
        CodeAction action = new CodeAction(title(judgement, suggestion));
        action.setKind(CodeActionKind.QuickFix);
        action.setDiagnostics(List.of(new Diagnostics(review, client).of(judgement)));
        TextEdit edit = edits.of(judgement, suggestion);
        action.setIsPreferred(review.safe(judgement).filter(safe -> edits.of(safe).equals(edit)).isPresent());
        action.setEdit(edits.inDraft(List.of(edit)));
        return action;
    }

    private static String title(Judgement judgement, Suggestion suggestion) {
        String text = suggestion.text().replaceAll("\\s+", " ").strip();
        String shown = text.codePointCount(0, text.length()) <= LONGEST_TITLE ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_TITLE)).stripTrailing() + "…";
        return (text.isEmpty() ? "Leave it out" : (judgement.finding().span().isEmpty() ? "Insert" : "Write") + " “" + shown + "”")
                + " (" + judgement.finding().rule().id() + ")";
    }

    /** An editor that wants some kind names it, or one that holds it. */
    private static boolean isAsked(String kind, CodeActionContext context) {
        List<String> only = context.getOnly();
        return only == null || only.isEmpty() || only.stream().anyMatch(asked -> kind.equals(asked) || kind.startsWith(asked + "."));
    }

    /** Where the cursor touches it, in its line where it has no width, or where the editor names its diagnostic. */
    private boolean isAt(Judgement judgement, Range asked, CodeActionContext context) {
        Range range = review.range(judgement.finding().span());
        return Places.touch(range, asked) || context.getDiagnostics() != null && context.getDiagnostics().stream()
                .anyMatch(diagnostic -> names(diagnostic, judgement, range));
    }

    private static boolean names(Diagnostic diagnostic, Judgement judgement, Range range) {
        return Objects.equals(diagnostic.getRange(), range) && diagnostic.getCode() != null && diagnostic.getCode().isLeft()
                && diagnostic.getCode().getLeft().equals(judgement.finding().rule().id().toString());
    }
}
