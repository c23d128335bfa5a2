package dev.caveat.lsp;

import dev.caveat.policy.Judgement;
import dev.caveat.rule.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.SnippetTextEdit;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What suggestions do to a draft's text. */
record Edits(Review review, Client client) {
    /** One suggestion, as it is. */
    TextEdit of(Judgement judgement, Suggestion suggestion) {
        boolean returns = review.draft().text().contains("\r\n");
        String text = suggestion.text().replace("\r\n", "\n");
        return new TextEdit(review.range(judgement.finding().span()), returns ? text.replace("\n", "\r\n") : text);
    }

    /** Everything that needs no second look; of two that would touch the same text, the first. */
    List<TextEdit> safe() {
        List<TextEdit> edits = new ArrayList<>();
        for (Judgement judgement : review.open()) {
            judgement.finding().suggestions().stream().findFirst().filter(Suggestion::safe).map(first -> of(judgement, first))
                    .filter(edit -> edits.stream().allMatch(earlier -> isBefore(earlier, edit))).ifPresent(edits::add);
        }
        return edits;
    }

    private static boolean isBefore(TextEdit earlier, TextEdit edit) {
        return Places.ORDER.compare(earlier.getRange().getEnd(), edit.getRange().getStart()) < 0;
    }

    /** Bound to the version that was reviewed, where the editor can hold it to that. */
    WorkspaceEdit inDraft(List<TextEdit> edits) {
        Draft draft = review.draft();
        if (!client.versionedEdits()) {
            return new WorkspaceEdit(Map.of(draft.uri(), edits));
        }
        return new WorkspaceEdit(List.of(Either.forLeft(new TextDocumentEdit(
                new VersionedTextDocumentIdentifier(draft.uri(), draft.version()), edits.stream().map(Edits::plain).toList()))));
    }

    private static Either<TextEdit, SnippetTextEdit> plain(TextEdit edit) {
        return Either.forLeft(edit);
    }
}
