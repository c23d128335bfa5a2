package dev.caveat.check.redflags;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.check.Checks;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Requirement.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A clean article of every topic, and what becomes of it when one thing is changed. */
class TopicMutationsTest {
    private static final long SEED = 20261124;
    private static final int ROUNDS = 5;
    private static final double MOST_SURVIVORS = 0.02;

    /** What is wrong with the judgement of a changed article; empty if nothing is. */
    private static String wrong(Mutant mutant) {
        CheckResult result = Checks.run("red-flags", mutant.text());
        List<String> faults = result.hits().stream().map(hit -> hit.fault()).toList();
        boolean about = result.topics().stream()
                .anyMatch(topic -> topic.id().equals(mutant.topic()) && topic.role().equals("primary"));
        boolean met = result.requirement().orElseThrow().status() == Status.SATISFIED;
        boolean found = mutant.faults().isEmpty() || mutant.faults().stream().anyMatch(faults::contains);
        return about && met == mutant.met() && found ? "" : mutant.topic() + " " + mutant.name() + ": "
                + (about ? "" : "not its topic, ") + result.requirement().orElseThrow().missing() + " " + faults + " ← "
                + mutant.text().replace('\n', '⏎');
    }

    @Test
    void changesOfACleanArticleAreJudgedRight() {
        Random random = new Random(SEED);
        List<Mutant> mutants = new ArrayList<>();
        for (CleanArticle clean : CleanArticle.all()) {
            for (int round = 0; round < ROUNDS; round++) {
                mutants.addAll(Mutations.of(clean, random));
            }
        }
        Map<String, Long> survivors = mutants.parallelStream().map(TopicMutationsTest::wrong)
                .filter(wrong -> !wrong.isEmpty())
                .collect(Collectors.groupingBy(wrong -> wrong, TreeMap::new, Collectors.counting()));
        long wrong = survivors.values().stream().mapToLong(Long::longValue).sum();
        String told = wrong + " of " + mutants.size() + " judged wrong:\n" + survivors.entrySet().stream()
                .map(entry -> entry.getValue() + "× " + entry.getKey()).collect(Collectors.joining("\n"));
        System.err.println("MEASURED " + told);
        assertTrue(mutants.size() > 5000, told);
        assertTrue(wrong <= mutants.size() * MOST_SURVIVORS, told);
    }

    @Test
    void everyWordingOfASignNamesIt() {
        List<String> missed = Collections.synchronizedList(new ArrayList<>());
        long wordings = CleanArticle.WORDINGS.entrySet().parallelStream().mapToLong(entry -> {
            String topic = entry.getKey().substring(0, entry.getKey().indexOf(' '));
            String sign = entry.getKey().substring(entry.getKey().indexOf(' ') + 1);
            entry.getValue().stream().map(wording -> wording.replace("~", "")).forEach(wording -> {
                CheckResult result = Checks.run("red-flags", "---\nredFlags: {topics: [" + topic + "]}\n---\n\n# Notes\n\n"
                        + "Call 9-1-1 for any of these:\n\n- " + wording);
                if (result.requirement().orElseThrow().evidence().stream()
                        .noneMatch(proof -> proof.element().equals(sign) && !proof.leadsTo().isEmpty())) {
                    missed.add(topic + " " + sign + ": " + wording);
                }
            });
            return entry.getValue().size();
        }).sum();
        System.err.println("MEASURED " + missed.size() + " of " + wordings + " wordings missed: " + new TreeSet<>(missed));
        assertTrue(wordings > 1200, String.valueOf(wordings));
        assertTrue(missed.size() <= wordings * MOST_SURVIVORS, missed.toString());
    }

    @Test
    void everyTopicHasACleanArticleAndASentenceThatMeetsItsMinimum() {
        TreeSet<String> wrong = new TreeSet<>();
        for (CleanArticle clean : CleanArticle.all()) {
            String care = clean.isEmergency() ? "Call 9-1-1" : "See a doctor immediately";
            wrong.add(wrong(met(clean, "clean", care + " if you have " + String.join(" or ", clean.signs()) + "."
                    + clean.besides())));
            // The tool's own suggestion must do what it asks for, whatever is there already.
            wrong.add(answered(clean, ""));
            for (String sign : clean.signs()) {
                wrong.add(answered(clean, care + " if you have " + sign + "."));
            }
        }
        wrong.remove("");
        assertEquals("", String.join("\n", wrong));
    }

    private static String answered(CleanArticle clean, String passage) {
        CheckResult bare = Checks.run("red-flags", clean.text(passage));
        List<String> suggested = bare.hits().stream().filter(hit -> hit.fault().equals("missing-minimum"))
                .flatMap(hit -> hit.suggestions().stream()).map(suggestion -> suggestion.text()).toList();
        boolean met = bare.requirement().orElseThrow().status() == Status.SATISFIED;
        return met ? "" : suggested.isEmpty() ? clean.topic() + ": nothing suggested beside “" + passage + "”"
                : wrong(met(clean, "suggested", passage + suggested.get(0)));
    }

    private static Mutant met(CleanArticle clean, String name, String passage) {
        return new Mutant(clean.topic(), name, clean.text(passage), true, List.of());
    }
}
