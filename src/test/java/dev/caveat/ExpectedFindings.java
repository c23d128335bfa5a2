package dev.caveat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Span;
import dev.caveat.engine.DocumentResult;
import dev.caveat.policy.Judgement;
import dev.caveat.policy.Policy;
import dev.caveat.report.ArticleReport;
import dev.caveat.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The file {@code NAME.findings} beside an article: requirements, findings that are no infos, the verdict. */
final class ExpectedFindings {
    private ExpectedFindings() {}

    static void compare(String article, DocumentResult result) throws IOException {
        List<String> expected = Files.readAllLines(Path.of(article + ".findings")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        assertEquals(String.join("\n", expected), String.join("\n", actual(result)));
    }

    static List<String> actual(DocumentResult result) {
        assertEquals(List.of(), result.problems());
        List<Judgement> judgements = new Policy(List.of()).judge(result.findings());
        List<String> lines = new ArrayList<>();
        result.requirements().forEach(each -> lines.add("requirement " + each.id() + " " + each.status().id()));
        Document document = result.document().orElseThrow();
        judgements.stream().filter(judgement -> judgement.severity() != Severity.INFO).forEach(judgement -> {
            Span span = judgement.finding().span();
            lines.add(document.position(span.start()) + " " + judgement.finding().rule().id() + " " + judgement.severity().id()
                    + " \"" + read(document, span) + "\"");
        });
        lines.add("verdict " + ArticleReport.of(result, judgements).verdict().id());
        return lines;
    }

    /** What a reader reads at a span: the prose of its blocks as far as they are in it, or the front matter as written. */
    private static String read(Document document, Span span) {
        if (document.frontMatter().span().contains(span) && document.frontMatter().span().length() > 0) {
            return document.quote(span).replaceAll("\\s+", " ").strip();
        }
        return document.blocks().filter(block -> block.span().overlaps(span)).map(block -> read(block, span))
                .filter(text -> !text.isBlank()).collect(Collectors.joining(" ")).replaceAll("\\s+", " ").strip();
    }

    private static String read(Block block, Span span) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < block.text().length(); i++) {
            Span character = block.source(i, i + 1);
            if (span.start() <= character.start() && character.end() <= span.end()) {
                text.append(block.text().charAt(i));
            }
        }
        return text.toString();
    }
}
