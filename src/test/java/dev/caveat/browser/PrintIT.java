package dev.caveat.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What comes out of the browser's own PDF: what is signed and filed. */
@ExtendWith(InChromium.class)
class PrintIT {
    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b");

    @TempDir
    private Path folder;

    @Test
    void articleIsPrintedWithItsNotesAndRoomToSign(Tab tab, Reports reports) throws Exception {
        tab.open(Reports.article(reports.samples("index.html"), "lifting-md"));
        byte[] pdf = tab.pdf();
        assertTrue(pages(pdf) > 5 && pages(pdf) < 20, pages(pdf) + " pages");
        tab.look("print", "dark");
        assertEquals("rgb(255, 255, 255)", tab.text("getComputedStyle(document.body).backgroundColor"), "dark mode is none of paper's");
        assertEquals("rgb(0, 0, 0)", tab.text("getComputedStyle(document.body).color"));
        assertTrue(tab.is("document.querySelector('.signature .line').getBoundingClientRect().height > 30"), "room for a signature");
        assertTrue(tab.is("[...document.querySelectorAll('.note details:not([open]) .advice')].length > 5"), "some notes are folded");
        assertTrue(tab.is("[...document.querySelectorAll('.note .advice, .zones td')].every(each => each.getBoundingClientRect().height > 0)"),
                "what is folded away is printed");
        assertTrue(tab.is("[...document.querySelectorAll('nav, .copier, .skip')].every(each => !each.checkVisibility())"));
        List<String> lines = text(pdf);
        if (!lines.isEmpty()) {
            assertTrue(String.join("\n", lines).matches("(?s).*Sign-off.*publish.*Name and role.*Date.*Remarks.*Signature.*"));
            assertTrue(lines.stream().anyMatch(line -> line.contains("Loading Is the Cure")));
        }
    }

    @Test
    void ticksAndWordsOfThePersonArePrinted(Tab tab, Reports reports) throws Exception {
        tab.open(Reports.article(reports.samples("index.html"), "clean-short-article-md"));
        tab.value("document.querySelector('.signature input').focus()");
        tab.type("R. Okafor, director");
        List<String> lines = text(tab.pdf());
        assertTrue(lines.isEmpty() || lines.stream().anyMatch(line -> line.contains("R. Okafor, director")));
    }

    @Test
    void indexIsPrintedAcrossThePage(Tab tab, Reports reports) throws Exception {
        tab.open(reports.samples("index.html"), "#find=lifting");
        byte[] pdf = tab.pdf();
        assertTrue(pages(pdf) > 1 && pages(pdf) < 10, pages(pdf) + " pages");
        // Whatever filter was set on the screen also tells what is printed.
        assertTrue(text(pdf).stream().noneMatch(line -> line.contains("doctor-prefix.md")));
        assertTrue(tab.size(1000, 700).look("print", "light").is("document.querySelector('#articles tr:not([hidden])').checkVisibility()"));
        assertEquals(0, tab.number("[...document.querySelectorAll('#articles tr')].filter(row => row.scrollWidth > row.clientWidth + 1).length"));
    }

    private static long pages(byte[] pdf) {
        return PAGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1)).results().count();
    }

    /** Its lines, or none where this machine has nothing that reads a PDF. */
    private List<String> text(byte[] pdf) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("page.pdf"), pdf);
        try {
            Process reader = new ProcessBuilder("pdftotext", "-layout", "-enc", "UTF-8", file.toString(), "-").start();
            List<String> lines = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            assertEquals(0, reader.waitFor());
            return lines;
        } catch (IOException e) {
            return List.of();
        }
    }
}
