package dev.caveat.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.caveat.document.Document;
import dev.caveat.parse.Parsed;
import dev.caveat.parse.Parser;
import dev.caveat.rule.Clinic;
import dev.caveat.source.Search;
import dev.caveat.source.Source;
import dev.caveat.source.SourceFinder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample articles are correct English, in every format: a finding on one is a false alarm. */
class SampleProseTest {
    static Stream<Source> samples() {
        return SourceFinder.find(List.of("sample-articles"), Search.ALL).sources().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void correctSentencesRaiseNoFinding(Source sample) {
        Document document = assertInstanceOf(Parsed.Read.class, Parser.parse(sample)).document();
        assertEquals(List.of(), Proof.of(document, Clinic.UNKNOWN), sample.path());
    }
}
