package dev.caveat.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders are walked as git sees them; git itself is the judge. */
class GitIgnoredTest {
    private static final List<String> PATHS = List.of("a.md", "b.md", "build/a.md", "build/keep.md", "build/x/b.md", "docs/a.md",
            "docs/build/a.md", "docs/deep/er/a.md", "docs/deep/er/b.md", "docs/#a.md", "docs/!a.md", "docs/a b.md", "docs/ä.md",
            "out.md/c.md", "log/1.md", "log/10.md", "log/a1.md", "log/sub/1.md");

    private static final List<String> PATTERNS = List.of("build", "build/", "/build", "/build/", "*.md", "!a.md", "!build/keep.md",
            "docs/**", "docs/**/a.md", "**/er", "**/er/", "deep/**/b.md", "/docs/*", "!docs/deep/", "a b.md", "\\#a.md", "\\!a.md",
            "# a.md", "log/[0-9].md", "log/[!0-9]*.md", "log/?.md", "**/build/a.md", "out.md/", "/*", "!/docs", "!/docs/", "*/",
            "!*/", "b.md   ", "a\\ b.md", "docs/ä.md", "[a", "log/**/1.md", "/**/a.md", "**", "!**/a.md", "", "/", "doc?/a.md", "*o*s");

    @TempDir
    Path folder;


    /** Runs git without the machine's own settings. */
    private String git(String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "core.excludesFile=", "-c", "core.quotePath=false", "-c", "init.defaultBranch=main"));
        command.addAll(Arrays.asList(args));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        builder.environment().put("GIT_CONFIG_GLOBAL", folder.resolve("none").toString());
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            assertTrue(!"true".equals(System.getenv("CI")), "CI needs git");
            assumeTrue(false, "git is not installed: what Caveat ignores is not compared with what git does");
            throw e;
        }
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<String> found(String... paths) {
        return SourceFinder.find(folder, List.of(paths), Search.ALL).sources().stream().map(Source::path).toList();
    }

    /** What git would add or has: everything that is not ignored. */
    private List<String> seenByGit() throws IOException {
        return new TreeSet<>(git("ls-files", "--cached", "--others", "--exclude-standard").lines().toList()).stream()
                .filter(path -> path.endsWith(".md") && Files.exists(folder.resolve(path))).toList();
    }

    @Test
    void everySortOfPatternMeansWhatItMeansToGit() throws IOException {
        git("init");
        for (String path : PATHS) {
            write(path, "text");
        }
        Random random = new Random(20261123);
        for (int i = 0; i < 150; i++) {
            List<String> lines = new ArrayList<>();
            for (int j = 0; j < 1 + random.nextInt(4); j++) {
                lines.add(PATTERNS.get(random.nextInt(PATTERNS.size())));
            }
            String end = i % 3 == 0 ? "\r\n" : "\n";
            write(".gitignore", (i % 5 == 0 ? "\uFEFF" : "") + String.join(end, lines) + (i % 2 == 0 ? end : ""));
            Files.deleteIfExists(folder.resolve("docs/.gitignore"));
            write(".git/info/exclude", i % 4 == 0 ? PATTERNS.get(random.nextInt(PATTERNS.size())) + "\n" : "");
            if (i % 2 == 1) {
                lines.add("docs:");
                String inner = PATTERNS.get(random.nextInt(PATTERNS.size())) + "\n" + PATTERNS.get(random.nextInt(PATTERNS.size()));
                lines.add(inner);
                write("docs/.gitignore", inner);
            }
            assertEquals(seenByGit(), found("."), i + ": " + lines + " / " + Files.readString(folder.resolve(".git/info/exclude")));
        }
    }

    @Test
    void checkIgnoreAgreesFileByFile() throws IOException {
        git("init");
        write(".gitignore", "*.md\n!/docs/*.md\n/docs/b*.md\n");
        List<String> paths = List.of("a.md", "docs/a.md", "docs/b1.md", "docs/in/a.md");
        for (String path : paths) {
            write(path, "text");
        }
        List<String> left = new ArrayList<>(paths);
        left.removeAll(git(Stream.concat(Stream.of("check-ignore"), paths.stream()).toArray(String[]::new)).lines().toList());
        assertEquals(List.of("docs/a.md"), left);
        assertEquals(left, found("."));
    }

    @Test
    void whatGitTracksIsCheckedWhateverThePatternsSay() throws IOException {
        git("init");
        for (String path : List.of("a.md", "old/b.md", "old/c.md", "old/deep/d.md", "gone/e.md")) {
            write(path, "text");
        }
        write(".gitignore", "*.md\n/old/\n/gone/\n");
        for (String version : List.of("2", "4")) {
            git("add", "-f", "a.md", "old/b.md", "old/deep/d.md");
            git("update-index", "--index-version", version);
            assertEquals(List.of("a.md", "old/b.md", "old/deep/d.md"), found("."), "index version " + version);
        }
        Files.write(folder.resolve(".git/index"), new byte[] {'D', 'I', 'R', 'C', 0, 0, 0, 9});
        assertEquals(5, found(".").size(), "nobody knows what is tracked: all is checked");
    }

    @Test
    void aLinkedWorkingTreeAndASubmoduleHaveTheirOwnRules() throws IOException {
        git("init");
        git("-c", "user.name=A", "-c", "user.email=a@b.example", "commit", "--allow-empty", "-m", "first");
        git("worktree", "add", "tree");
        write(".git/info/exclude", "x.md\n/tree/\n");
        write("x.md", "text");
        write("y.md", "text");
        write("tree/x.md", "text");
        write("tree/y.md", "text");
        write("tree/z.md", "text");
        write("tree/.gitignore", "y.md\n");
        assertEquals(List.of("tree/z.md"), found("tree"));
        write(".git/info/exclude", "");
        write(".gitignore", "z.md\n");
        assertEquals(List.of("tree/x.md", "tree/z.md", "x.md", "y.md"), found("."));
    }

    @Test
    void withoutARepositoryTheFilesBelowTheGivenFolderCount() throws IOException {
        write("site/.gitignore", "built/\n");
        write("site/built/a.md", "text");
        write("site/b.md", "text");
        assertEquals(List.of("site/b.md"), found("site"));
    }

    @Test
    void whatIsNamedIsCheckedAlthoughItIsIgnored() throws IOException {
        Files.createDirectories(folder.resolve(".git"));
        write(".gitignore", "/drafts/\nx.md\n");
        write("drafts/a.md", "text");
        write("drafts/x.md", "text");
        assertEquals(List.of("drafts/x.md"), found("drafts/x.md"));
        assertEquals(List.of("drafts/a.md"), found("drafts"));
        Found found = SourceFinder.find(folder, List.of("."), Search.ALL);
        assertEquals(List.of(List.of("."), List.of("drafts/")), List.of(found.barren(), found.ignored()));
    }

    @Test
    void aLinkInPlaceOfThePatternsCountsForNothing() throws IOException {
        Files.createDirectories(folder.resolve(".git"));
        write("patterns", "*.md\n");
        write("a.md", "text");
        Files.createSymbolicLink(folder.resolve(".gitignore"), folder.resolve("patterns"));
        assertEquals(List.of("a.md"), found("."));
    }
}
