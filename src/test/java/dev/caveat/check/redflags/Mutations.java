package dev.caveat.check.redflags;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Changes a clean article in one thing at a time. What must be said of each follows from the research, not from the code. */
final class Mutations {
    private static final List<String> EMERGENCY = List.of("Go to the nearest emergency department or call 9-1-1", "Call 911",
            "Go straight to the emergency room", "Call an ambulance", "Go to the ER or call 911",
            "Call 9-1-1 or your local emergency number", "Head to the emergency department right away",
            "Phone 911 immediately", "Get to your nearest hospital emergency department");
    private static final List<String> URGENT = List.of("See a doctor immediately", "Seek urgent medical attention",
            "See your doctor the same day", "Get medical help right away", "Go to an urgent care centre",
            "Contact your family doctor today", "Get same-day medical care");
    private static final List<String> WEAK = List.of("Consult a healthcare professional", "Seek medical advice",
            "Get it checked", "See your doctor", "Talk to your doctor");
    private static final List<String> CLINIC = List.of("Book an appointment with us", "Tell your physio",
            "Book an urgent appointment with us", "Let us know", "Come in and see us", "Call our clinic",
            "Mention it to your therapist");
    private static final List<String> NO_WORRY = List.of("You do not need to worry about %s.", "You can ignore %s.",
            "Don't panic about %s.", "There is no need to worry about %s.", "You can safely ignore %s.",
            "Forget about %s.");
    private static final List<String> NONE = List.of("You have no %s.", "This is back-to-normal living without any %s.",
            "Your examination ruled out %s.", "She denies %s.", "You are free of %s.");
    private static final List<String> NO_NEED = List.of("There is rarely any need to call 911 for %s.",
            "There is no need to go to the emergency department for %s.", "You rarely need emergency care for %s.",
            "Avoid the emergency room for %s.", "Stay home instead of going to the emergency department with %s.");

    private final CleanArticle clean;
    private final Random random;
    private final List<Mutant> mutants = new ArrayList<>();

    private Mutations(CleanArticle clean, Random random) {
        this.clean = clean;
        this.random = random;
    }

    static List<Mutant> of(CleanArticle clean, Random random) {
        Mutations mutations = new Mutations(clean, random);
        mutations.reworded();
        mutations.rearranged();
        mutations.takenAway();
        mutations.hidden();
        mutations.negated();
        mutations.misdirected();
        mutations.elsewhere();
        return mutations.mutants;
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String care() {
        return clean.isEmergency() || random.nextBoolean() ? one(EMERGENCY) : one(URGENT);
    }

    private List<String> nouns() {
        return clean.reworded(random, false);
    }

    private static String or(List<String> signs) {
        return signs.size() == 1 ? signs.get(0)
                : String.join(", ", signs.subList(0, signs.size() - 1)) + " or " + signs.get(signs.size() - 1);
    }

    private static String plain(String sign) {
        return sign.replace("~", "");
    }

    private static String list(List<String> signs) {
        return "\n\n- " + String.join("\n- ", signs.stream().map(Mutations::plain).toList());
    }

    private void met(String name, String passage, String... faults) {
        mutants.add(new Mutant(clean.topic(), name, clean.text(passage), true, List.of(faults)));
    }

    private void unmet(String name, String passage, String... faults) {
        mutants.add(new Mutant(clean.topic(), name, clean.text(passage), false, List.of(faults)));
    }

    /** The same in other words and other shapes: the minimum stays met. */
    private void reworded() {
        String besides = clean.besides();
        met("other nouns", care() + " if you have " + or(nouns()) + "." + besides);
        List<String> signs = clean.reworded(random, true);
        Collections.shuffle(signs, random);
        met("a list with its lead-in", care() + " if any of these happens:" + list(signs) + "\n\n" + besides.strip());
        signs = clean.reworded(random, true);
        met("a list with an afterword", "Watch for these signs:" + list(signs) + "\n\n" + care()
                + " if you notice any of them." + besides);
        signs = clean.reworded(random, true);
        met("a heading that directs", "## " + care() + " if you notice" + list(signs) + "\n\n" + besides.strip());
        signs = clean.reworded(random, true);
        met("a heading over a heading", "## When to get help\n\n### Warning signs\n\n" + care() + " for any of these:"
                + list(signs) + "\n\n" + besides.strip());
        met("a table", "| Sign | What to do |\n|---|---|\n| " + or(nouns()) + " | " + care() + ". |\n\n" + besides.strip());
        met("a quotation", "> **Important:** " + care() + " if you have " + or(nouns()) + "." + besides);
        List<String> clauses = clean.reworded(random, true).stream()
                .map(sign -> sign.startsWith("~") ? plain(sign) : "you have " + sign).toList();
        met("clauses", care() + " if " + or(clauses) + "." + besides);
        met("direction last", "If you have " + or(nouns()) + ", " + lower(care()) + "." + besides);
        met("typographic", (care() + " if you have " + or(nouns()) + "." + besides).replace('\'', '\u2019')
                .replace("9-1-1", "9\u20111\u20111"));
    }

    private static String lower(String direction) {
        return Character.toLowerCase(direction.charAt(0)) + direction.substring(1);
    }

    /** Reassurance, contrast, contrast with "but", the clinic's offer apart, two blocks: still met. */
    private void rearranged() {
        String besides = clean.besides();
        String signs = or(nouns());
        String care = care();
        met("the clinic’s offer apart", care + " if you have " + signs + "." + besides
                + "\n\nBook an appointment with us to talk about the rest.");
        met("reassurance first", "Most cases are nothing to worry about. But " + lower(care) + " if you have " + signs + "."
                + besides);
        met("rather than", "Having " + signs + " needs " + (clean.isEmergency() ? "emergency care" : "urgent medical attention")
                + " rather than gentle exercise." + besides);
        met("but", "Most pain does not need emergency care, but " + signs + " does: " + lower(one(EMERGENCY)) + "." + besides);
        met("do not wait", "Do not wait and see: " + lower(care) + " if you have " + signs + "." + besides);
        List<String> all = nouns();
        if (all.size() > 1) {
            met("split, each part directed", care + " if you have " + all.get(0) + ".\n\nIt is rare. It is real.\n\n" + care()
                    + " if you have " + or(all.subList(1, all.size())) + "." + besides);
        }
        met("direction in the next paragraph", "Danger signs are " + signs + ". They are rare. Most people never have them.\n\n"
                + care + " with any of them. Take somebody along." + besides, "scattered");
    }

    private void takenAway() {
        unmet("deleted", "", "missing-minimum");
        for (String sign : clean.signs()) {
            List<String> rest = new ArrayList<>(clean.signs());
            rest.remove(sign);
            unmet("without “" + sign + "”", rest.isEmpty() ? "" : care() + " if you have " + or(rest) + "." + clean.besides(),
                    "missing-minimum");
        }
        if (!clean.besides().isEmpty()) {
            unmet("without the sentence besides", care() + " if you have " + or(clean.signs()) + ".", "missing-minimum");
        }
        unmet("other topics’ signs", care() + " if you have " + or(clean.others()) + ".", "missing-minimum");
        unmet("none named", "Red flags like these need urgent medical attention.", "none-named");
        unmet("no direction", "Watch for " + or(nouns()) + "." + clean.besides(), "no-direction");
        unmet("direction in another section", "Watch for " + or(nouns()) + "." + clean.besides()
                + "\n\n## How we work\n\n" + "We take our time with everybody who walks through the door. ".repeat(12)
                + "\n\n" + care() + " if you are worried.", "no-direction");
    }

    private void hidden() {
        String passage = care() + " if you have " + or(nouns()) + "." + clean.besides();
        unmet("in a comment", "<!-- " + passage + " -->", "missing-minimum");
        unmet("in code", "```\n" + passage + "\n```", "missing-minimum");
        unmet("not displayed", "<div style=\"display:none\">" + passage + "</div>", "missing-minimum");
        unmet("hidden", "<p hidden>" + passage + "</p>", "missing-minimum");
        unmet("in a link’s title", "Read [more](https://example.org \"" + passage + "\").", "missing-minimum");
        unmet("in a comment of the text", "Walk a little. <!-- " + passage + " --> Rest a little.", "missing-minimum");
    }

    private void negated() {
        String signs = or(nouns());
        String care = care();
        unmet("negated", String.format(one(NONE), signs) + " " + care + " if you worry.");
        unmet("absent", "If you do not have " + signs + ", this program is safe.");
        unmet("made light of", String.format(one(NO_WORRY), signs), "minimised");
        unmet("nothing to worry about", upper(signs) + " is nothing to worry about.", "minimised");
        unmet("swapped around rather than", "Having " + signs + " needs gentle exercise rather than "
                + (clean.isEmergency() ? "emergency care." : "urgent medical attention."), "no-direction");
        unmet("taken back", String.format(one(NO_NEED), signs), "no-direction", "missing-minimum");
        unmet("an anecdote", "Last year one of our runners had " + signs + " and got better.", "no-direction");
    }

    private static String upper(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private void misdirected() {
        String signs = or(nouns());
        String besides = clean.besides();
        unmet("weak", one(WEAK) + " if you have " + signs + "." + besides, "weak-direction");
        unmet("weak, over a list", one(WEAK) + " if you have any of these:" + list(nouns()), "weak-direction");
        unmet("to the clinic", one(CLINIC) + " if you have " + signs + "." + besides, "sent-to-clinic", "weak-direction");
        unmet("to the clinic, over a list", one(CLINIC) + " if you have any of these:" + list(nouns()), "sent-to-clinic",
                "weak-direction");
        // Signs that may wait some days are not sent away by that.
        if (!clean.topic().equals("running-bone-stress")) {
            unmet("also to the clinic", one(EMERGENCY) + " if you have " + signs + "." + besides
                    + "\n\nBook an appointment with us if you have " + or(clean.signs()) + ".", "sent-to-clinic");
        }
        if (clean.isEmergency()) {
            unmet("urgent where it is an emergency", one(URGENT) + " if you have " + signs + ".", "weak-direction");
        }
        unmet("another country’s number", "Call " + one(List.of("999", "000", "112")) + " if you have " + signs + "." + besides,
                "wrong-emergency-number");
        if (!clean.care().equals("urgent")) {
            unmet("a nurse line", "Call 8-1-1 if you have " + signs + "." + besides, "wrong-emergency-number");
        }
    }

    /** In the site's standing text, behind sources and author box. */
    private void elsewhere() {
        unmet("only in boilerplate", "Rest a little.\n\n## Sources\n\n1. Roe S. A book. Press. 2024.\n\n## About the author\n\n"
                + "Sam Roe, Registered Physiotherapist.\n\n## Disclaimer\n\nGeneral information only. " + care() + " if you have "
                + or(nouns()) + "." + clean.besides(), "boilerplate-only");
    }
}
