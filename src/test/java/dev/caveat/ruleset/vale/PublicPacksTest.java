package dev.caveat.ruleset.vale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Measures Vale's public packs, which are fetched and never committed: the table of the guide on Vale. */
class PublicPacksTest {
    private static final List<String> LIVE = List.of("Google", "Microsoft", "write-good", "proselint", "Joblint", "IBM");

    @Test
    void theSixLivePacksFindWhatTheirFixturesSay() throws Exception {
        String folder = System.getProperty("caveat.vale.packs", "");
        assumeTrue(!folder.isEmpty(), "skipped: -Dcaveat.vale.packs names no folder with the repositories of Vale's packs");
        Packs packs = measured(Path.of(folder));
        assertEquals(List.of(), packs.differences.stream().filter(each -> each.startsWith("missing")).toList());
    }

    static Packs measured(Path root) throws Exception {
        Packs packs = new Packs();
        for (String pack : LIVE) {
            assumeTrue(Files.isDirectory(root.resolve(pack)), "skipped: no folder " + pack);
            packs.measure(root, pack);
        }
        packs.differences.forEach(System.out::println);
        Stream.of(packs.byPack, packs.byKind).forEach(PublicPacksTest::print);
        return packs;
    }

    private static void print(Map<String, Packs.Count> counts) {
        System.out.printf(Locale.ROOT, "| %-16s | expected | found | extra | other message |%n", "");
        counts.forEach((name, count) -> System.out.printf(Locale.ROOT, "| %-16s | %8d | %5d | %5d | %13d |%n", name, count.expected,
                count.found, count.extra, count.otherMessage));
    }

    public static void main(String[] args) throws Exception {
        measured(Path.of(args[0]));
    }
}
