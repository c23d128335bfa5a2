package dev.caveat.claims;

import dev.caveat.language.Phrases;
import java.util.List;
import java.util.Map;

/**
 * What all rules of a group of claims share.
 *
 * @param slots lists that phrases refer to as <code>{name}</code>
 * @param surroundings words that change what a claim near them says
 * @param effects what each kind of surrounding does, unless a rule says otherwise
 * @param compounds fixed phrases that are no claim for any rule ("best practice")
 * @param rebuttals how a text says that a belief is wrong
 * @param denials how the next sentence answers a question with no
 * @param citationLinks parts of addresses that make a link a citation
 * @param prominent places in which a claim counts one step more
 * @param silent places in which nothing is a claim
 * @param subject tells an article about health from one about something else
 * @param promotion tells an article that offers something from one that only informs
 * @param people how the article's own people are told from others
 */
public record Vocabulary(
        @Phrases Map<String, List<String>> slots, List<Surrounding> surroundings, Map<String, Effect> effects,
        @Phrases List<String> compounds, @Phrases List<String> rebuttals, @Phrases List<String> denials, List<String> citationLinks,
        List<Place> prominent, List<Place> silent, Subject subject, Promotion promotion, People people) {
    /** Kinds of surrounding that are seen by shape, not by words of the ruleset. */
    static final List<String> BY_SHAPE = List.of("rebutted", "question", "denied", "cited", "quoted");

    public Vocabulary {
        subject = subject == null ? Subject.ANY : subject;
        promotion = promotion == null ? Promotion.ANY : promotion;
        people = people == null ? People.NOBODY : people;
        for (Surrounding surrounding : surroundings) {
            require(surrounding.kind(), effects);
        }
        BY_SHAPE.forEach(kind -> require(kind, effects));
    }

    private static void require(String kind, Map<String, Effect> effects) {
        if (!effects.containsKey(kind)) {
            throw new IllegalArgumentException("effects: “" + kind + "” is missing");
        }
    }

    /**
     * What an article is about.
     *
     * @param words phrases of the field
     * @param perThousand as many of them in 1,000 words make an article one of the field
     * @param from words an article must have before its subject is judged
     * @param steps how far a claim moves in an article about something else
     */
    public record Subject(@Phrases List<String> words, int perThousand, int from, int steps) {
        static final Subject ANY = new Subject(List.of(), 0, 0, 0);
    }

    /**
     * Whether an article offers a service or product.
     *
     * @param words phrases that offer: a booking, an address, the publisher's own patients
     * @param from words an article must have before one that holds none of them counts as information
     * @param steps how far a claim moves in an article that only informs
     */
    public record Promotion(@Phrases List<String> words, int from, int steps) {
        static final Promotion ANY = new Promotion(List.of(), 0, 0);
    }

    /**
     * The article's own people.
     *
     * @param own their professions: a name beside one is theirs
     * @param others professions in a byline or author box whose people do not count
     * @param noNames capitalized words that are no part of a name
     */
    public record People(@Phrases List<String> own, @Phrases List<String> others, List<String> noNames) {
        static final People NOBODY = new People(List.of(), List.of(), List.of());
    }
}
