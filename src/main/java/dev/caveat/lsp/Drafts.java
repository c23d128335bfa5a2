package dev.caveat.lsp;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;

/** The protocol's messages about one document. Answers wait for the review of its newest version. */
final class Drafts implements TextDocumentService {
    private final Desk desk;
    private final Notices notices;
    private final Runnable serving;
    private final ExecutorService answers = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "caveat-answer");
        thread.setDaemon(true);
        return thread;
    });

    /** @param serving throws once nothing is to be answered any more */
    Drafts(Desk desk, Notices notices, Runnable serving) {
        this.desk = desk;
        this.notices = notices;
        this.serving = serving;
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams params) {
        desk.open(Draft.of(params.getTextDocument()));
    }

    @Override
    public void didChange(DidChangeTextDocumentParams params) {
        desk.change(params.getTextDocument().getUri(), params.getTextDocument().getVersion(), params.getContentChanges());
    }

    @Override
    public void didClose(DidCloseTextDocumentParams params) {
        desk.close(params.getTextDocument().getUri());
    }

    /** What was saved may be the configuration. */
    @Override
    public void didSave(DidSaveTextDocumentParams params) {
        desk.look();
    }

    @Override
    public CompletableFuture<Hover> hover(HoverParams params) {
        serving.run();
        return desk.settled(params.getTextDocument().getUri()).thenApplyAsync(
                review -> new HoverCard(review, notices.client()).at(params.getPosition()).orElse(null), answers);
    }

    @Override
    public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
        serving.run();
        return desk.settled(params.getTextDocument().getUri()).thenApplyAsync(
                review -> new QuickFixes(review, notices.client()).at(params.getRange(), params.getContext()), answers);
    }
}
