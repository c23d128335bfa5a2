package dev.caveat.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Small articles of our own, as many as a test needs, each with a fault that {@code caveat fix} can mend. */
final class Drafts {
    private static final List<String> SENTENCES = List.of("Start with a load that you can lift ten times.", "Rest a day between sessions.",
            "Many people notice a change after some weeks.", "A sore muscle on the next day is common.", "Bend the knee as far as it goes.",
            "Write down what you did and how it felt.", "Add weight only when the last set was easy.", "Walk on flat ground at first.",
            "The joint is held by strong bands.", "Sleep helps as much as training does.", "Ask us how to begin.", "We guarantee results.");

    private Drafts() {}

    /** The text of one of them. */
    static String text(int number) {
        return "---\ntitle: Knee load " + number + "\n---\n\n# Knee load " + number + "\n\nWe cure knee pain number " + number
                + " for good. Walk a little more each each day, and rest when it swells.\n\n## Sources\n\n1. Smith J. Knees. 2021.\n";
    }

    /** A longer one: some paragraphs of sentences that no two share in the same order. */
    static String longer(int number) {
        Random random = new Random(number);
        StringBuilder text = new StringBuilder(text(number));
        for (int i = 0; i < 8; i++) {
            text.append('\n');
            for (int j = 0; j < 3; j++) {
                text.append(SENTENCES.get(random.nextInt(SENTENCES.size()))).append(j == 2 ? "\n" : " ");
            }
        }
        return text.toString();
    }

    /** Writes them below a folder, named by their numbers. */
    static void write(Path folder, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            Path file = folder.resolve("d" + i % 10).resolve("a" + i + ".md");
            Files.createDirectories(file.getParent());
            Files.writeString(file, text(i));
        }
    }

    /** Every file below a folder that bears no name of a leftover, with its bytes as text. */
    static Map<String, String> content(Path folder) {
        return content(folder, false);
    }

    /** The leftovers. */
    static Map<String, String> leftovers(Path folder) {
        return content(folder, true);
    }

    private static Map<String, String> content(Path folder, boolean left) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> file.getFileName().toString().matches("\\..*\\.tmp") == left)
                    .collect(Collectors.toMap(file -> folder.relativize(file).toString(), Drafts::read, (one, other) -> one, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
