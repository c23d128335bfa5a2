package dev.caveat.language;

import dev.caveat.document.Block;
import dev.caveat.document.Prose;
import dev.caveat.document.Span;
import dev.caveat.document.Zone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

/**
 * What a phrase more costs: the same text under 50, 500 and 5,000 phrases of two to four words, read by the automaton
 * and by one regular-expression alternation. A sixth of the phrases stand in the text.
 *
 * <p>Run with {@code mvn -q -Pbench -DskipTests test-compile exec:exec@jmh}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class PhraseBenchmark {
    private static final Path TEXT = Path.of("sample-articles/getting-back-to-lifting.txt");

    @Param({"50", "500", "5000"})
    public int phrases;

    private PhraseBook<Integer> book;
    private Pattern alternation;
    private List<Sentence> sentences;
    private String text;

    @Setup
    public void read() throws IOException {
        text = Files.readString(TEXT);
        sentences = Sentences.of(new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()), Prose.verbatim(text, 0), Zone.BODY, List.of()));
        List<String> list = phrases();
        PhraseBook.Builder<Integer> builder = PhraseBook.builder();
        for (int i = 0; i < list.size(); i++) {
            builder.add(list.get(i), i);
        }
        book = builder.build();
        alternation = Pattern.compile(list.stream().map(phrase -> Pattern.quote(phrase).replace(" ", "\\E\\s+\\Q"))
                .collect(Collectors.joining("|", "\\b(?:", ")\\b")), Pattern.CASE_INSENSITIVE);
    }

    /** Words of the text in an order of their own, with some runs taken from it as they stand. */
    private List<String> phrases() {
        List<String> words = sentences.stream().flatMap(sentence -> sentence.tokens().stream())
                .filter(token -> token.kind() == Token.Kind.WORD && token.form().matches("[a-z]{2,}")).map(Token::form).toList();
        Random random = new Random(20261123);
        Set<String> made = new LinkedHashSet<>();
        while (made.size() < phrases) {
            int length = 2 + random.nextInt(3);
            List<String> phrase = new ArrayList<>();
            int start = random.nextInt(words.size() - length);
            boolean standing = random.nextInt(6) == 0;
            for (int i = 0; i < length; i++) {
                phrase.add(words.get(standing ? start + i : random.nextInt(words.size())));
            }
            made.add(String.join(" ", phrase));
        }
        return List.copyOf(made);
    }

    /** Reads the whole text (6.6 KB) once. */
    @Benchmark
    public int automaton() {
        int found = 0;
        for (Sentence sentence : sentences) {
            found += book.matches(sentence).size();
        }
        return found;
    }

    @Benchmark
    public int regularExpression() {
        int found = 0;
        Matcher matcher = alternation.matcher(text);
        while (matcher.find()) {
            found++;
        }
        return found;
    }
}
