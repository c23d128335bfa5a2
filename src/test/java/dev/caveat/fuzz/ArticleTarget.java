package dev.caveat.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.document.Document;
import dev.caveat.parse.Parsed;
import dev.caveat.parse.Parser;
import dev.caveat.parse.SpanLaw;
import dev.caveat.source.Found;
import dev.caveat.source.Source;
import dev.caveat.source.SourceFinder;
import java.time.Duration;
import java.util.List;

/** A file of one format, decoded, parsed and asked by every rule. */
record ArticleTarget(String name, String path) implements Target {
    /** For a few kilobytes, on a machine with other work; what takes longer grows without end, and Jazzer tells it. */
    static final Duration PATIENCE = Duration.ofMinutes(3);

    @Override
    public List<byte[]> samples() {
        return Samples.articles(path.substring(1));
    }

    @Override
    public void run(byte[] input) {
        Found found = SourceFinder.decode(path, input);
        assertEquals(1, found.sources().size() + found.problems().size());
        found.problems().forEach(Law::checkRefusal);
        found.sources().forEach(ArticleTarget::check);
    }

    static void check(Source source) {
        Parsed parsed = Parser.parse(source, PATIENCE);
        if (parsed instanceof Parsed.Read read) {
            Document document = read.document();
            SpanLaw.check(document);
            Law.check(Rules.linter().lint(source, document));
        } else if (parsed instanceof Parsed.Failed failed) {
            Law.checkRefusal(failed.problem());
        }
    }
}
