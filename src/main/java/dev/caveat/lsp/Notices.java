package dev.caveat.lsp;

import dev.caveat.yaml.Mistake;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;

/**
 * What the server tells without being asked, in order, on a thread of its own: an editor that is slow to read must not
 * keep the server from listening to it.
 */
final class Notices {
    private final ExecutorService outbox = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "caveat-outbox");
        thread.setDaemon(true);
        return thread;
    });
    private final Faults faults = new Faults();
    private volatile Client client = Client.PLAIN;
    private volatile LanguageClient editor;

    /** Nothing is told before there is somebody to tell. */
    void connect(LanguageClient other) {
        editor = other;
    }

    void know(Client other) {
        client = other;
    }

    Client client() {
        return client;
    }

    void show(Review review) {
        outbox.execute(() -> editor.publishDiagnostics(new PublishDiagnosticsParams(
                review.draft().uri(), new Diagnostics(review, client).all(), review.draft().version())));
    }

    /** A closed draft has nothing to show, and no longer stands for what is wrong with the configuration. */
    void clear(Draft draft) {
        outbox.execute(() -> editor.publishDiagnostics(new PublishDiagnosticsParams(draft.uri(), List.of())));
        mended(draft);
    }

    /** A draft cannot be checked for these reasons: shown where they stand, and told once. */
    void broken(Draft draft, List<Mistake> mistakes) {
        boolean known = faults.isKnown(draft.uri(), mistakes);
        if (faults.note(draft.uri(), mistakes)) {
            publish();
            if (!known) {
                outbox.execute(() -> editor.showMessage(new MessageParams(MessageType.Error, "Caveat checks nothing: " + why(mistakes))));
            }
        }
    }

    void mended(Draft draft) {
        if (faults.note(draft.uri(), List.of())) {
            publish();
        }
    }

    void log(Throwable cause) {
        StringWriter trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace));
        outbox.execute(() -> editor.logMessage(new MessageParams(MessageType.Error, trace.toString())));
    }

    /** The mistake, or the first of several, the way the command line tells it. */
    static String why(List<Mistake> mistakes) {
        return mistakes.size() == 1 ? mistakes.get(0).toString()
                : mistakes.size() + " mistakes in configuration or rulesets, the first at " + mistakes.get(0);
    }

    private void publish() {
        outbox.execute(() -> faults.publications().forEach(editor::publishDiagnostics));
    }
}
