package dev.caveat.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.StoredConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangesTest {
    private static final String TEXT = IntStream.range(0, 20).mapToObj(i -> "Line " + i + " of the article.\n").collect(Collectors.joining());

    @TempDir
    Path folder;

    private Repo repo;

    @BeforeEach
    void start() {
        repo = Repo.in(folder.resolve("site"));
        repo.write("a.md", TEXT).write("b.md", TEXT + "b\n").write("sub/c.md", TEXT + "c\n").write("d.txt", "d\n");
        repo.commit("start");
    }

    @Test
    void whatIsCommittedStagedEditedOrNewHasChanged() throws Exception {
        repo.branch("draft").write("a.md", TEXT + "more\n").commit("edit");
        repo.write("b.md", TEXT + "staged\n").stage("b.md").write("sub/c.md", TEXT + "edited\n").write("sub/new.md", "new\n");
        assertEquals("a.md was, b.md was, d.txt same, sub/c.md was, sub/new.md none", changes("main"));
    }

    @Test
    void whatTheOtherBranchChangedMeanwhileHasNot() throws Exception {
        repo.branch("draft").write("a.md", TEXT + "more\n").commit("edit");
        repo.checkout("main").write("b.md", "rewritten\n").commit("meanwhile");
        repo.checkout("draft");
        assertEquals("a.md was, b.md same, d.txt same, sub/c.md same", changes("main"));
    }

    @Test
    void aChangeThatIsTakenBackIsNone() throws Exception {
        repo.branch("draft").write("a.md", TEXT + "more\n").commit("edit");
        repo.write("a.md", TEXT).commit("take back");
        assertEquals("a.md same, b.md same, d.txt same, sub/c.md same", changes("main"));
    }

    @Test
    void lineEndsAndTimesAreNoChange() throws Exception {
        repo.write("a.md", TEXT.replace("\n", "\r\n")).write("b.md", TEXT + "b\n");
        assertEquals("a.md same, b.md same, d.txt same, sub/c.md same", changes("HEAD"));
        repo.write("a.md", TEXT.replace("\n", "\r\n") + "more\r\n");
        assertEquals("[21]", lines("a.md"));
    }

    @Test
    void everyByteOfABinaryFileCounts() throws Exception {
        Files.write(repo.path("e.docx"), new byte[] {'P', 'K', 0, '\r', '\n', 1});
        repo.commit("word");
        Files.write(repo.path("e.docx"), new byte[] {'P', 'K', 0, '\n', 1});
        assertEquals("e.docx was", Stream.of(changes("HEAD").split(", ")).filter(each -> each.startsWith("e")).findFirst().orElseThrow());
    }

    @Test
    void aRenamedFileIsHeldAgainstWhatItWas() throws Exception {
        repo.move("sub/c.md", "other/renamed.md").write("other/renamed.md", TEXT.replace("Line 7 of", "Line seven of") + "c\n");
        assertEquals("a.md same, b.md same, d.txt same, other/renamed.md was", changes("HEAD"));
        assertEquals("[8]", lines("other/renamed.md"));
    }

    @Test
    void aRenamedFileCountsAsChangedThoughItsTextIsTheSame() throws Exception {
        repo.move("a.md", "z.md").commit("rename");
        assertEquals("b.md same, d.txt same, sub/c.md same, z.md was", changes("HEAD~1"));
        assertEquals("[]", lines("z.md", "HEAD~1"));
    }

    @Test
    void ofTwoCopiesEachGoesBackToTheFileOfItsName() throws Exception {
        repo.write("x/one.md", TEXT + "1\n").write("x/two.md", TEXT + "2\n").commit("two");
        repo.move("x/one.md", "y/one.md").move("x/two.md", "y/two.md");
        assertEquals("[]", lines("y/one.md"));
        assertEquals("[]", lines("y/two.md"));
    }

    @Test
    void whereLinesWereTakenOutBothSidesCount() throws Exception {
        repo.write("a.md", TEXT.replace("Line 4 of the article.\nLine 5 of the article.\n", ""));
        assertEquals("[4, 5]", lines("a.md"));
    }

    @Test
    void aDetachedHeadIsHeldAgainstTheBranch() throws Exception {
        String edited = repo.branch("draft").write("a.md", TEXT + "more\n").commit("edit");
        repo.checkout(edited);
        assertEquals("a.md was, b.md same, d.txt same, sub/c.md same", changes("main"));
    }

    @Test
    void aFileBehindALinkCountsAsNew() throws Exception {
        Files.createSymbolicLink(repo.path("link.md"), Path.of("a.md"));
        repo.commit("link");
        assertEquals("a.md same, b.md same, d.txt same, link.md none, sub/c.md same", changes("HEAD"));
    }

    @Test
    void aFileOutsideTheRepositoryCountsAsNew() throws Exception {
        Path outside = Files.writeString(folder.resolve("outside.md"), "x\n");
        try (Changes changes = Changes.since(repo.folder(), "HEAD")) {
            assertEquals(Map.of(outside, new Former.None()), changes.former(Map.of(outside, Files.readAllBytes(outside))));
        }
    }

    @Test
    void theCommitAndTheMergeBaseAreNamedInFull() throws Exception {
        String start = repo.git().getRepository().resolve("HEAD").getName();
        repo.branch("draft").write("a.md", "x\n").commit("edit");
        String tip = repo.checkout("main").write("b.md", "y\n").commit("meanwhile");
        repo.checkout("draft");
        try (Changes changes = Changes.since(repo.path("sub"), "main")) {
            assertEquals(new Since("main", Optional.of(tip), Optional.of(start), Optional.empty()), changes.since());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mian", "no-such-tag", "0123456789012345678901234567890123456789", "main..", "HEAD~99", "-x", ""})
    void whatNamesNoCommitIsRefusedWithTheNamesThereAre(String ref) {
        GitException refused = assertThrows(GitException.class, () -> Changes.since(repo.folder(), ref));
        assertTrue(refused.getMessage().startsWith("“" + ref + "” names no commit") && refused.getMessage().contains("it has main"),
                refused.getMessage());
        assertTrue(!ref.equals("mian") || refused.getMessage().contains("did you mean “main”?"), refused.getMessage());
    }

    @Test
    void aFileInNoRepositoryAndABareOneAreRefused() throws Exception {
        Path bare = folder.resolve("bare.git");
        org.eclipse.jgit.api.Git.init().setBare(true).setDirectory(bare.toFile()).call().close();
        assertTrue(assertThrows(GitException.class, () -> Changes.since(bare, "main")).getMessage().contains("bare repository"));
        Path plain = Files.createDirectory(folder.resolve("plain"));
        assertTrue(assertThrows(GitException.class, () -> Changes.since(plain, "main")).getMessage().contains("is in no git repository"));
    }

    @Test
    void withoutACommitNobodyCanTell() throws Exception {
        Repo young = Repo.in(folder.resolve("young")).write("a.md", "x\n");
        try (Changes changes = Changes.since(young.folder(), "HEAD")) {
            assertEquals(Optional.of("the repository has no commit yet"), changes.since().unknown());
            assertEquals(new Former.None(), changes.former(Map.of(young.path("a.md"), new byte[] {1})).get(young.path("a.md")));
        }
    }

    @Test
    void historiesThatHaveNothingInCommonCannotBeCompared() throws Exception {
        repo.git().checkout().setOrphan(true).setName("other").call();
        repo.commit("another start");
        try (Changes changes = Changes.since(repo.folder(), "main")) {
            assertEquals(Optional.of("main and HEAD have no commit in common"), changes.since().unknown());
        }
    }

    @Test
    void aShallowCloneWithoutTheCommonCommitSaysSo() throws Exception {
        repo.write("a.md", "x\n").commit("second");
        Path clone = clone(2);
        try (Changes changes = Changes.since(clone, "origin/main")) {
            assertEquals(Optional.empty(), changes.since().unknown());
        }
        // The branch left main before what the clone holds.
        repo.branch("draft").write("b.md", "y\n").commit("third");
        repo.checkout("main").write("b.md", "z\n").commit("fourth");
        clone = clone(1);
        try (Changes changes = Changes.since(clone, "origin/draft")) {
            String why = changes.since().unknown().orElse("");
            assertTrue(why.startsWith("the clone is shallow") && why.contains("fetch-depth: 0"), why);
            Path article = clone.resolve("a.md");
            assertEquals(new Former.None(), changes.former(Map.of(article, Files.readAllBytes(article))).get(article));
        }
        Path shallow = clone;
        assertTrue(assertThrows(GitException.class, () -> Changes.since(shallow, "HEAD~1")).getMessage().contains("the clone is shallow"));
    }

    private Path clone(int depth) throws Exception {
        Path clone = folder.resolve("clone-" + depth);
        org.eclipse.jgit.api.Git.cloneRepository().setURI(repo.folder().toUri().toString()).setDirectory(clone.toFile()).setDepth(depth)
                .setCloneAllBranches(true).call().close();
        return clone;
    }

    @Test
    void aLinkedWorktreeIsARepositoryOfItsOwn() throws Exception {
        assumeTrue(Repo.hasCommand() || "true".equals(System.getenv("CI")), "no git command here to make a linked worktree");
        Path linked = folder.resolve("linked");
        Repo.command(repo.folder(), "worktree", "add", "-q", "-b", "draft", linked.toString());
        Files.writeString(linked.resolve("a.md"), "other\n");
        Repo.command(linked, "commit", "-q", "-a", "-m", "edit");
        try (Changes changes = Changes.since(linked.resolve("a.md"), "main")) {
            Map<Path, Former> former = changes.former(Map.of(linked.resolve("a.md"), Files.readAllBytes(linked.resolve("a.md")),
                    linked.resolve("b.md"), Files.readAllBytes(linked.resolve("b.md"))));
            assertTrue(former.get(linked.resolve("a.md")) instanceof Former.Was, former.toString());
            assertEquals(new Former.Same(), former.get(linked.resolve("b.md")));
        }
        assertEquals("a.md same, b.md same, d.txt same, sub/c.md same", changes("main"));
    }

    @Test
    void aSubmoduleIsHeldAgainstTheCommitItHadThen() throws Exception {
        Repo inner = Repo.in(folder.resolve("inner")).write("in.md", TEXT).write("kept.md", TEXT + "k\n");
        inner.commit("inner");
        repo.git().submoduleAdd().setPath("module").setURI(inner.folder().toUri().toString()).call().close();
        repo.commit("with submodule");
        assertEquals("module/in.md same", in("module/in.md"));
        repo.write("module/in.md", TEXT + "edited\n");
        assertEquals("module/in.md was", in("module/in.md"));
        assertEquals("module/kept.md same", in("module/kept.md"));
        Repo.in(repo.path("stray")).write("s.md", "x\n").commit("no submodule");
        assertEquals("stray/s.md none", in("stray/s.md"));
        // From inside it, the submodule is the repository.
        try (Changes changes = Changes.since(repo.path("module"), "HEAD")) {
            assertTrue(changes.former(Map.of(repo.path("module/in.md"), Files.readAllBytes(repo.path("module/in.md"))))
                    .get(repo.path("module/in.md")) instanceof Former.Was);
        }
    }

    private String in(String file) throws GitException {
        return Stream.of(changes("HEAD").split(", ")).filter(each -> each.startsWith(file)).findFirst().orElseThrow();
    }

    @Test
    void whatGitLfsKeepsIsComparedByItsDigest() throws Exception {
        byte[] content = "content\n".getBytes(StandardCharsets.UTF_8);
        String digest = java.util.HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(content));
        repo.write("large.md", "version https://git-lfs.github.com/spec/v1\noid sha256:" + digest + "\nsize 8\n").commit("pointer");
        Files.write(repo.path("large.md"), content);
        assertEquals("large.md same", in("large.md"));
        repo.write("large.md", "other\n");
        assertEquals("large.md none", in("large.md"));
    }

    @Test
    void aRepositoryOfAnotherFormatAndABrokenOneCannotBeRead() throws Exception {
        StoredConfig config = repo.git().getRepository().getConfig();
        config.setInt("core", null, "repositoryformatversion", 1);
        config.setString("extensions", null, "objectFormat", "sha256");
        config.save();
        try (Changes changes = Changes.since(repo.folder(), "main")) {
            assertEquals(Optional.of("the repository cannot be read (it names its objects by sha256)"), changes.since().unknown());
        }
        Path broken = Files.createDirectory(folder.resolve("broken"));
        Files.writeString(broken.resolve(".git"), "gitdir: ../gone\n");
        try (Changes changes = Changes.since(broken, "main")) {
            assertEquals(Optional.of("the repository cannot be read (what .git names is not there)"), changes.since().unknown());
        }
    }

    @Test
    void nothingIsWrittenIntoTheRepository() throws Exception {
        List<String> before = everyFile();
        changes("HEAD");
        assertEquals(before, everyFile());
    }

    @Test
    void settingsAreSeenToChangeComeAndGo() throws Exception {
        repo.write("caveat.yml", "failOn: never\n").write("rules/a.yml", "x\n").commit("settings");
        assertEquals(Optional.empty(), firstChanged("caveat.yml", "rules", "no-such.yml"));
        repo.write("rules/b.yml", "x\n");
        assertEquals(Optional.of("rules/b.yml is new"), firstChanged("caveat.yml", "rules"));
        repo.delete("rules/b.yml").write("caveat.yml", "failOn: never\r\n");
        assertEquals(Optional.empty(), firstChanged("caveat.yml", "rules"));
        repo.delete("caveat.yml");
        assertEquals(Optional.of("caveat.yml is gone"), firstChanged("caveat.yml", "rules"));
        repo.write("rules/a.yml", "y\n");
        assertEquals(Optional.of("rules/a.yml has changed"), firstChanged("rules"));
        Files.writeString(folder.resolve("house.yml"), "x\n");
        assertEquals(Optional.of("whether ../house.yml has changed cannot be told from this repository"), firstChanged("../house.yml"));
    }

    /** Random edits, told the same as the git command tells them. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void agreesWithTheGitCommand(int seed) throws Exception {
        assumeTrue(Repo.hasCommand() || "true".equals(System.getenv("CI")), "no git command here to compare with");
        Random random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            repo.write("many/" + i + ".md", lines(random, i));
        }
        String base = repo.commit("many");
        repo.branch("draft");
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 12; i++) {
                edit(random, i, round);
            }
            if (round < 2) {
                repo.commit("round " + round);
            }
        }
        // Told by content, a change that was only staged and then taken back is none: git is asked about the working tree.
        TreeSet<String> expected = new TreeSet<>(Repo.command(repo.folder(), "diff", "--name-only", "--diff-filter=d", "-M", base));
        expected.addAll(Repo.command(repo.folder(), "ls-files", "--others", "--exclude-standard"));
        TreeSet<String> actual = new TreeSet<>();
        Map<Path, byte[]> now = now();
        try (Changes changes = Changes.since(repo.folder(), base)) {
            changes.former(now).forEach((file, former) -> {
                if (!(former instanceof Former.Same)) {
                    actual.add(repo.folder().relativize(file).toString().replace('\\', '/'));
                }
            });
            assertEquals(expected, actual);
            for (Map.Entry<Path, Former> each : changes.former(now).entrySet()) {
                if (each.getValue() instanceof Former.Was was) {
                    sameLines(base, each.getKey(), new String(was.bytes(), StandardCharsets.UTF_8));
                }
            }
        }
    }

    /** Every line that git says was added is one of ours; ours besides are the neighbours of lines taken out. */
    private void sameLines(String base, Path file, String was) throws IOException {
        String name = repo.folder().relativize(file).toString();
        List<String> hunks = Repo.command(repo.folder(), "diff", "-U0", "-M", "--histogram", base, "--", name);
        if (hunks.stream().anyMatch(line -> line.startsWith("new file"))) {
            return;
        }
        ChangedLines lines = ChangedLines.between(was, Files.readString(file));
        for (String hunk : hunks.stream().filter(line -> line.startsWith("@@")).toList()) {
            String[] range = hunk.replaceAll("^@@ \\S+ \\+(\\S+) @@.*$", "$1").split(",");
            int start = Integer.parseInt(range[0]);
            int count = range.length == 1 ? 1 : Integer.parseInt(range[1]);
            for (int line = start; line < start + count; line++) {
                assertTrue(lines.touch(line, line), name + " line " + line + " is in " + hunk + " and not in " + lines);
            }
        }
    }

    private void edit(Random random, int i, int round) throws IOException {
        Path file = repo.path("many/" + i + ".md");
        if (!Files.exists(file)) {
            return;
        }
        String text = Files.readString(file);
        switch (random.nextInt(6)) {
            case 0 -> repo.write("many/" + i + ".md", text.replaceFirst("(?m)^(.*) 3 of .*\n", "changed in round " + round + "\n"));
            case 1 -> repo.write("many/" + i + ".md", text.replaceFirst("(?m)^.* 5 of .*\n", ""));
            case 2 -> repo.move("many/" + i + ".md", "moved/" + round + "-" + i + ".md");
            case 3 -> repo.write("many/new-" + round + "-" + i + ".md", "wholly new " + random.nextInt() + "\n");
            case 4 -> repo.write("many/" + i + ".md", "first of round " + round + "\n" + text);
            default -> { }
        }
    }

    private static String lines(Random random, int file) {
        return IntStream.range(0, 10 + random.nextInt(10)).mapToObj(i -> "File " + file + " line " + i + " of " + random.nextInt() + "\n")
                .collect(Collectors.joining());
    }

    private Optional<String> firstChanged(String... settings) throws GitException {
        try (Changes changes = Changes.since(repo.folder(), "HEAD")) {
            return changes.firstChanged(Stream.of(settings).map(repo::path).toList());
        }
    }

    private String lines(String file) throws Exception {
        return lines(file, "HEAD");
    }

    private String lines(String file, String ref) throws Exception {
        try (Changes changes = Changes.since(repo.folder(), ref)) {
            byte[] was = ((Former.Was) changes.former(now()).get(repo.path(file))).bytes();
            String lines = ChangedLines.between(new String(was, StandardCharsets.UTF_8), Files.readString(repo.path(file))).toString();
            return lines.replace('{', '[').replace('}', ']');
        }
    }

    /** Each file of the working tree with what became of it. */
    private String changes(String ref) throws GitException {
        try (Changes changes = Changes.since(repo.folder(), ref)) {
            return changes.former(now()).entrySet().stream().map(each -> repo.folder().relativize(each.getKey()).toString().replace('\\', '/')
                    + " " + each.getValue().getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT)).sorted().collect(Collectors.joining(", "));
        }
    }

    private Map<Path, byte[]> now() {
        Map<Path, byte[]> now = new HashMap<>();
        try (Stream<Path> files = Files.walk(repo.folder())) {
            for (Path file : files.filter(file -> Files.isRegularFile(file) && !file.toString().contains(".git")).toList()) {
                now.put(file, Files.readAllBytes(file));
            }
            return now;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> everyFile() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toString).sorted().toList();
        }
    }
}
