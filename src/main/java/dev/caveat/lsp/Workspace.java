package dev.caveat.lsp;

import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.services.WorkspaceService;

/** The protocol's messages about the workspace: its folders, and files that change outside the editor. */
final class Workspace implements WorkspaceService {
    private final Desk desk;
    private final Folders folders;

    Workspace(Desk desk, Folders folders) {
        this.desk = desk;
        this.folders = folders;
    }

    /** The editor's settings hold nothing of ours: caveat.yml does. */
    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams params) {
        desk.look();
    }

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
        desk.look();
    }

    @Override
    public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
        params.getEvent().getRemoved().forEach(folder -> Draft.file(folder.getUri()).ifPresent(folders::remove));
        params.getEvent().getAdded().forEach(folder -> Draft.file(folder.getUri()).ifPresent(folders::add));
        desk.reload();
    }
}
