package dev.caveat.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.grammar.GrammarParameters.Omission;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.rules.IncorrectExample;
import org.languagetool.rules.RemoteRule;
import org.languagetool.rules.Rule;

/** The selection of rules, and that the libraries left out of the build are not missed by any of them. */
class ProofreaderTest {
    private static final Proofreader PROOFREADER = new Proofreader(Proof.PARAMETERS);

    /** LanguageTool's own example of what a rule finds is the text that takes it furthest. */
    @Test
    void everyKeptRuleRunsOverEveryRulesExample() {
        List<Rule> rules = PROOFREADER.rules();
        assertTrue(rules.size() > 3500, rules.size() + " rules");
        Set<String> found = new HashSet<>();
        // The packed rules have none.
        for (Rule rule : new Proofreader(Proof.PARAMETERS, false).rules()) {
            for (IncorrectExample example : rule.getIncorrectExamples().stream().limit(1).toList()) {
                String text = example.getExample().replaceAll("</?marker>", "");
                PROOFREADER.read(text).forEach(remark -> found.add(remark.fault()));
            }
        }
        assertTrue(found.size() > 1500, found.size() + " different rules found something");
    }

    /** LanguageTool's remote rules are activated by a call that is never made; none is among those that run. */
    @Test
    void noRuleAsksAServer() {
        assertEquals(List.of(), PROOFREADER.rules().stream().filter(RemoteRule.class::isInstance).map(Rule::getId).toList());
    }

    @Test
    void everyRuleAndCategoryThatIsLeftOutExists() {
        Set<String> known = new HashSet<>();
        for (Rule rule : new JLanguageTool(Languages.getLanguageForShortCode("en-CA")).getAllRules()) {
            known.add(rule.getId());
            known.add(rule.getCategory().getId().toString());
        }
        Set<String> unknown = new TreeSet<>();
        Stream.of(Proof.PARAMETERS.rulesOff(), Proof.PARAMETERS.categoriesOff()).flatMap(List::stream)
                .map(Omission::ids).flatMap(List::stream).forEach(unknown::add);
        unknown.addAll(Proof.PARAMETERS.paragraphsOnly());
        Proof.PARAMETERS.safe().forEach(correction -> unknown.addAll(correction.ids()));
        unknown.removeAll(known);
        assertEquals(Set.of(), unknown);
    }

    @Test
    void everyAcceptedWordIsNeeded() throws Exception {
        GrammarParameters shipped = Proof.PARAMETERS;
        List<String> words = shipped.wordList();
        assertTrue(words.size() >= 600, words.size() + " words");
        assertEquals(words.size(), Set.copyOf(words).size(), "a word stands twice");
        Speller without = new Speller(JLanguageTool.getMessageBundle(), new CanadianProse(List.of()), List.of(),
                Optional.empty());
        Set<String> superfluous = new TreeSet<>();
        for (String word : words) {
            if (!without.isMisspelled(word)) {
                superfluous.add(word);
            }
        }
        assertEquals(Set.of(), superfluous);
    }

    /** LanguageTool capitalizes its replacements in the computer's language; {@code Main} sets that for the whole run. */
    @Test
    void placesDoNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            List<Remark> turkish = new Proofreader(Proof.PARAMETERS).read("IT IS A INJURRY of the ILIOPSOAS.");
            assertEquals(List.of("spelling 8 15"), turkish.stream()
                    .map(remark -> remark.fault() + " " + remark.start() + " " + remark.end()).toList());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void twoThreadsReadAsOneDoes() throws Exception {
        String text = "The spine has it's own curve and people recieve care.";
        List<Remark> expected = PROOFREADER.read(text);
        assertEquals(2, expected.size());
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Callable<List<Remark>> reading = () -> PROOFREADER.read(text);
            for (Future<List<Remark>> result : threads.invokeAll(List.of(reading, reading, reading, reading))) {
                assertEquals(expected, result.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
