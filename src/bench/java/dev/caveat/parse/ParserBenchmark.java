package dev.caveat.parse;

import dev.caveat.bench.Drafts;
import dev.caveat.source.Source;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it takes to make a document of an article, by format and length in KiB; that it grows in proportion is to be seen here. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class ParserBenchmark {
    @Param({"md", "html", "txt"})
    public String format;

    @Param({"8", "80", "800"})
    public int kibibytes;

    private Source source;

    @Setup
    public void write() {
        String markdown = Drafts.article(1, kibibytes * 1024);
        source = Source.of("draft." + format, format.equals("html") ? html(markdown) : markdown);
    }

    private static String html(String markdown) {
        StringBuilder page = new StringBuilder("<!doctype html>\n<html><head><title>Draft</title></head><body><main>\n");
        for (String block : markdown.split("\n\n", -1)) {
            String tag = block.startsWith("## ") ? "h2" : block.startsWith("# ") ? "h1" : "p";
            page.append('<').append(tag).append('>').append(block.replaceAll("^#+ ", "")).append("</").append(tag).append(">\n");
        }
        return page.append("</main></body></html>\n").toString();
    }

    @Benchmark
    public Parsed parse() {
        return Parser.parse(source);
    }
}
