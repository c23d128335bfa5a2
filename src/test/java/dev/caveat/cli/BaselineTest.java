package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A baseline lets pass what was there, wherever it has moved, and nothing else for it. */
class BaselineTest {
    private static final String ARTICLE = """
            # Hips 🦴

            Hips hurt. Our results are guaranteed.

            Sit less, and walk more.

            ## Knees

            Knees hurt too. We guarantee results.

            Rest them.
            """;
    private static final String FILE = "caveat-baseline.json";

    @TempDir
    Path folder;

    private Gate gate;

    @BeforeEach
    void open() {
        gate = Gate.of(folder);
        gate.write("a.md", ARTICLE);
    }

    private List<String> after(String text) {
        gate.write("a.md", text);
        return gate.findings();
    }

    private void recorded() {
        Tool run = gate.baseline();
        assertEquals(0, run.code(), run.err());
    }

    @Test
    void whatIsRecordedDoesNotBlockAndIsSaid() {
        gate.findings();
        assertEquals(1, gate.code());
        Tool run = gate.baseline();
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().endsWith(FILE + ": 3 findings in 1 article. Only new ones are open from now on.\n"), run.out());
        assertEquals(List.of("a.md:3 claims/guarantee baselined", "a.md:9 claims/guarantee baselined", "a.md:11 disclaimer/missing baselined"),
                gate.findings());
        assertEquals(0, gate.code());
        assertEquals(3, gate.report().path("summary").path("baselined").asInt());
        assertEquals(0, gate.report().path("summary").path("errors").asInt());
    }

    @Test
    void linesAboveMovedParagraphsRenamedSectionsAndLineEndsChangeNothing() {
        recorded();
        assertEquals(List.of("a.md:7 claims/guarantee baselined", "a.md:13 claims/guarantee baselined", "a.md:15 disclaimer/missing baselined"),
                after(ARTICLE.replace("\n\nHips", "\n\nNew.\n\nNew.\n\nHips")));
        assertEquals(List.of("a.md:5 claims/guarantee baselined", "a.md:7 claims/guarantee baselined", "a.md:9 disclaimer/missing baselined"),
                after("# Hips 🦴\n\nSit less.\n\n**Our** results are\nguaranteed.\n\nKnees too. We guarantee results.\n\nRest.\n")
                        .stream().map(line -> line.replace(":6", ":5").replace(":8", ":7").replace(":10", ":9")).toList());
        assertTrue(after(ARTICLE.replace("## Knees", "## On knees").replace("\n", "\r\n")).stream().allMatch(line -> line.endsWith("baselined")));
    }

    @Test
    void aRenamedFileKeepsItsBaselineAndPruningFollowsIt() throws IOException {
        recorded();
        Files.createDirectories(gate.file("new"));
        Files.move(gate.file("a.md"), gate.file("new/b.md"));
        gate.write("new/b.md", ARTICLE.replace("Rest them.", "Rest them well."));
        assertTrue(gate.findings().stream().allMatch(line -> line.startsWith("b.md") && line.endsWith("baselined")), gate.findings().toString());
        assertEquals(0, gate.baseline("--prune").code());
        assertTrue(gate.read(FILE).contains("\"path\": \"new/b.md\"") && !gate.read(FILE).contains("\"a.md\""), gate.read(FILE));
        assertEquals(0, gate.report().path("summary").path("errors").asInt());
    }

    @Test
    void aNewArticleIsNotPaidForByOneThatIsGone() throws IOException {
        recorded();
        Files.delete(gate.file("a.md"));
        gate.write("b.md", "# Feet\n\nFeet hurt. Our results are guaranteed.\n\nWalk barefoot.\n");
        assertEquals(List.of("b.md:3 claims/guarantee open", "b.md:5 disclaimer/missing open", FILE + ":1 policy/solved-baseline open"),
                gate.findings().stream().sorted().toList());
    }

    @Test
    void aCopyIsNewAndOfTwoArticlesOfOneTextEachHasItsOwn() throws IOException {
        recorded();
        gate.write("b.md", ARTICLE);
        assertEquals(3, gate.findings().stream().filter(line -> line.startsWith("b.md") && line.endsWith("open")).count());
        recorded();
        assertTrue(gate.findings().stream().allMatch(line -> line.endsWith("baselined")));
        Files.move(gate.file("b.md"), gate.file("c.md"));
        assertTrue(gate.findings().stream().allMatch(line -> line.endsWith("baselined")), gate.findings().toString());
        assertEquals(6, gate.findings().size());
    }

    @Test
    void oneThatIsFixedNeverPaysForOneThatIsNew() {
        recorded();
        assertEquals(List.of("a.md:3 claims/guarantee open"), after(ARTICLE.replace("Our results are guaranteed.", "Good results are guaranteed here."))
                .stream().filter(line -> line.endsWith("guarantee open")).toList(), "the same section, the same word, another sentence");
        assertEquals(1, gate.code());
    }

    @Test
    void onePieceThatIsThereNowNeverPaysForAnotherThatIsMissing() {
        gate = Gate.of(folder);
        String both = "# Low back pain 🦴\n\nLow back pain hurts.\n\n## When to seek help\n\nGo to the emergency department for %s.\n";
        String only = "red-flags/missing-minimum";
        gate.write("a.md", both.replace("%s", "numbness between the legs"));
        assertEquals(0, Tool.run("baseline", "--config", gate.file("caveat.yml"), "--only", only, "--only", "policy/*", gate.folder()).code());
        assertEquals(0, Tool.run("check", "--config", gate.file("caveat.yml"), "--only", only, gate.folder(), "--format", "console").code());
        gate.write("a.md", both.replace("%s", "loss of bladder control"));
        Tool run = Tool.run("check", "--config", gate.file("caveat.yml"), "--only", only, gate.folder(), "--format", "console");
        assertEquals(1, run.code(), run.out());
    }

    @Test
    void duplicatesAreCounted() {
        gate.write("a.md", ARTICLE + "\nOur results are guaranteed.\n");
        recorded();
        assertTrue(gate.read(FILE).contains("\"count\": 1") && gate.findings().stream().allMatch(line -> line.endsWith("baselined")));
        List<String> found = after(ARTICLE + "\nOur results are guaranteed.\n\nOur results are guaranteed.\n");
        assertEquals(List.of("a.md:15 claims/guarantee open"), found.stream().filter(line -> line.endsWith("open")).toList());
    }

    @Test
    void whatNoLongerOccursIsToldWithItsCountAndPruningAddsNothing() {
        recorded();
        gate.write("a.md", ARTICLE.replace("Our results are guaranteed.", "Results differ. Success is guaranteed."));
        assertEquals(List.of("policy/solved-baseline: The baseline lists 1 finding in 1 article that are no longer there: claims/guarantee 1."),
                gate.policy());
        Tool run = gate.baseline("--prune");
        assertTrue(run.out().endsWith("1 finding dropped, 2 findings in 1 article kept.\n"), run.out());
        assertEquals(List.of(), gate.policy());
        assertEquals(1, gate.findings().stream().filter(line -> line.endsWith("open")).count(), "the new one is not in it");
        assertEquals(2, Tool.run("baseline", "--prune", gate.folder(), "--baseline", gate.file("none.json")).code());
    }

    @Test
    void whatARunDidNotLookAtStaysInTheBaseline() throws IOException {
        gate.write("b.md", ARTICLE);
        recorded();
        String before = gate.read(FILE);
        assertEquals(List.of(), gate.policy(gate.file("a.md")));
        gate.baseline("--prune", "--skip", "claims/*", gate.file("a.md"));
        gate.baseline("--skip", "claims/*", gate.file("a.md"));
        assertEquals(before, gate.read(FILE));
    }

    @Test
    void suppressedAndWaivedFindingsAreNotRecordedAndStillOccur() {
        recorded();
        gate.waive("claims/guarantee", "a.md", "--line", "9");
        assertEquals(List.of(), gate.policy(), "it still occurs");
        recorded();
        assertEquals(1, gate.read(FILE).lines().filter(line -> line.contains("claims/guarantee")).count());
    }

    @Test
    void policysOwnFindingsAreNeverRecorded() {
        gate.write("a.md", ARTICLE + "\n<!-- caveat-disable-file claims/* -- no -->\n");
        recorded();
        assertEquals(List.of("a.md:13 policy/not-suppressible open"), gate.findings().stream().filter(line -> line.endsWith("open")).toList());
    }

    @Test
    void whatCouldNotBeCheckedIsNeverRecorded() throws IOException {
        Files.write(gate.file("b.md"), new byte[] {0, 1, 2, 0});
        Tool run = gate.baseline();
        assertEquals(3, run.code());
        assertTrue(run.err().contains("b.md") && run.err().contains("what was not checked is not in the baseline, and blocks"), run.err());
        gate.findings();
        assertEquals(3, gate.code());
    }

    @Test
    void theFileIsSortedOneFindingALineWithoutMachineOrTimeAndValid() throws IOException {
        gate.write("z/b.md", ARTICLE);
        recorded();
        String first = gate.read(FILE);
        Files.delete(gate.file(FILE));
        gate.baseline("--jobs", "1");
        assertEquals(first, gate.read(FILE));
        assertTrue(first.indexOf("\"a.md\"") < first.indexOf("\"z/b.md\"") && !first.contains(folder.toString()), first);
        assertEquals(6, first.lines().filter(line -> line.contains("\"rule\": ")).count());
        try (var schema = Files.newInputStream(Path.of("src/main/resources/dev/caveat/policy/baseline.schema.json"))) {
            assertEquals(List.of(), SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(schema)
                    .validate(new ObjectMapper().readTree(first)));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "{\"kind\": ; :1:9: not JSON",
        "[]; kind: this is no baseline of Caveat",
        "{\"kind\": \"other\"}; kind: this is no baseline of Caveat: “other” where “caveat-baseline” is expected",
        "{\"kind\": \"caveat-baseline\", \"schemaVersion\": 9}; schemaVersion: 9 is not a version that this Caveat reads",
        "{\"kind\": \"caveat-baseline\", \"schemaVersion\": 1}; articles: a list is expected",
        "{\"kind\": \"caveat-baseline\", \"schemaVersion\": 1, \"articles\": [{\"path\": \"a\", \"sketch\": \"\", \"findings\": [{\"rule\": \"Claims\", "
                + "\"section\": \"\", \"text\": \"\", \"digest\": \"\", \"count\": 1}]}]}; articles[0].findings[0].rule: “Claims” is not the id of a rule",
        "{\"kind\": \"caveat-baseline\", \"schemaVersion\": 1, \"articles\": [{\"path\": 1, \"findings\": [{\"count\": 0}]}]};"
                + " articles[0].findings[0].count: 0 is not a number from 1 on"})
    void aBrokenOrForeignFileIsToldAndNothingIsChecked(String text, String why) {
        gate.write(FILE, text);
        for (String command : List.of("check", "baseline")) {
            Tool run = gate.run(command, gate.folder());
            assertEquals(2, run.code());
            assertTrue(run.err().contains(why) && run.err().contains(gate.file(FILE).toString()), run.err());
        }
        assertEquals(text, gate.read(FILE));
    }

    @Test
    void theConfigurationNamesAnotherFile() {
        gate.write("caveat.yml", gate.read("caveat.yml") + "baseline: gate/known.json\n");
        Tool run = gate.run("check", gate.folder());
        assertEquals(2, run.code());
        assertTrue(run.err().contains("caveat.yml:2:11: baseline: “") && run.err().contains("caveat baseline writes it"), run.err());
        recorded();
        assertTrue(gate.read("gate/known.json").contains("\"path\": \"a.md\""), "paths start from the folder of caveat.yml");
        gate.findings();
        assertEquals(0, gate.code());
    }

    @Test
    void optionsThatAreForReportsAreRefused() {
        Tool run = gate.run("baseline", gate.folder(), "--format", "json");
        assertTrue(run.code() == 2 && run.err().contains("write: baseline [PATH…] [--prune]"), run.err());
    }
}
