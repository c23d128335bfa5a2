package dev.caveat.lsp;

import dev.caveat.fix.Edit;
import dev.caveat.fix.Fix;
import dev.caveat.policy.Judgement;
import dev.caveat.rule.Suggestion;
import java.util.ArrayList;
import java.util.Comparator;
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
        return shown(Fix.edit(judgement.finding(), suggestion, review.document().orElseThrow()));
    }

    TextEdit of(Fix fix) {
        return shown(fix.edit());
    }

    /** What {@code caveat fix} would make first, without checking what comes of it; by place. */
    List<TextEdit> safe() {
        List<Edit> edits = new ArrayList<>();
        review.open().stream().sorted(Comparator.comparing(Judgement::severity).reversed().thenComparing(Judgement::finding))
                .flatMap(judgement -> review.safe(judgement).stream()).map(Fix::edit)
                .filter(edit -> edits.stream().noneMatch(edit::isInWayOf)).forEach(edits::add);
        return edits.stream().sorted().map(this::shown).toList();
    }

    private TextEdit shown(Edit edit) {
        return new TextEdit(review.range(edit.span()), edit.text());
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
