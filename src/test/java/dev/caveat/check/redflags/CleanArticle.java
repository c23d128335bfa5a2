package dev.caveat.check.redflags;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * An article of one topic that meets its minimum, in parts.
 *
 * @param care {@code emergency}, {@code urgent}, or {@code either}
 * @param signs all of them needed
 * @param others signs of other topics
 * @param choices for each sign, which ones may stand in its place
 * @param besides a sentence that the minimum asks for besides; may be empty
 */
record CleanArticle(
        String topic, String title, String care, List<String> signs, List<String> others, List<List<String>> choices,
        String besides) {
    private static final Path DATA = Path.of("src/test/resources/dev/caveat/check/redflags");

    /** By topic and sign, its wordings; those that begin with {@code ~} are clauses. */
    static final Map<String, List<String>> WORDINGS = wordings();

    static List<CleanArticle> all() {
        return lines("topics.txt").map(cell -> new CleanArticle(cell[0], cell[1], cell[2], List.of(cell[3].split("; ")),
                List.of(cell[4].split("; ")), Arrays.stream(cell[5].split(" \\+ "))
                        .map(choice -> List.of(choice.split("\\|"))).toList(),
                cell[6].equals("-") ? "" : " " + cell[6])).toList();
    }

    private static Map<String, List<String>> wordings() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        lines("signs.txt").forEach(cell -> all.put(cell[0] + " " + cell[1], List.of(cell[2].split("; "))));
        return all;
    }

    private static java.util.stream.Stream<String[]> lines(String file) {
        try {
            return Files.readAllLines(DATA.resolve(file), StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.startsWith("#")).map(line -> line.split(" \\| "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isEmergency() {
        return care.equals("emergency");
    }

    /** The same signs in other words, taken from the lists; nouns only, or clauses as well. */
    List<String> reworded(Random random, boolean clauses) {
        List<String> words = new ArrayList<>();
        for (List<String> choice : choices) {
            String sign = choice.get(random.nextInt(choice.size()));
            List<String> wordings = WORDINGS.get(topic + " " + sign).stream()
                    .filter(wording -> clauses || !wording.startsWith("~")).toList();
            words.add(wordings.get(random.nextInt(wordings.size())));
        }
        return words;
    }

    String text(String passage) {
        return "# " + title + "\n\nMost people get better with time, and a plan helps.\n\n" + passage
                + "\n\nYou can move as far as is comfortable.\n";
    }
}
