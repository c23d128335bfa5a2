package dev.caveat.report.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.caveat.report.Golden;
import dev.caveat.report.MarkdownText;
import dev.caveat.report.Hostile;
import dev.caveat.report.PlainText;
import dev.caveat.report.Report;
import dev.caveat.report.Sample;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class StepSummaryTest {
    private static final Parser MARKDOWN = Parser.builder(new MutableDataSet()
            .set(Parser.EXTENSIONS, List.of(TablesExtension.create(), StrikethroughExtension.create()))).build();
    /** What no article's words may become. */
    private static final Set<Class<?>> FORBIDDEN = Set.of(HtmlBlock.class, HtmlCommentBlock.class, HtmlInline.class, HtmlInlineComment.class,
            Link.class, LinkRef.class, Image.class, Code.class, FencedCodeBlock.class, BlockQuote.class, OrderedList.class, ThematicBreak.class,
            Strikethrough.class);

    @Test
    void theMixedFolderIsWrittenAsTheGoldenFileHasIt() {
        Golden.assertSame(Path.of("src/test/resources/dev/caveat/report/github/mixed-summary.md"), StepSummary.render(Hostile.report(), StepSummary.LIMIT));
    }

    @Test
    void nothingThatAnArticleSaysBecomesMarkUp() {
        List<Report> reports = new ArrayList<>(List.of(Hostile.report(), Hostile.hostile(Hostile.ALL), Sample.report()));
        Hostile.HOSTILE.forEach(harm -> reports.add(Hostile.hostile(harm)));
        for (Report report : reports) {
            String text = StepSummary.render(report, StepSummary.LIMIT);
            Node page = MARKDOWN.parse(text);
            List<String> marks = new ArrayList<>();
            List<Node> headings = new ArrayList<>();
            for (Node node : page.getDescendants()) {
                if (FORBIDDEN.contains(node.getClass())) {
                    marks.add(node.getClass().getSimpleName() + " " + node.getChars());
                }
                if (node instanceof Heading) {
                    headings.add(node);
                }
            }
            assertEquals(List.of(), marks);
            assertTrue(headings.size() <= 3, headings.toString());
            assertEquals(report.articles().size(), rows(page));
        }
    }

    @Test
    void escapedTextReadsAsItWasWritten() {
        for (String harm : Hostile.HOSTILE) {
            String escaped = MarkdownText.of(harm);
            StringBuilder shown = new StringBuilder();
            MARKDOWN.parse(escaped).getDescendants().forEach(node -> {
                if (node instanceof Text || node instanceof HtmlEntity) {
                    shown.append(node.getChars().unescape());
                }
            });
            assertEquals(PlainText.oneLine(harm), shown.toString());
        }
    }

    @Test
    void theTableHasOneCellForEachRequirementWorstArticleFirst() {
        String text = StepSummary.render(Hostile.report(), StepSummary.LIMIT);
        List<String> rows = text.lines().filter(line -> line.startsWith("|")).toList();
        assertEquals("| Article | Verdict | red flags | disclaimer | sources |", rows.get(0));
        assertEquals("| articles/photo.md | not checked |  |  |  |", rows.get(2));
        assertTrue(rows.get(4).endsWith("| blocked |  | ◐ partial | ✗ missing |"), rows.get(4));
    }

    @Test
    void aSummaryNeverGrowsOverItsRoomAndSaysWhatIsLeftOut() {
        for (int room : List.of(0, 500, 2_000, 5_000, 20_000)) {
            String text = StepSummary.render(Hostile.many(200, 200, 0), room);
            assertTrue(text.getBytes(StandardCharsets.UTF_8).length <= room, room + ": " + text.length());
        }
        assertTrue(StepSummary.render(Hostile.many(60, 0, 0), StepSummary.LIMIT).endsWith("\nand 10 findings more; all are in the report.\n"));
    }

    @Test
    void anEmptyReportIsAHeadingAndASentence() {
        assertEquals("## Caveat: Clear\n\nThese rules found nothing open in 0 articles. What only a person can judge is not settled by that.\n\n",
                StepSummary.render(Sample.of(), StepSummary.LIMIT));
    }

    private static int rows(Node page) {
        return StreamSupport.stream(page.getDescendants().spliterator(), false).filter(TableBody.class::isInstance)
                .mapToInt(body -> (int) StreamSupport.stream(body.getChildren().spliterator(), false).filter(TableRow.class::isInstance).count()).sum();
    }
}
