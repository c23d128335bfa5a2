package dev.caveat.lsp;

import static org.junit.jupiter.api.Assertions.fail;

import dev.caveat.cli.Main;
import dev.caveat.cli.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionCapabilities;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionLiteralSupportCapabilities;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverCapabilities;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsCapabilities;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor at the other end of the pipes: it opens and changes documents, and keeps all it is told. */
final class Editor implements LanguageClient, AutoCloseable {
    private static final int PATIENCE_SECONDS = 120;

    private final List<PublishDiagnosticsParams> published = new ArrayList<>();
    private final List<MessageParams> messages = new ArrayList<>();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final CompletableFuture<Integer> code = new CompletableFuture<>();
    // Not java.io's pipes: they break when the thread that wrote last is no more.
    private final Pipe toServer = Pipe.open();
    private final Pipe fromServer = Pipe.open();
    private final LanguageServer server;
    private final Path folder;
    private InitializeResult result;

    private Editor(Path folder, Function<Streams, Integer> run) throws IOException {
        this.folder = folder;
        InputStream in = Channels.newInputStream(toServer.source());
        PrintStream out = new PrintStream(Channels.newOutputStream(fromServer.sink()), false, StandardCharsets.UTF_8);
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        Thread thread = new Thread(() -> code.complete(run.apply(new Streams(in, out, errors))), "server");
        thread.setDaemon(true);
        thread.start();
        Launcher<LanguageServer> launcher = new Launcher.Builder<LanguageServer>().setLocalService(this)
                .setRemoteInterface(LanguageServer.class).setInput(Channels.newInputStream(fromServer.source()))
                .setOutput(Channels.newOutputStream(toServer.sink())).create();
        launcher.startListening();
        server = launcher.getRemoteProxy();
    }

    private record Streams(InputStream in, PrintStream out, PrintStream err) {}

    /** {@code caveat lsp} with these options, in a workspace of one folder. */
    static Editor of(Path folder, String... options) throws Exception {
        String[] args = Stream.concat(Stream.of("lsp"), Stream.of(options)).toArray(String[]::new);
        return new Editor(folder, streams -> Main.run(
                streams.in, streams.out, streams.err, Terminal.NONE, LocalDate.of(2026, 11, 23), args)).begin();
    }

    /** A server with rules of the test's own. */
    static Editor of(Path folder, Rulebooks rulebooks) throws Exception {
        return new Editor(folder, streams -> Session.run(rulebooks, "0", folder, streams.in, streams.out) ? 0 : 1).begin();
    }

    private Editor begin() throws Exception {
        ClientCapabilities can = new ClientCapabilities();
        TextDocumentClientCapabilities texts = new TextDocumentClientCapabilities();
        texts.setPublishDiagnostics(new PublishDiagnosticsCapabilities(true));
        texts.setHover(new HoverCapabilities(List.of("markdown", "plaintext"), false));
        CodeActionCapabilities actions = new CodeActionCapabilities();
        actions.setCodeActionLiteralSupport(new CodeActionLiteralSupportCapabilities());
        texts.setCodeAction(actions);
        can.setTextDocument(texts);
        WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
        WorkspaceEditCapabilities edits = new WorkspaceEditCapabilities();
        edits.setDocumentChanges(true);
        workspace.setWorkspaceEdit(edits);
        can.setWorkspace(workspace);
        InitializeParams params = new InitializeParams();
        params.setCapabilities(can);
        params.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "articles")));
        result = server.initialize(params).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        server.initialized(new InitializedParams());
        return this;
    }

    InitializeResult greeting() {
        return result;
    }

    LanguageServer server() {
        return server;
    }

    String uri(String name) {
        return folder.resolve(name).toUri().toString();
    }

    void open(String name, String language, String text) {
        server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri(name), language, 1, text)));
    }

    void change(String name, int version, TextDocumentContentChangeEvent... changes) {
        server.getTextDocumentService().didChange(new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri(name), version), List.of(changes)));
    }

    /** Replaces what stands between two places: line and column from 0. */
    static TextDocumentContentChangeEvent edit(int line, int column, int toLine, int toColumn, String text) {
        return new TextDocumentContentChangeEvent(new Range(new Position(line, column), new Position(toLine, toColumn)), text);
    }

    /** The first publication for a file that is as wanted, waited for. */
    PublishDiagnosticsParams await(String name, Predicate<PublishDiagnosticsParams> wanted) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        synchronized (published) {
            while (System.nanoTime() < end) {
                for (PublishDiagnosticsParams each : published) {
                    if (each.getUri().equals(uri(name)) && wanted.test(each)) {
                        return each;
                    }
                }
                published.wait(100);
            }
            return fail("never published for " + name + "; all there was: " + published + err);
        }
    }

    /** What was published for a version, first of all. */
    List<Diagnostic> awaitVersion(String name, int version) throws InterruptedException {
        return await(name, each -> each.getVersion() != null && each.getVersion() == version).getDiagnostics();
    }

    List<PublishDiagnosticsParams> published() {
        synchronized (published) {
            return List.copyOf(published);
        }
    }

    void forget() {
        synchronized (published) {
            published.clear();
        }
    }

    List<String> messages() {
        synchronized (messages) {
            return messages.stream().map(MessageParams::getMessage).toList();
        }
    }

    Hover hover(String name, int line, int column) throws Exception {
        return server.getTextDocumentService().hover(new HoverParams(new TextDocumentIdentifier(uri(name)), new Position(line, column)))
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    List<CodeAction> actions(String name, Range range, String... only) throws Exception {
        CodeActionContext context = only.length == 0 ? new CodeActionContext(List.of()) : new CodeActionContext(List.of(), List.of(only));
        return server.getTextDocumentService().codeAction(new CodeActionParams(new TextDocumentIdentifier(uri(name)), range, context))
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS).stream().map(Either::getRight).toList();
    }

    /** Shutdown and exit, as the protocol wants it. */
    int leave() throws Exception {
        server.shutdown().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        server.exit();
        return code();
    }

    int code() throws Exception {
        return code.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    void hangUp() throws IOException {
        toServer.sink().close();
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        server.exit();
        code.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        toServer.sink().close();
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
        synchronized (published) {
            published.add(diagnostics);
            published.notifyAll();
        }
    }

    @Override
    public void showMessage(MessageParams message) {
        synchronized (messages) {
            messages.add(message);
        }
    }

    @Override
    public void logMessage(MessageParams message) {
        showMessage(message);
    }

    @Override
    public void telemetryEvent(Object object) {
        fail("the server sends telemetry");
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
        return CompletableFuture.completedFuture(null);
    }
}
