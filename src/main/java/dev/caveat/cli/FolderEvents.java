package dev.caveat.cli;

import dev.caveat.document.Format;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Tells that something may have changed in some folders. Editors save in many ways (write, write elsewhere and rename,
 * delete and write): what changed is found by looking, here it is only told when to look.
 */
final class FolderEvents implements AutoCloseable {
    /** A save is several events that come at once; the last is waited for. */
    private static final Duration QUIET = Duration.ofMillis(10);
    /** Some editors empty a file or take it away before they write it: what comes then is waited for longer. */
    private static final Duration UNFINISHED = Duration.ofMillis(200);
    /** For configuration that lies elsewhere. */
    private static final Duration LOOK = Duration.ofSeconds(2);

    /** Why the waiting is over. */
    enum Event { CHANGE, TIME, INTERRUPT }

    private final WatchService service;
    private final Map<Path, WatchKey> keys = new HashMap<>();

    FolderEvents() throws IOException {
        service = FileSystems.getDefault().newWatchService();
    }

    /** From now on also these, with what is below them, and for a file the folder it is in. */
    void watch(List<Path> paths) throws IOException {
        for (Path path : paths) {
            Path full = path.toAbsolutePath().normalize();
            if (Files.isDirectory(full)) {
                Files.walkFileTree(full, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                        boolean ours = folder.equals(full) || !isLeftOut(folder);
                        if (ours) {
                            register(folder);
                        }
                        return ours ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        return FileVisitResult.CONTINUE;
                    }
                });
            } else if (full.getParent() != null) {
                register(full.getParent());
            }
        }
    }

    private static boolean isLeftOut(Path folder) {
        String name = folder.getFileName().toString();
        return name.startsWith(".") || name.equals("node_modules") || name.equals("target") && Files.exists(folder.resolveSibling("pom.xml"));
    }

    /** One that is gone before it could be registered is no loss. */
    private void register(Path folder) {
        WatchKey known = keys.get(folder);
        if (known != null && known.isValid()) {
            return;
        }
        try {
            keys.put(folder, folder.register(service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE));
        } catch (IOException e) {
            keys.remove(folder);
        }
    }

    /** Waits until something happened and it is quiet again, or it is time to look at what is not told. */
    Event await() {
        try {
            WatchKey key = service.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            Event event = key == null ? Event.TIME : Event.CHANGE;
            Set<Path> touched = new HashSet<>();
            while (key != null) {
                for (WatchEvent<?> each : key.pollEvents()) {
                    if (key.watchable() instanceof Path folder && each.context() instanceof Path name) {
                        touched.add(folder.resolve(name));
                    }
                }
                key.reset();
                Duration wait = touched.stream().allMatch(FolderEvents::isWritten) ? QUIET : UNFINISHED;
                key = service.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
            }
            return event;
        } catch (InterruptedException e) {
            return Event.INTERRUPT;
        }
    }

    /** Not one that is empty or gone for the moment; editors' own files come and go. */
    private static boolean isWritten(Path file) {
        try {
            String name = file.getFileName().toString();
            return Format.of(name).isEmpty() && !name.endsWith(".yml") || Files.isDirectory(file) || Files.size(file) > 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
