package dev.caveat.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Span;
import dev.caveat.document.Zone;
import dev.caveat.engine.DocumentResult;
import dev.caveat.parse.Parsed;
import dev.caveat.parse.Parser;
import dev.caveat.rule.Requirement;
import dev.caveat.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the article: a second run changes nothing, nothing new is found, nothing is lost, the rest stays as it was. */
class FixPropertiesTest {
    private static final Path OPEN = Path.of("../shared/corpus/open");

    /** What a writer's hand slips into. */
    private static final List<String> SLIPS = List.of("the the ", "a apple, ", "an car, ", "so , ", "and and ", "in July, 2020 ",
            "for $ 20 ", "yes,, ");

    private static List<Source> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("sample-articles"))) {
            List<Source> all = new ArrayList<>();
            for (Path file : files.sorted().filter(file -> file.toString().matches(".*\\.(md|html|txt)")).toList()) {
                all.add(Source.of(file.getFileName().toString(), Files.readString(file)));
            }
            assertTrue(all.size() > 15, "only " + all.size() + " samples");
            return all;
        }
    }

    @Test
    void everySampleKeepsTheLaws() throws IOException {
        for (Source sample : samples()) {
            law(Desk.fixer(Desk.CLINIC, false, false), sample);
            law(Desk.fixer(Desk.CLINIC, false, true), sample);
        }
    }

    /** Cut short, in other line ends, without its disclaimer, with colleges' old names. */
    @Test
    void mutatedSamplesKeepTheLaws() throws IOException {
        int changed = 0;
        for (Source sample : samples()) {
            for (long seed = 0; seed < 2; seed++) {
                changed += law(Desk.fixer(Desk.CLINIC, false, seed % 2 == 1), mutated(sample, new Random(seed))).isChanged() ? 1 : 0;
            }
        }
        assertTrue(changed > 10, "only " + changed + " were changed; the test looks at nothing");
    }

    /** Slips at random places of the prose, several in one line, are corrected where they stand and nowhere else. */
    @Test
    void slipsAreCorrectedAtTheirPlaces() throws IOException {
        Fixer fixer = Desk.fixer(Desk.CLINIC, true, false);
        int corrected = 0;
        for (Source sample : samples().stream().filter(each -> !each.path().startsWith("getting-back")).toList()) {
            Random random = new Random(sample.path().hashCode());
            Source slipped = slipped(sample, random);
            Fixed fixed = law(fixer, slipped);
            corrected += (int) fixed.made().stream().filter(made -> made.fix().finding().rule().id().group().equals("grammar")).count();
        }
        assertTrue(corrected > 40, "only " + corrected + " were corrected");
    }

    @Test
    void openArticlesKeepTheLaws() throws IOException {
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.isDirectory(OPEN), "the open articles are not on this machine");
        try (Stream<Path> files = Files.walk(OPEN)) {
            List<Path> all = files.filter(Files::isRegularFile).sorted().filter(file -> file.toString().matches(".*\\.(md|html?|txt|mdx)")).toList();
            assertTrue(all.size() > 20, all.size() + " articles");
            int each = Math.max(1, all.size() / 30);
            for (int i = 0; i < all.size(); i += each) {
                law(Desk.fixer(Desk.CLINIC, false, i % 2 == 0), Source.of(all.get(i).getFileName().toString(), Files.readString(all.get(i))));
            }
        }
    }

    private static Fixed law(Fixer fixer, Source source) {
        Fixed fixed = fixer.fix(source);
        String name = source.path() + "\n" + source.text();
        assertTrue(fixed.finished(), name);
        Fixed again = fixer.fix(fixed.after().source());
        assertEquals(fixed.after().source().text(), again.after().source().text(), name);
        assertEquals(List.of(), again.made(), name);
        assertEquals(fixed.refused().stream().map(Fixed.Refused::why).toList(), again.refused().stream().map(Fixed.Refused::why).toList(), name);
        DocumentResult before = fixer.checked(source).result();
        counts(fixed.after().result()).forEach((rule, count) ->
                assertTrue(count <= counts(before).getOrDefault(rule, 0), rule + " was brought by " + fixed.made() + "\n" + name));
        assertEquals(List.of(), worse(before, fixed.after().result()), name);
        outside(fixed, source);
        return fixed;
    }

    private static Map<String, Integer> counts(DocumentResult result) {
        Map<String, Integer> counts = new TreeMap<>();
        result.findings().forEach(finding -> counts.merge(finding.rule().id().toString(), 1, Integer::sum));
        return counts;
    }

    private static List<String> worse(DocumentResult before, DocumentResult after) {
        Map<String, Requirement> then = before.requirements().stream().collect(Collectors.toMap(Requirement::id, each -> each));
        return after.requirements().stream().filter(now -> then.containsKey(now.id()) && now.status().ordinal() < 3
                && now.status().ordinal() > then.get(now.id()).status().ordinal()).map(Requirement::toString).toList();
    }

    /** With each new text taken back, the article is the old one again, character by character. */
    private static void outside(Fixed fixed, Source source) {
        List<Fixed.Made> made = new ArrayList<>(fixed.made());
        made.sort(Comparator.comparing(Fixed.Made::at).reversed());
        String text = fixed.after().source().text();
        for (int i = 0; i < made.size(); i++) {
            if (i > 0 && made.get(i).at().end() > made.get(i - 1).at().start()) {
                return;
            }
            Span at = made.get(i).at();
            assertEquals(made.get(i).fix().edit().text(), at.of(fixed.after().source().text()), source.path());
            text = text.substring(0, at.start()) + made.get(i).was() + text.substring(at.end());
        }
        assertEquals(source.text(), text, source.path());
        if (!source.text().matches("(?s).*(?<!\r)\n.*")) {
            assertTrue(!fixed.after().source().text().matches("(?s).*(?<!\r)\n.*"), "another line end in " + source.path());
        }
    }

    private static Source mutated(Source sample, Random random) {
        String text = sample.text();
        if (random.nextInt(2) == 0) {
            text = text.replaceAll("(?is)(?:<p>)?this article is general information.*", "");
        }
        if (random.nextInt(3) > 0) {
            text = text.replace("Health and Care Professionals of British Columbia", random.nextBoolean()
                    ? "Physical Therapists of British Columbia (CPTBC)" : "Physical Therapists of BC");
        }
        if (random.nextInt(4) == 0) {
            text = text.substring(0, text.length() - random.nextInt(text.length() / 2));
            text = Character.isHighSurrogate(text.charAt(text.length() - 1)) ? text.substring(0, text.length() - 1) : text;
        }
        if (random.nextInt(3) == 0) {
            text = text.replace("Health", "He😀alth").replace("licence number", "licence  number");
        }
        text = text.isBlank() ? sample.text() : text;
        return Source.of(sample.path(), random.nextInt(2) == 0 ? text.replace("\n", "\r\n") : text);
    }

    private static Source slipped(Source sample, Random random) {
        Document document = ((Parsed.Read) Parser.parse(sample)).document();
        List<Block> blocks = document.blocks().filter(block -> block.kind() == Block.Kind.PARAGRAPH && block.zone() == Zone.BODY).toList();
        List<Edit> edits = new ArrayList<>();
        for (Block block : blocks) {
            String text = block.text();
            int placed = 0;
            for (int at = text.indexOf(' ') + 1; at > 0 && placed < 3; at = text.indexOf(' ', at) + 1) {
                boolean amid = at < text.length() && Character.isLowerCase(text.charAt(at)) && at > 1 && Character.isLowerCase(text.charAt(at - 2));
                if (amid && random.nextInt(4) == 0 && block.prose().read(new Span(block.source(at, at + 1).start(), block.source(at, at + 1).end())).isPresent()) {
                    edits.add(new Edit(Span.at(block.source(at, at + 1).start()), SLIPS.get(random.nextInt(SLIPS.size()))));
                    placed++;
                }
            }
        }
        String text = new Edits(edits).applyTo(sample.text());
        return Source.of(sample.path(), random.nextBoolean() ? text.replace("\n", "\r\n") : text);
    }
}
