package dev.caveat.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Problem;
import dev.caveat.source.Found;
import dev.caveat.source.Source;
import dev.caveat.source.SourceFinder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MalformedSourceTest {
    /** These inputs take seconds on a quiet machine; what is watched for is growth without end, not a busy neighbour. */
    private static final Duration PATIENT = Duration.ofSeconds(60);

    private static final String MARKS = "#*_[]()<>!`|-+\n\r 1.a&;:'\"\\~^{}";

    private static Parsed word(byte[] bytes) {
        return Parser.parse(SourceFinder.decode("a.docx", bytes).sources().get(0));
    }

    private static Problem failed(Parsed parsed) {
        return assertInstanceOf(Parsed.Failed.class, parsed).problem();
    }

    private static Document read(String path, String text) {
        return assertInstanceOf(Parsed.Read.class, Parser.parse(Source.of(path, text))).document();
    }

    private static byte[] article() throws IOException {
        try (InputStream in = MalformedSourceTest.class.getResourceAsStream("/dev/caveat/parse/article.docx")) {
            return in.readAllBytes();
        }
    }

    @Test
    void aTruncatedWordFileIsBrokenWhereverItIsCut() throws IOException {
        byte[] whole = article();
        assertInstanceOf(Parsed.Read.class, word(whole));
        for (int parts = 1; parts < 10; parts++) {
            Problem problem = failed(word(Arrays.copyOf(whole, whole.length * parts / 10)));
            assertEquals(Problem.Kind.BROKEN, problem.kind());
            assertTrue(problem.message().contains("cut short") || problem.message().contains("Word"), problem.message());
        }
    }

    @Test
    void encryptedAndForeignFilesSayWhatTheyAre() {
        byte[] encrypted = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3};
        assertTrue(failed(word(encrypted)).message().contains("encrypted"));
        assertTrue(failed(word("plain text".getBytes(StandardCharsets.UTF_8))).message().contains("no zip"));
    }

    @Test
    void damagedBytesInAWordFileAreAProblemOrADocumentNeverAnException() throws IOException {
        byte[] whole = article();
        Random random = new Random(1);
        for (int n = 0; n < 100; n++) {
            byte[] damaged = whole.clone();
            for (int i = 0; i < 20; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            assertTrue(word(damaged) != null);
        }
    }

    @Test
    void brokenFrontMatterNamesItsLine() {
        Problem yaml = failed(Parser.parse(Source.of("a.md", "---\ntitle: [a\nx: 1\n---\ntext\n")));
        assertEquals(Problem.Kind.BROKEN, yaml.kind());
        assertTrue(yaml.message().matches("front matter, line \\d: not valid YAML.*"), yaml.message());
        Problem toml = failed(Parser.parse(Source.of("a.md", "+++\ntitle = \n+++\ntext\n")));
        assertTrue(toml.message().matches("front matter, line 2: not valid TOML.*"), toml.message());
    }

    @Test
    void dividersRoundTextAreNoFrontMatter() {
        Document document = read("a.md", "---\nJust words\n---\n\ntext\n");
        assertTrue(document.frontMatter().fields().isEmpty());
        assertTrue(document.blocks().anyMatch(block -> block.text().equals("Just words")));
        assertTrue(read("a.md", "---\ntitle: never closed\n\ntext\n").frontMatter().fields().isEmpty());
    }

    @Test
    void hostileMarkdownIsReadOnItsLargeStack() {
        assertTimeout(Duration.ofSeconds(90), () -> {
            for (String text : new String[] {"*".repeat(4000), "- ".repeat(4000) + "x", ">".repeat(10_000) + " x",
                "*a _b ".repeat(2000), "[".repeat(50_000), "&amp;".repeat(2000), "\\".repeat(50_000), "`".repeat(3000),
                "<div>".repeat(5000) + "x", "<!--".repeat(3000), "a <?".repeat(2000), "|a".repeat(3000) + "\n" + "|-".repeat(3000)}) {
                assertTrue(Parser.parse(Source.of("a.md", text + "\n"), PATIENT) instanceof Parsed.Read, text.substring(0, 5));
            }
        });
    }

    @Test
    void hostileHtmlIsReadWithoutRecursion() {
        assertTimeout(Duration.ofSeconds(90), () -> {
            for (String text : new String[] {"<div>".repeat(20_000) + "deep", "<b>".repeat(3000) + "x", "<table>".repeat(2000) + "x",
                "<p><a href=x>".repeat(2000) + "x", "<ul><li>".repeat(5000) + "x", "&".repeat(100_000), "<".repeat(100_000)}) {
                assertTrue(Parser.parse(Source.of("a.html", text), PATIENT) instanceof Parsed.Read, text.substring(0, 5));
            }
        });
        assertEquals("deep", read("a.html", "<div>".repeat(20_000) + "deep").blocks().findFirst().map(Block::text).orElseThrow());
    }

    @Test
    void hostileTextIsReadInTime() {
        assertTimeout(Duration.ofSeconds(90), () -> {
            for (String text : new String[] {"word ".repeat(200_000), "a\n".repeat(50_000), "x".repeat(500_000),
                "not information ".repeat(20_000), "1. ".repeat(20_000), "this article not ".repeat(10_000)}) {
                assertTrue(Parser.parse(Source.of("a.txt", text), PATIENT) instanceof Parsed.Read, text.substring(0, 5));
            }
        });
    }

    @Test
    void anEndlessParseIsATimeout() {
        Parsed parsed = Guard.run("a.md", Duration.ofMillis(50), () -> {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            return Parser.markdown("late");
        });
        assertEquals(Problem.Kind.TIMEOUT, failed(parsed).kind());
    }

    @Test
    void randomBytesAreRefusedOrReadNeverThrown() {
        Random random = new Random(3);
        int read = 0;
        for (int n = 0; n < 300; n++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            for (int i = 0; i < bytes.length && n % 2 == 0; i++) {
                bytes[i] = (byte) MARKS.charAt(random.nextInt(MARKS.length()));
            }
            for (String path : new String[] {"a.md", "a.mdx", "a.html", "a.txt"}) {
                Found found = SourceFinder.decode(path, bytes);
                assertEquals(1, found.sources().size() + found.problems().size());
                for (Source source : found.sources()) {
                    read += Parser.parse(source) instanceof Parsed.Read ? 1 : 0;
                }
            }
        }
        assertTrue(read > 300, read + " read");
    }
}
