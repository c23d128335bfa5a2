package dev.caveat.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Articles to measure with: made by a seeded generator, or taken from a folder.
 *
 * <p>The generator puts sentences together word by word, so that hardly two of a thousand articles share one; articles made
 * by shuffling the same sentences would flatter every cache. Some sentences claim too much, some hold an error of grammar.
 */
public final class Drafts {
    private static final List<String> CONDITIONS = List.of("low back pain", "a stiff neck", "tennis elbow", "a sprained ankle",
            "plantar heel pain", "a frozen shoulder", "knee osteoarthritis", "shin splints", "a torn calf", "tension headache",
            "sciatica", "hip bursitis", "a rotator cuff tear", "runner's knee", "whiplash", "a strained hamstring",
            "jaw pain", "carpal tunnel syndrome", "a bunion", "patellar tendinopathy");
    private static final List<String> PARTS = List.of("calf", "hip", "shoulder", "lower back", "neck", "knee", "ankle", "wrist",
            "hamstring", "thigh", "rib cage", "elbow", "forearm", "heel", "pelvis", "upper back");
    private static final List<String> WORK = List.of("walking", "lifting boxes", "gardening", "typing", "cycling to work",
            "climbing stairs", "carrying a child", "swimming", "running", "painting a ceiling", "sitting in meetings", "skiing",
            "rowing", "shovelling snow", "playing tennis", "standing at a counter");
    private static final List<String> MOVES = List.of("heel raises", "wall slides", "bridges", "step-ups", "side planks",
            "chin tucks", "towel curls", "hip hinges", "slow squats", "band pulls", "calf stretches", "shoulder circles");
    private static final List<String> PEOPLE = List.of("Most people", "Many runners", "New parents", "Office workers", "Older adults",
            "Some dancers", "Few patients", "Teenagers", "Nurses", "Drivers");
    private static final List<String> HOW = List.of("slowly", "gradually", "twice a week", "every other day", "within comfort",
            "after a warm-up", "in the evening", "with a friend", "for a month", "before breakfast");
    private static final List<String> SENTENCES = List.of(
            "%P notice that %W loads the %B more than they expected after %N weeks.",
            "%P with %C begin %M %H and add one set every %N days.",
            "When the %B feels sore after %W, halve the number of %M for %N days and note what changes.",
            "In our clinic we see %C most often in people who went back to %W too soon.",
            "A physiotherapist looks at how the %B moves, asks about %W and plans %N weeks of %M with you.",
            "Pain in the %B that settles within %N hours of %W is usually no reason to stop.",
            "Research on %C suggests that %M, done %H, help about %N in a hundred people to return to %W.",
            "It takes %N to %O weeks until the %B tolerates %W again, and that differs from person to person.",
            "Try %N repetitions of %M %H, then rest the %B for %O minutes.",
            "%P ask whether %W makes %C worse; in moderation it rarely does.",
            "The %B and the %B2 share load, so %C can change how you go about %W.",
            "Keep a diary of %W, of %M and of how the %B feels on the %N days after.");
    private static final List<String> BOLD = List.of(
            "Our treatment cures %C for good in %N sessions.", "We are the best clinic for %C in town.",
            "Results for your %B are guaranteed within %N weeks.", "This method is completely safe and painless.");
    private static final List<String> FAULTY = List.of("The the %B needs %N days of rest.", "%P has less pain in the %B after %M.",
            "He go back to %W after %N weeks.", "This are the %M that we teach for the %B.");
    private static final String END = """
            ## When to seek help

            Go to the nearest emergency department or call 911 if you have numbness between the legs, new trouble with bladder or bowel,
            weakness that gets worse, chest pain or trouble breathing.

            This article is general information and does not replace advice from a health professional. Results vary.

            ## Sources

            1. Smith J, Lee K. Exercise for %C: a review. Journal of Physiotherapy. 2024. https://doi.org/10.1000/%N
            2. Health Canada. Living with pain. 2023. https://www.canada.ca/en/pain-%O
            """;

    private final Random random;

    private Drafts(long seed) {
        random = new Random(seed);
    }

    /**
     * Writes articles {@code 0000.md}, {@code 0001.md} and so on.
     *
     * @param from where real ones are; every one is used once at most; empty text for made ones
     * @return how many there are now, fewer than wanted where the folder has no more
     */
    static int write(Path folder, int wanted, int bytes, String from) throws IOException {
        Files.createDirectories(folder);
        List<Path> real = from.isEmpty() ? List.of() : real(Path.of(from));
        int made = from.isEmpty() ? wanted : Math.min(wanted, real.size());
        for (int i = 0; i < made; i++) {
            Path file = folder.resolve(String.format(java.util.Locale.ROOT, "%05d.md", i));
            Files.writeString(file, from.isEmpty() ? article(i, bytes) : Files.readString(real.get(i)));
        }
        return made;
    }

    /**
     * One article, the same for the same number.
     *
     * @param bytes about how long
     */
    public static String article(long number, int bytes) {
        return new Drafts(20261126 + number).text(bytes);
    }

    private static List<Path> real(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
    }

    private String text(int bytes) {
        String condition = one(CONDITIONS);
        String end = filled(END).replace("%C", condition);
        StringBuilder text = new StringBuilder("# Living with " + condition + "\n\nBy Alex Moreau, Registered Physiotherapist\n\n");
        List<String> sentences = new ArrayList<>();
        for (int paragraph = 1; text.length() + end.length() < bytes; paragraph++) {
            if (paragraph % 5 == 0) {
                text.append("## ").append(one(PEOPLE)).append(" and ").append(one(WORK)).append("\n\n");
            }
            sentences.clear();
            for (int i = 0; i < 3 + random.nextInt(3); i++) {
                int kind = random.nextInt(60);
                sentences.add(filled(one(kind == 0 ? BOLD : kind == 1 ? FAULTY : SENTENCES)));
            }
            text.append(paragraph % 4 == 3 ? "- " + String.join("\n- ", sentences) : String.join(" ", sentences)).append("\n\n");
        }
        return text.append(end).toString();
    }

    private String filled(String sentence) {
        return sentence.replace("%B2", one(PARTS)).replace("%B", one(PARTS)).replace("%C", one(CONDITIONS)).replace("%W", one(WORK))
                .replace("%M", one(MOVES)).replace("%P", one(PEOPLE)).replace("%H", one(HOW))
                .replace("%N", String.valueOf(2 + random.nextInt(97))).replace("%O", String.valueOf(100 + random.nextInt(400)));
    }

    private String one(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
