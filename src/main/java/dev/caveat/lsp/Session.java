package dev.caveat.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.services.LanguageClient;

/** One editor's connection, from the first byte to the last. */
public final class Session {
    private Session() {}

    /**
     * Serves until the editor ends the session, goes away or closes the input.
     *
     * @param version of the tool
     * @param folder absolute; the workspace of an editor that names none
     * @return whether the session ended in good order: exit after shutdown
     */
    public static boolean run(Rulebooks rulebooks, String version, Path folder, InputStream in, OutputStream out) {
        Server server = new Server(rulebooks, version, folder);
        ExecutorService threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "caveat-protocol");
            thread.setDaemon(true);
            return thread;
        });
        Launcher<LanguageClient> launcher = new Launcher.Builder<LanguageClient>().setLocalService(server)
                .setRemoteInterface(LanguageClient.class).setInput(in).setOutput(out).setExecutorService(threads).create();
        server.connect(launcher.getRemoteProxy());
        Future<Void> listening = launcher.startListening();
        threads.execute(() -> {
            try {
                listening.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | CancellationException e) {
                // However the input ended, it ended.
            }
            server.exit();
        });
        return server.ended().join();
    }
}
