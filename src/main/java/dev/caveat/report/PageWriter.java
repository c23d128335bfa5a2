package dev.caveat.report;

import dev.caveat.cache.Ledger;
import dev.caveat.cache.WrittenFile;
import dev.caveat.document.Problem;
import dev.caveat.files.Leftovers;
import dev.caveat.files.Together;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the pages of a report below a folder, several at a time. One that stands there as it would be written is left alone. */
public final class PageWriter {
    private final Ledger ledger;

    /** @param ledger of the pages that earlier runs wrote */
    public PageWriter(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Stops at the first that fails. */
    public List<Problem> write(Path folder, Stream<Page> pages) {
        List<Page> all = pages.toList();
        SortedMap<Integer, Problem> problems = Collections.synchronizedSortedMap(new TreeMap<>());
        Together.each(all.size(), i -> {
            if (problems.isEmpty()) {
                written(folder, all.get(i)).ifPresent(problem -> problems.put(i, problem));
            }
        });
        all.stream().map(page -> folder.resolve(page.path())).filter(file -> problems.isEmpty())
                .collect(Collectors.toMap(Path::getParent, file -> file, (one, other) -> one))
                .values().forEach(Leftovers::removeBeside);
        return problems.values().stream().limit(1).toList();
    }

    /**
     * The same of all pages that there are to be in one of the folders below: those that an earlier run wrote there for
     * something that is no more are removed, where nobody has changed them.
     *
     * @param whole the folder's path below {@code folder}
     */
    public List<Problem> write(Path folder, Stream<Page> pages, String whole) {
        List<Page> all = pages.toList();
        List<Problem> problems = write(folder, all.stream());
        if (problems.isEmpty() && !leadsOut(folder, folder.resolve(whole).resolve("any"))) {
            remove(folder.resolve(whole), whole, all.stream().map(Page::path).collect(Collectors.toSet()));
        }
        return problems;
    }

    private static void remove(Path own, String whole, Set<String> pages) {
        if (!Files.isDirectory(own)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(own, "*.html")) {
            for (Path file : files) {
                String page = whole + "/" + file.getFileName();
                if (!pages.contains(page) && PageMark.isOn(file, page)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // No page leads there any more; another run may be able to.
        }
    }

    private Optional<Problem> written(Path folder, Page page) {
        Path file = folder.resolve(page.path());
        if (leadsOut(folder, file)) {
            return Optional.of(ReportWriter.notWritten(file, new IOException("a link in the folder leads out of it")));
        }
        return stands(file, page) ? Optional.empty() : ReportWriter.parted(file, ledger, out -> {
            page.content().to(out);
            out.mark(page.path());
            if (page.key().isPresent()) {
                out.whole(page.key().get());
            }
        });
    }

    private boolean stands(Path file, Page page) {
        if (page.key().isEmpty()) {
            return false;
        }
        try (WrittenFile former = ledger.of(file).orElse(null)) {
            return former != null && former.is(page.key().get());
        }
    }

    /** Where a folder of pages is a link to another place. */
    private static boolean leadsOut(Path folder, Path file) {
        Path own = file.toAbsolutePath().getParent();
        try {
            return Files.isDirectory(own) && Files.isDirectory(folder) && !own.toRealPath().startsWith(folder.toAbsolutePath().toRealPath());
        } catch (IOException e) {
            // Writing will tell what it is.
            return false;
        }
    }
}
