package dev.caveat.lsp;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.InitializeParams;

/**
 * What the editor said it can show and do.
 *
 * @param related places beside a diagnostic's own
 * @param markdown in hovers
 * @param versionedEdits edits that name the version they are for
 * @param codeActions edits that come with a code action; else it would only take commands
 * @param watches whether it tells of changed files once it is asked to
 */
record Client(boolean related, boolean markdown, boolean versionedEdits, boolean codeActions, boolean watches) {
    /** An editor that said nothing. */
    static final Client PLAIN = new Client(false, false, false, false, false);

    static Client of(InitializeParams params) {
        Optional<ClientCapabilities> said = Optional.ofNullable(params.getCapabilities());
        return new Client(
                is(said, all -> all.getTextDocument().getPublishDiagnostics().getRelatedInformation()),
                get(said, all -> all.getTextDocument().getHover().getContentFormat()).orElse(List.of()).contains("markdown"),
                is(said, all -> all.getWorkspace().getWorkspaceEdit().getDocumentChanges()),
                get(said, all -> all.getTextDocument().getCodeAction().getCodeActionLiteralSupport()).isPresent(),
                is(said, all -> all.getWorkspace().getDidChangeWatchedFiles().getDynamicRegistration()));
    }

    private static boolean is(Optional<ClientCapabilities> said, Function<ClientCapabilities, Boolean> what) {
        return get(said, what).orElse(false);
    }

    /** Any part of the answer may be left out. */
    private static <T> Optional<T> get(Optional<ClientCapabilities> said, Function<ClientCapabilities, T> what) {
        try {
            return said.map(what);
        } catch (NullPointerException absent) {
            return Optional.empty();
        }
    }
}
