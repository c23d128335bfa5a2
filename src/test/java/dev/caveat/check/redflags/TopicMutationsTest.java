package dev.caveat.check.redflags;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.check.Checks;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Requirement.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A clean article of every topic, and what becomes of it when one thing is changed. */
class TopicMutationsTest {
    private static final Path DATA = Path.of("src/test/resources/dev/caveat/check/redflags/topics.txt");
    private static final long SEED = 20261124;
    private static final int ROUNDS = 12;
    private static final double MOST_SURVIVORS = 0.02;

    /** A clean article. */
    private record Clean(String topic, String title, String care, List<String> signs, List<String> others) {
        boolean isEmergency() {
            return care.equals("emergency");
        }
    }

    /** A changed article with what must be said of it: the status, and a fault where one is expected. */
    private record Case(String topic, String name, String text, boolean met, String fault) {}

    private static List<Clean> clean() throws IOException {
        return Files.readAllLines(DATA, StandardCharsets.UTF_8).stream().filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" \\| "))
                .map(cell -> new Clean(cell[0], cell[1], cell[2], List.of(cell[3].split("; ")),
                        List.of(cell[4].split("; ")))).toList();
    }

    private static String article(Clean clean, String passage) {
        return "# " + clean.title + "\n\nMost people get better with time, and a plan helps.\n\n" + passage
                + "\n\nYou can move as far as is comfortable.\n";
    }

    private static String emergency(Random random) {
        return List.of("Go to the nearest emergency department or call 9-1-1", "Call 911",
                "Go straight to the emergency room", "Call an ambulance", "Go to the ER or call 911",
                "Call 9-1-1 or your local emergency number").get(random.nextInt(6));
    }

    private static String urgent(Random random) {
        return List.of("See a doctor immediately", "Seek urgent medical attention", "See your doctor the same day",
                "Get medical help right away", "Go to an urgent care centre").get(random.nextInt(5));
    }

    private static String joined(List<String> signs) {
        return signs.size() == 1 ? signs.get(0)
                : String.join(", ", signs.subList(0, signs.size() - 1)) + " or " + signs.get(signs.size() - 1);
    }

    private static List<Case> satisfied(Clean clean, Random random) {
        String direction = clean.isEmergency() ? emergency(random)
                : random.nextBoolean() ? emergency(random) : urgent(random);
        List<String> signs = new ArrayList<>(clean.signs);
        if (!clean.topic.equals("running-bone-stress")) {
            java.util.Collections.shuffle(signs, random);
        }
        String list = "\n\n- " + String.join("\n- ", signs);
        List<Case> cases = new ArrayList<>();
        cases.add(met(clean, "one sentence", direction + " if you have " + joined(signs) + "."));
        cases.add(met(clean, "a list with its lead-in", direction + " if you have:" + list));
        cases.add(met(clean, "a heading", "## When to get help\n\n" + direction + " for any of these:" + list));
        cases.add(met(clean, "capitals", (direction + " if you have " + joined(signs) + ".").replace("a ", "A ")));
        cases.add(met(clean, "the clinic’s offer apart", direction + " if you have " + joined(signs)
                + ".\n\nBook an appointment with us to talk about the rest."));
        cases.add(met(clean, "reassurance first", "Most cases are nothing to worry about. But " + direction
                + " if you have " + joined(signs) + "."));
        return cases;
    }

    private static List<Case> broken(Clean clean, Random random) {
        String direction = clean.isEmergency() ? emergency(random) : urgent(random);
        String signs = joined(clean.signs);
        List<Case> cases = new ArrayList<>();
        cases.add(unmet(clean, "deleted", "", "missing-minimum"));
        cases.add(unmet(clean, "in a comment", "<!-- " + direction + " if you have " + signs + ". -->",
                "missing-minimum"));
        cases.add(unmet(clean, "in code", "```\n" + direction + " if you have " + signs + ".\n```", "missing-minimum"));
        for (String sign : clean.signs) {
            List<String> rest = new ArrayList<>(clean.signs);
            rest.remove(sign);
            cases.add(unmet(clean, "without “" + sign + "”", rest.isEmpty() ? "" : direction + " if you have "
                    + joined(rest) + ".", "missing-minimum"));
        }
        cases.add(unmet(clean, "negated", "You have no " + signs + ". " + direction + " if you worry.", ""));
        cases.add(unmet(clean, "absent", "If you do not have " + signs + ", this program is safe.", ""));
        cases.add(unmet(clean, "minimised", "You do not need to worry about " + signs + ".", "minimised"));
        cases.add(unmet(clean, "ignored", "You can ignore " + signs + ".", "minimised"));
        cases.add(unmet(clean, "other topics’ signs", direction + " if you have " + joined(clean.others) + ".",
                "missing-minimum"));
        cases.add(unmet(clean, "swapped", "Having " + signs + " needs gentle exercise rather than "
                + (clean.isEmergency() ? "emergency care." : "urgent medical attention."), "no-direction"));
        cases.add(unmet(clean, "taken back", "There is rarely any need to call 911 for " + signs + ".",
                "no-direction"));
        cases.add(unmet(clean, "no direction", "Watch for " + signs + ".", "no-direction"));
        cases.add(unmet(clean, "weak", weak(random) + " if you have " + signs + ".", "weak-direction"));
        cases.add(unmet(clean, "to the clinic", clinic(random) + " if you have " + signs + ".", "sent-to-clinic"));
        if (clean.isEmergency()) {
            cases.add(unmet(clean, "urgent where it is an emergency", urgent(random) + " if you have " + signs + ".",
                    "weak-direction"));
        }
        cases.add(new Case(clean.topic, "another country’s number", article(clean, "Call " + List.of("999", "000", "112")
                .get(random.nextInt(3)) + " if you have " + signs + "."), true, "wrong-emergency-number"));
        return cases;
    }

    private static String weak(Random random) {
        return List.of("Consult a healthcare professional", "Seek medical advice", "Get it checked", "See your doctor")
                .get(random.nextInt(4));
    }

    private static String clinic(Random random) {
        return List.of("Book an appointment with us", "Tell your physio", "Book an urgent appointment with us",
                "Let us know", "Come in and see us").get(random.nextInt(5));
    }

    private static Case met(Clean clean, String name, String passage) {
        return new Case(clean.topic, name, article(clean, passage), true, "");
    }

    private static Case unmet(Clean clean, String name, String passage, String fault) {
        return new Case(clean.topic, name, article(clean, passage), false, fault);
    }

    /** What is wrong with the judgement of a case; empty if nothing is. */
    private static String wrong(Case each) {
        CheckResult result = Checks.run("red-flags", each.text);
        List<String> faults = result.hits().stream().map(hit -> hit.fault()).toList();
        boolean about = result.topics().stream()
                .anyMatch(topic -> topic.id().equals(each.topic) && topic.role().equals("primary"));
        boolean met = result.requirement().orElseThrow().status() == Status.SATISFIED;
        boolean right = about && met == each.met && (each.fault.isEmpty() || faults.contains(each.fault));
        return right ? "" : each.topic + " " + each.name + ": " + (about ? "" : "not its topic, ") + result.requirement()
                .orElseThrow().missing() + " " + faults + " ← " + each.text.replace('\n', '⏎');
    }

    @Test
    void changesOfACleanArticleAreJudgedRight() throws IOException {
        Random random = new Random(SEED);
        int cases = 0;
        TreeMap<String, Integer> survivors = new TreeMap<>();
        for (Clean clean : clean()) {
            for (int round = 0; round < ROUNDS; round++) {
                List<Case> all = new ArrayList<>(satisfied(clean, random));
                all.addAll(broken(clean, random));
                for (Case each : all) {
                    cases++;
                    String wrong = wrong(each);
                    if (!wrong.isEmpty()) {
                        survivors.merge(wrong, 1, Integer::sum);
                    }
                }
            }
        }
        int wrong = survivors.values().stream().mapToInt(Integer::intValue).sum();
        String told = wrong + " of " + cases + " judged wrong:\n" + survivors.entrySet().stream()
                .map(entry -> entry.getValue() + "× " + entry.getKey()).collect(Collectors.joining("\n"));
        System.err.println("MEASURED " + told);
        assertTrue(cases > 5000, told);
        assertTrue(wrong <= cases * MOST_SURVIVORS, told);
    }

    @Test
    void everyTopicHasACleanArticleAndASentenceThatMeetsItsMinimum() throws IOException {
        TreeSet<String> wrong = new TreeSet<>();
        for (Clean clean : clean()) {
            Case plain = met(clean, "clean", (clean.isEmergency() ? "Call 9-1-1" : "See a doctor immediately") + " if you have "
                    + joined(clean.signs) + ".");
            String seen = wrong(plain);
            if (!seen.isEmpty()) {
                wrong.add(seen);
            }
            // The tool's own suggestion must do what it asks for.
            CheckResult bare = Checks.run("red-flags", article(clean, ""));
            List<String> suggested = bare.hits().stream().filter(hit -> hit.fault().equals("missing-minimum"))
                    .flatMap(hit -> hit.suggestions().stream()).map(suggestion -> suggestion.text()).toList();
            String answer = suggested.isEmpty() ? "nothing suggested" : wrong(met(clean, "suggested", suggested.get(0)));
            if (!answer.isEmpty()) {
                wrong.add(answer);
            }
        }
        assertEquals("", String.join("\n", wrong));
    }
}
