package dev.caveat.check.redflags;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A passage to put in, in plain words: the signs that are missing and where to go with each. */
final class Advice {
    private final Map<String, Concept> concepts;
    private final Region region;

    Advice(Map<String, Concept> concepts, Region region) {
        this.concepts = concepts;
        this.region = region;
    }

    /** The topic's own passage where nothing is named yet, else one for what is missing. */
    String passage(Asked asked, List<Need> missing) {
        TopicProfile topic = asked.topic();
        return missing.size() == asked.minimum().size() && topic.minimum().equals(asked.minimum())
                && !topic.sentence().isEmpty() ? filled(topic.sentence()) : built(topic, missing);
    }

    private String built(TopicProfile topic, List<Need> missing) {
        Set<String> emergency = new LinkedHashSet<>();
        Set<String> urgent = new LinkedHashSet<>();
        Set<String> prompt = new LinkedHashSet<>();
        Set<String> said = new LinkedHashSet<>();
        for (Need need : missing) {
            for (String sign : need.of().subList(0, need.least())) {
                Concept concept = concepts.get(sign);
                boolean grave = concept.tier() == Tier.EMERGENCY || topic.direction() == Level.EMERGENCY;
                if (!concept.advice().isEmpty()) {
                    said.add(filled(concept.advice()));
                } else if (concept.tier() == Tier.PROMPT) {
                    prompt.add(concept.name());
                } else {
                    (grave ? emergency : urgent).add(concept.name());
                }
            }
        }
        List<String> sentences = new ArrayList<>();
        add("Go to the nearest emergency department or call " + region.written() + " if ", emergency, sentences);
        add("See a doctor the same day or go to an urgent care centre if ", urgent, sentences);
        add("See your doctor within a few days if ", prompt, sentences);
        sentences.addAll(said);
        return String.join(" ", sentences);
    }

    private static void add(String direction, Set<String> signs, List<String> sentences) {
        if (!signs.isEmpty()) {
            sentences.add(direction + Conditional.of(signs) + ".");
        }
    }

    private String filled(String sentence) {
        return sentence.replace("{emergency}", region.written()).replace("{crisis}", region.crisisWritten());
    }
}
