package dev.caveat.lsp;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.PositionEncodingKind;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/** The life of the server: initialize, work, shutdown, exit. */
final class Server implements LanguageServer {
    private static final String WATCH = "workspace/didChangeWatchedFiles";
    /** Configuration, registers, rulesets, word lists, site templates. */
    private static final List<String> WATCHED = List.of("**/*.{yml,yaml}", "**/*.txt", "**/*.{html,htm}");

    private final String version;
    private final Path start;
    private final Folders folders;
    private final Notices notices = new Notices();
    private final Desk desk;
    private final Drafts drafts;
    private final Workspace workspace;
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
    private volatile LanguageClient editor;
    private volatile boolean shutDown;

    /**
     * @param version of the tool
     * @param start the folder the server was started in
     */
    Server(Rulebooks rulebooks, String version, Path start) {
        this.version = version;
        this.start = start;
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "caveat-clock");
            thread.setDaemon(true);
            return thread;
        });
        folders = new Folders(start);
        desk = new Desk(rulebooks, folders, notices, clock);
        drafts = new Drafts(desk, notices, this::isServing);
        workspace = new Workspace(desk, folders);
        desk.warm(start);
    }

    void connect(LanguageClient client) {
        editor = client;
        notices.connect(client);
    }

    /** Completes when the server is to end: whether in good order. */
    CompletableFuture<Boolean> ended() {
        return ended;
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
        notices.know(Client.of(params));
        if (params.getWorkspaceFolders() != null && !params.getWorkspaceFolders().isEmpty()) {
            params.getWorkspaceFolders().forEach(folder -> Draft.file(folder.getUri()).ifPresent(folders::add));
        } else {
            root(params).ifPresent(folders::add);
        }
        if (!folders.first().equals(start)) {
            desk.warm(folders.first());
        }
        // An editor that dies cannot say so.
        Optional.ofNullable(params.getProcessId()).flatMap(ProcessHandle::of)
                .ifPresent(parent -> parent.onExit().thenRun(() -> ended.complete(false)));
        return CompletableFuture.completedFuture(new InitializeResult(capabilities(), new ServerInfo("caveat", version)));
    }

    @SuppressWarnings("deprecation") // Older editors name their folder so and in no other way.
    private static Optional<Path> root(InitializeParams params) {
        Optional<Path> uri = Optional.ofNullable(params.getRootUri()).flatMap(Draft::file);
        return uri.isPresent() ? uri : Optional.ofNullable(params.getRootPath()).map(path -> Path.of(path).toAbsolutePath().normalize());
    }

    private static ServerCapabilities capabilities() {
        TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
        sync.setOpenClose(true);
        sync.setSave(true);
        sync.setChange(TextDocumentSyncKind.Incremental);
        WorkspaceFoldersOptions several = new WorkspaceFoldersOptions();
        several.setSupported(true);
        several.setChangeNotifications(true);
        ServerCapabilities capabilities = new ServerCapabilities();
        capabilities.setPositionEncoding(PositionEncodingKind.UTF16);
        capabilities.setTextDocumentSync(sync);
        capabilities.setHoverProvider(true);
        capabilities.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix, QuickFixes.FIX_ALL)));
        capabilities.setWorkspace(new WorkspaceServerCapabilities(several));
        return capabilities;
    }

    @Override
    public void initialized(InitializedParams params) {
        if (notices.client().watches()) {
            List<FileSystemWatcher> watchers = new ArrayList<>();
            WATCHED.forEach(glob -> watchers.add(new FileSystemWatcher(Either.forLeft(glob))));
            editor.registerCapability(new RegistrationParams(List.of(
                    new Registration("caveat-rules", WATCH, new DidChangeWatchedFilesRegistrationOptions(watchers)))));
        }
    }

    @Override
    public CompletableFuture<Object> shutdown() {
        shutDown = true;
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void exit() {
        ended.complete(shutDown);
        desk.close();
    }

    @Override
    public void setTrace(SetTraceParams params) {
        // There is no trace to turn up or down.
    }

    @Override
    public TextDocumentService getTextDocumentService() {
        return drafts;
    }

    @Override
    public WorkspaceService getWorkspaceService() {
        return workspace;
    }

    /** After shutdown nothing is answered but exit. */
    private void isServing() {
        if (shutDown) {
            throw new ResponseErrorException(new ResponseError(ResponseErrorCode.InvalidRequest, "the server is shut down", null));
        }
    }
}
