package dev.caveat.check.disclaimer;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.check.Checks;
import dev.caveat.parse.Parser;
import dev.caveat.rule.ApprovedText;
import dev.caveat.rule.ArticleTypes;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.Comparison.Standing;
import dev.caveat.rule.Hit;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.Requirement.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Thousands of disclaimers made by a fixed seed: deleted, negated, hidden, paraphrased, split, moved, edited. */
class DisclaimerMutationsTest {
    private static final long SEED = 20261126;
    private static final int ROUNDS = 400;
    private static final double RIGHT = 0.98;

    private static final Map<String, List<String>> SENTENCES = new LinkedHashMap<>();

    static {
        SENTENCES.put("general-information", List.of("This article is for general information only.",
                "The content of this page is provided for educational purposes.",
                "What you read here is general information.", "This post is meant to inform and educate.",
                "The information on this website is general in nature.", "Our articles are written for general education."));
        SENTENCES.put("not-advice", List.of("This page is not medical advice, diagnosis or treatment.",
                "Nothing in this article should be taken as medical advice.",
                "The information here does not replace a consultation with your doctor.",
                "This article is not intended as a substitute for professional care.",
                "This content does not constitute medical advice or a treatment plan.",
                "Reading this page cannot take the place of an assessment by a clinician."));
        SENTENCES.put("results-vary", List.of("Results vary from person to person.", "Everyone is different.",
                "Your experience may differ.", "No two injuries are alike.", "Individual outcomes may vary.",
                "People respond to treatment in different ways."));
        SENTENCES.put("see-professional", List.of("Please consult a licensed health professional about your own case.",
                "Speak with your physiotherapist or doctor first.", "Have your symptoms assessed by a qualified clinician.",
                "Ask your physician what applies to you.", "Book an appointment with a registered practitioner."));
        SENTENCES.put("emergency-direction", List.of("In an emergency, call 9-1-1.", "If it is urgent, dial 911 at once.",
                "In an emergency, go to the nearest emergency department.", "Go to the closest emergency room if it gets worse."));
        SENTENCES.put("no-relationship", List.of("Reading it does not create a practitioner–patient relationship.",
                "No doctor-patient relationship is formed by this page.", "Using this site does not make you our patient.",
                "It does not establish a therapeutic relationship."));
        SENTENCES.put("do-not-delay", List.of("Do not delay seeking care because of this page.",
                "Never ignore professional advice because of something you read here.",
                "Please do not put off seeing a doctor because of this article."));
    }

    private static final List<String> OPPOSITES = List.of("This article is medical advice for you.",
            "This page replaces a visit to your doctor.", "This guide is not only general information but a treatment plan.",
            "You can use this article instead of seeing a doctor.", "This website is professional medical advice.");

    private static final List<String> WORDS = List.of("always", "banana", "possibly", "never", "clinic", "seldom");

    private static final String APPROVED = "This article from Cedar Inlet Physiotherapy is general information for education only."
            + " It is not medical advice, diagnosis or treatment, and reading it does not create a practitioner–patient"
            + " relationship. People differ; results vary. Ask a licensed health professional about your own situation, and do"
            + " not delay seeking care because of it. In an emergency, call 9-1-1 or go to the nearest emergency department.";

    private static final Clinic CLINIC = new Clinic(List.of("Cedar Inlet Physiotherapy"), "", List.of(), List.of(), List.of(),
            List.of(new ApprovedText("standard", "1", Optional.empty(), "", APPROVED, List.of())), ArticleTypes.NONE,
            Optional.empty(), Optional.empty());

    private final Random random = new Random(SEED);
    private final List<String> survivors = new ArrayList<>();
    private int mutants;

    @Test
    void nearlyEveryMutantIsJudgedRight() {
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, String> chosen = chosen();
            paraphrasedAndArranged(chosen);
            deleted(chosen);
            negated(chosen);
            hidden(chosen);
            oneHidden(chosen);
            edited();
            permitted();
        }
        double right = 1 - (double) survivors.size() / mutants;
        assertTrue(mutants > 3_000, "only " + mutants);
        assertTrue(right >= RIGHT, () -> right + " of " + mutants + " are right; wrong are\n" + String.join("\n", survivors));
    }

    private Map<String, String> chosen() {
        List<String> order = new ArrayList<>(SENTENCES.keySet());
        Collections.shuffle(order, random);
        Map<String, String> chosen = new LinkedHashMap<>();
        order.forEach(element -> chosen.put(element, any(SENTENCES.get(element))));
        return chosen;
    }

    private void paraphrasedAndArranged(Map<String, String> chosen) {
        List<String> missing = new ArrayList<>();
        expect("arranged", arranged(List.copyOf(chosen.values())), missing, false);
        String heading = any(List.of("## Disclaimer", "**Disclaimer**", "## Important", "### Medical disclaimer"));
        expect("headed", heading + "\n\n" + arranged(List.copyOf(chosen.values())), missing, false);
    }

    private void deleted(Map<String, String> chosen) {
        String element = any(List.copyOf(SENTENCES.keySet()));
        List<String> rest = chosen.keySet().stream().filter(key -> !key.equals(element)).map(chosen::get).toList();
        expect("deleted", arranged(rest), List.of(element), false);
    }

    private void negated(Map<String, String> chosen) {
        List<String> rest = chosen.keySet().stream().filter(key -> !key.equals("general-information") && !key.equals("not-advice"))
                .map(chosen::get).collect(Collectors.toCollection(ArrayList::new));
        rest.add(random.nextInt(rest.size() + 1), any(OPPOSITES));
        String text = String.join(" ", rest);
        mutants++;
        CheckResult result = Checks.run("disclaimer", article(text));
        if (result.requirement().orElseThrow().status() != Status.MISSING || !faults(result).contains("contradicted")) {
            survivors.add("negated: " + text);
        }
    }

    private void hidden(Map<String, String> chosen) {
        String text = String.join(" ", chosen.values());
        String hidden = hide(text);
        mutants++;
        if (Checks.run("disclaimer", article(hidden)).requirement().orElseThrow().status() != Status.MISSING) {
            survivors.add("hidden: " + hidden);
        }
    }

    private void oneHidden(Map<String, String> chosen) {
        String element = any(List.copyOf(SENTENCES.keySet()));
        List<String> rest = chosen.keySet().stream().filter(key -> !key.equals(element)).map(chosen::get).toList();
        expect("one hidden", String.join(" ", rest) + "\n\n" + hide(chosen.get(element)), List.of(element), false);
    }

    /** One word of the approved text replaced, left out or doubled. */
    private void edited() {
        List<String> words = new ArrayList<>(Arrays.asList(APPROVED.split(" ")));
        int at = random.nextInt(words.size());
        switch (random.nextInt(3)) {
            case 0 -> words.set(at, any(WORDS));
            case 1 -> words.remove(at);
            default -> words.add(at, any(WORDS));
        }
        standing("edited", String.join(" ", words), Standing.DRIFTED);
    }

    private void permitted() {
        List<String> words = new ArrayList<>(Arrays.asList(APPROVED.split(" ")));
        int at = random.nextInt(words.size());
        String text = switch (random.nextInt(6)) {
            case 0 -> APPROVED.toUpperCase(Locale.ROOT);
            case 1 -> "> *" + APPROVED + "*";
            case 2 -> APPROVED.replace(". ", ".\n\n");
            case 3 -> "“" + APPROVED.replace(";", ",") + "”";
            case 4 -> {
                words.set(at, "**" + words.get(at) + "**");
                yield String.join(" ", words);
            }
            default -> {
                words.set(at, words.get(at) + "\n");
                yield String.join(" ", words);
            }
        };
        mutants++;
        Requirement requirement = Checks.run("disclaimer", Parser.markdown(article(text)), CLINIC).requirement().orElseThrow();
        if (requirement.comparison().isEmpty() || requirement.comparison().get().standing() == Standing.DRIFTED) {
            survivors.add("permitted: " + text);
        }
    }

    private void standing(String what, String text, Standing expected) {
        mutants++;
        Requirement requirement = Checks.run("disclaimer", Parser.markdown(article(text)), CLINIC).requirement().orElseThrow();
        if (requirement.comparison().isEmpty() || requirement.comparison().get().standing() != expected) {
            survivors.add(what + ": " + text);
        }
    }

    private void expect(String what, String text, List<String> missing, boolean contradicted) {
        mutants++;
        CheckResult result = Checks.run("disclaimer", article(text));
        TreeSet<String> seen = new TreeSet<>(result.requirement().orElseThrow().missing());
        if (!seen.equals(new TreeSet<>(missing)) || faults(result).contains("contradicted") != contradicted
                || faults(result).contains("missing")) {
            survivors.add(what + " → " + seen + " " + faults(result) + ": " + text);
        }
    }

    /** In one block or several, plain or marked up, before the sources or after them. */
    private String arranged(List<String> sentences) {
        String text = switch (random.nextInt(7)) {
            case 0 -> String.join("\n\n", sentences);
            case 1 -> "> " + String.join("\n> ", sentences);
            case 2 -> "- " + String.join("\n- ", sentences);
            case 3 -> "*" + String.join(" ", sentences) + "*";
            case 4 -> "**" + String.join("** **", sentences) + "**";
            case 5 -> "<div class=\"note\"><p>" + String.join("</p><p>", sentences) + "</p></div>";
            default -> String.join(" ", sentences);
        };
        return switch (random.nextInt(3)) {
            case 0 -> text + "\n\n## Sources\n\n1. Roe S. A walk. 2024. https://example.org/walk";
            case 1 -> "## Sources\n\n1. Roe S. A walk. 2024. https://example.org/walk\n\n## Disclaimer\n\n" + text;
            default -> text;
        };
    }

    private String hide(String text) {
        return switch (random.nextInt(6)) {
            case 0 -> "<!-- " + text + " -->";
            case 1 -> "`" + text + "`";
            case 2 -> "```\n" + text + "\n```";
            case 3 -> "<p style=\"display:none\">" + text + "</p>";
            case 4 -> "<p hidden>" + text + "</p>";
            default -> "![" + text + "](a.png)";
        };
    }

    private static String article(String text) {
        return "# Walking after low back pain\n\nWalk a little, then a little more.\n\n" + text + "\n";
    }

    private static List<String> faults(CheckResult result) {
        return result.hits().stream().map(Hit::fault).toList();
    }

    private String any(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
