package dev.caveat.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.cli.Main;
import dev.caveat.cli.Terminal;
import dev.caveat.git.Repo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pre-commit reads of this repository, against the format that its documentation gives. */
class PreCommitHooksTest {
    private static final Path FILE = Path.of(".pre-commit-hooks.yaml");
    private static final Set<String> KEYS = Set.of("id", "name", "entry", "language", "files", "exclude", "types", "types_or", "exclude_types",
            "always_run", "fail_fast", "verbose", "pass_filenames", "require_serial", "description", "language_version",
            "minimum_pre_commit_version", "args", "stages");

    @TempDir
    Path folder;

    @Test
    void everyHookHasWhatPreCommitAsksFor() throws IOException {
        List<Object> hooks = Definition.list(Definition.read(FILE));
        assertEquals(List.of("caveat", "caveat-system"), hooks.stream().map(hook -> Definition.map(hook).get("id")).toList());
        for (Object each : hooks) {
            Map<String, Object> hook = Definition.map(each);
            assertTrue(KEYS.containsAll(hook.keySet()), hook.keySet().toString());
            assertTrue(hook.keySet().containsAll(List.of("id", "name", "entry", "language")), hook.keySet().toString());
            assertTrue(Set.of("script", "system").contains(hook.get("language")));
        }
    }

    @Test
    void aScriptsEntryIsAFileOfThisRepositoryThatRuns() throws IOException {
        String entry = (String) hook("caveat").get("entry");
        assertTrue(Files.isExecutable(Path.of(entry.split(" ")[0])), entry);
        assertEquals(entry, hook("caveat-system").get("entry"));
    }

    @Test
    void theFilesAreThoseThatCaveatReadsAndAboutNoRepository() throws IOException {
        for (String id : List.of("caveat", "caveat-system")) {
            Pattern files = Pattern.compile((String) hook(id).get("files"));
            Pattern exclude = Pattern.compile((String) hook(id).get("exclude"));
            for (String ending : List.of("md", "markdown", "mdx", "html", "htm", "docx", "txt")) {
                assertTrue(files.matcher("articles/knees." + ending).find(), ending);
            }
            assertFalse(files.matcher("photo.png").find() || files.matcher("md").find());
            for (String about : List.of("README.md", "docs/CONTRIBUTING.md", "LICENSE.txt", "CHANGELOG.md")) {
                assertTrue(exclude.matcher(about).find(), about);
            }
            assertFalse(exclude.matcher("articles/licensed-knees.md").find() || exclude.matcher("articles/security-of-knees.md").find());
        }
    }

    @Test
    void itsEntryBlocksAStagedFaultAndPassesWithoutOne() throws Exception {
        Repo repo = Repo.in(folder).write("articles/bad.md", "# Knees\n\nWe can cure your knee pain for good.\n")
                .write("README.md", "# We cure everything for good\n");
        try (Git git = repo.git()) {
            git.add().addFilepattern(".").call();
            List<String> staged = new ArrayList<>();
            git.status().call().getAdded().stream().filter(this::isWanted).sorted()
                    .forEach(name -> staged.add(repo.path(name).toString()));
            assertEquals(List.of(repo.path("articles/bad.md").toString()), staged);
            assertEquals(1, run(staged));
            Files.copy(Path.of("sample-articles/clean-short-article.md"), repo.path("articles/good.md"));
            assertEquals(0, run(List.of(repo.path("articles/good.md").toString())));
            assertFalse(Files.exists(Path.of("reports/report.json.tmp")));
        }
    }

    private boolean isWanted(String name) {
        try {
            return Pattern.compile((String) hook("caveat").get("files")).matcher(name).find()
                    && !Pattern.compile((String) hook("caveat").get("exclude")).matcher(name).find();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int run(List<String> files) throws IOException {
        List<String> words = new ArrayList<>(List.of(((String) hook("caveat").get("entry")).split(" ")));
        words.remove(0);
        words.addAll(files);
        PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return Main.run(InputStream.nullInputStream(), out, out, Terminal.NONE, LocalDate.of(2026, 11, 23), words.toArray(String[]::new));
    }

    private static Map<String, Object> hook(String id) throws IOException {
        return Definition.list(Definition.read(FILE)).stream().map(Definition::map).filter(hook -> hook.get("id").equals(id)).findFirst().orElseThrow();
    }
}
