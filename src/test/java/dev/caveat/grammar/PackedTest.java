package dev.caveat.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.caveat.document.Document;
import dev.caveat.parse.Parsed;
import dev.caveat.parse.Parser;
import dev.caveat.source.Search;
import dev.caveat.source.SourceFinder;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import morfologik.stemming.Dictionary;
import org.junit.jupiter.api.Test;
import org.languagetool.AnalyzedToken;
import org.languagetool.rules.IncorrectExample;
import org.languagetool.rules.Rule;
import org.languagetool.rules.spelling.morfologik.MorfologikMultiSpeller;
import org.languagetool.tagging.disambiguation.MultiWordChunker;

/** What the build packs of LanguageTool's data gives the same remarks as LanguageTool reading all of it. */
class PackedTest {
    private static final Proofreader PLAIN = new Proofreader(Proof.PARAMETERS, false);

    private static List<String> shown(List<Rule> rules) {
        return rules.stream().map(rule -> rule.getId() + " " + rule.getDescription() + " " + rule.getCategory().getId()
                + " " + rule.getClass().getSimpleName() + " " + rule.isDefaultOff() + " " + rule.getTags()).toList();
    }

    @Test
    void theRulesAreTheSame() {
        assertEquals(shown(PLAIN.rules()), shown(new Proofreader(Proof.PARAMETERS).rules()));
    }

    /** Texts that are nobody's to commit: the folder that {@code -Dcaveat.real=DIR} names. */
    @Test
    void realTextsAreReadTheSame() {
        String folder = System.getProperty("caveat.real", "");
        assumeTrue(!folder.isEmpty(), "no -Dcaveat.real=DIR");
        Proofreader packed = new Proofreader(Proof.PARAMETERS);
        int read = 0;
        for (var source : SourceFinder.find(List.of(folder), Search.ALL).sources()) {
            if (Parser.parse(source) instanceof Parsed.Read parsed) {
                List<String> texts = parsed.document().blocks().map(block -> Passage.of(block).text()).filter(text -> !text.isBlank()).toList();
                assertEquals(texts.stream().map(PLAIN::read).toList(), packed.read(texts), source.path());
                read++;
            }
        }
        assertTrue(read > 0, folder);
        System.out.println(read + " texts of " + folder + " are read the same");
    }

    /** By one proofreader that has just begun and by one that goes on, so that rules are read one by one and all at once. */
    @Test
    void theSamplesAreReadTheSame() {
        Proofreader goingOn = new Proofreader(Proof.PARAMETERS);
        for (var source : SourceFinder.find(List.of("sample-articles"), Search.ALL).sources()) {
            Document document = ((Parsed.Read) Parser.parse(source)).document();
            List<String> texts = document.blocks().map(block -> Passage.of(block).text()).filter(text -> !text.isBlank()).toList();
            List<List<Remark>> plain = texts.stream().map(PLAIN::read).toList();
            if (source.path().contains("getting-back-to-lifting.")) {
                assertEquals(plain, new Proofreader(Proof.PARAMETERS).read(texts), source.path());
            }
            assertEquals(plain, goingOn.read(texts), source.path());
        }
    }

    /** LanguageTool's own examples: of each rule what it finds and what it must not, the rules read as these need them. */
    @Test
    void everyRulesExamplesAreReadTheSame() {
        Proofreader packed = new Proofreader(Proof.PARAMETERS);
        List<String> texts = new ArrayList<>();
        for (Rule rule : PLAIN.rules()) {
            rule.getIncorrectExamples().stream().limit(1).map(IncorrectExample::getExample).forEach(texts::add);
            rule.getCorrectExamples().stream().limit(1).map(example -> example.getExample()).forEach(texts::add);
        }
        texts.replaceAll(text -> text.replaceAll("</?marker>", ""));
        assertTrue(texts.size() > 4000, texts.size() + " examples");
        for (int from = 0; from < texts.size(); from += 20) {
            List<String> some = texts.subList(from, Math.min(texts.size(), from + 20));
            assertEquals(some.stream().map(PLAIN::read).toList(), packed.read(some));
        }
    }

    /** Against lists that LanguageTool has filled itself. */
    @Test
    void thePhrasesAreTheSame() throws Exception {
        PackedPhrases.install();
        for (MultiWordChunker packed : PackedPhrases.chunkers()) {
            MultiWordChunker plain = another(packed);
            for (String field : List.of("mStartSpace", "mStartNoSpace", "mFullSpace", "mFullNoSpace")) {
                Map<?, ?> expected = (Map<?, ?>) of(field, plain);
                Map<?, ?> given = (Map<?, ?>) of(field, packed);
                expected.forEach((phrase, value) -> {
                    assertTrue(given.containsKey(phrase));
                    assertEquals(shown(value), shown(given.get(phrase)));
                });
                assertEquals(expected.size(), given.size(), field);
                for (String unknown : List.of("", "knee", "\t", "\n", "zz top of")) {
                    assertEquals(expected.containsKey(unknown), given.containsKey(unknown));
                }
            }
        }
    }

    /** Against dictionaries that LanguageTool makes itself of the same lists. */
    @Test
    void theDictionariesAreTheSame() throws Exception {
        var packed = PackedWords.packed();
        assertEquals(3, packed.size(), packed.keySet().toString());
        for (var each : packed.entrySet()) {
            String key = each.getKey();
            List<String> lists = List.of(key.substring(1, key.indexOf(']')).split(", "));
            String variant = lists.size() == 1 ? null : "en/hunspell/spelling_" + (key.endsWith("en_US.info") ? "en-US" : "en-CA") + ".txt";
            Dictionary before = PackedWords.made().remove(key);
            new MorfologikMultiSpeller(key.substring(key.indexOf('|') + 1).replace(".info", ".dict"), lists, variant, null, 1,
                    new CanadianProse(List.of()));
            assertEquals(words(PackedWords.made().get(key)), words(each.getValue()), key);
            if (before != null) {
                PackedWords.made().put(key, before);
            }
        }
    }

    private static Set<String> words(Dictionary dictionary) {
        Set<String> words = new TreeSet<>();
        for (ByteBuffer word : dictionary.fsa) {
            words.add(StandardCharsets.UTF_8.decode(word.duplicate()).toString());
        }
        return words;
    }

    private static Object shown(Object value) {
        return value instanceof AnalyzedToken token ? Arrays.asList(token.getToken(), token.getPOSTag(), token.getLemma()) : value;
    }

    /** One with the same settings that has not looked at the packed lists. */
    private static MultiWordChunker another(MultiWordChunker like) throws ReflectiveOperationException {
        Constructor<?> constructor = MultiWordChunker.class.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        MultiWordChunker plain = (MultiWordChunker) constructor.newInstance(of("settings", like));
        Method filling = MultiWordChunker.class.getDeclaredMethod("lazyInit");
        filling.setAccessible(true);
        filling.invoke(plain);
        return plain;
    }

    private static Object of(String name, MultiWordChunker chunker) throws ReflectiveOperationException {
        Field field = MultiWordChunker.class.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(chunker);
    }
}
