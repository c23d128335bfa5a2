package dev.caveat.grammar;

import dev.caveat.cache.Packer;
import dev.caveat.cache.Unpacker;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * LanguageTool's pattern rules as the build packs them: each with the words without which it cannot match, so that only
 * those need be read whose words a text holds. Reading all of them takes half a second.
 */
final class PackedRules {
    static final String NAME = "rules.bin";

    private final String version;
    private final String head;
    private final List<Part> categories;
    private final List<String> groups;
    private final List<String> words;
    private final List<Unit> units;

    /** No group. */
    static final int ALONE = 0;

    /** An element with its start tag. */
    record Part(String id, String tag) {}

    /**
     * A rule as its author wrote it, which LanguageTool may make several of.
     *
     * @param category its number
     * @param group the number of its group; {@link #ALONE} where it has none
     * @param id of its rules
     * @param count how many LanguageTool makes of it
     * @param needs what each of those needs that may run
     * @param xml the element
     */
    record Unit(int category, int group, String id, int count, List<Need> needs, Supplier<String> xml) {}

    /**
     * What a rule needs: one of each.
     *
     * @param forms numbers of words as they are written
     * @param lemmas numbers of words in their basic form
     */
    record Need(List<int[]> forms, List<int[]> lemmas) {}

    /** @param version of LanguageTool */
    PackedRules(String version, String head, List<Part> categories, List<String> groups, List<String> words, List<Unit> units) {
        this.version = version;
        this.head = head;
        this.categories = List.copyOf(categories);
        this.groups = List.copyOf(groups);
        this.words = List.copyOf(words);
        this.units = List.copyOf(units);
    }

    /** Empty where the build has not packed them, as in an editor's own. */
    static Optional<PackedRules> read() {
        try (InputStream stream = PackedRules.class.getResourceAsStream(NAME)) {
            return stream == null ? Optional.empty() : Optional.of(unpack(stream.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the LanguageTool whose rules they are. */
    String version() {
        return version;
    }

    List<Unit> units() {
        return units;
    }

    /** The words that needs name by their number. */
    List<String> words() {
        return words;
    }

    String category(Unit unit) {
        return categories.get(unit.category).id;
    }

    /** A file of rules that holds some units, in their order. */
    String document(List<Unit> some) {
        StringBuilder text = new StringBuilder("<rules lang=\"en\">").append(head);
        int group = ALONE;
        int category = -1;
        for (Unit unit : some) {
            if (unit.category != category || unit.group != group) {
                text.append(group == ALONE ? "" : "</rulegroup>");
                text.append(unit.category == category ? "" : category < 0 ? "" : "</category>");
                text.append(unit.category == category ? "" : categories.get(unit.category).tag);
                text.append(groups.get(unit.group));
                category = unit.category;
                group = unit.group;
            }
            text.append(unit.xml.get());
        }
        return text.append(group == ALONE ? "" : "</rulegroup>").append(some.isEmpty() ? "" : "</category>").append("</rules>").toString();
    }

    byte[] pack() {
        Packer to = new Packer();
        to.text(version).text(head).list(categories, each -> to.text(each.id).text(each.tag)).texts(groups).texts(words);
        to.list(units, unit -> {
            to.count(unit.category).count(unit.group).text(unit.id).count(unit.count).list(unit.needs, need -> {
                to.list(need.forms, numbers -> numbers(numbers, to));
                to.list(need.lemmas, numbers -> numbers(numbers, to));
            });
            to.bytes(new Packer().text(unit.xml.get()).bytes());
        });
        return to.bytes();
    }

    static PackedRules unpack(byte[] bytes) {
        Unpacker from = new Unpacker(bytes);
        String version = from.text();
        String head = from.text();
        List<Part> categories = from.list(() -> new Part(from.text(), from.text()));
        List<String> groups = from.texts();
        List<String> words = from.texts();
        return new PackedRules(version, head, categories, groups, words, from.list(() -> {
            int category = from.count();
            int group = from.count();
            String id = from.text();
            int count = from.count();
            List<Need> needs = from.list(() -> new Need(from.list(() -> numbers(from)), from.list(() -> numbers(from))));
            Supplier<Unpacker> xml = from.part();
            return new Unit(category, group, id, count, needs, () -> xml.get().text());
        }));
    }

    private static void numbers(int[] numbers, Packer to) {
        to.count(numbers.length);
        for (int number : numbers) {
            to.count(number);
        }
    }

    private static int[] numbers(Unpacker from) {
        int[] numbers = new int[from.count()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = from.count();
        }
        return numbers;
    }

    /** Numbers for words, in the order in which they are first asked for. */
    static final class Vocabulary {
        private final TreeMap<String, Integer> numbers = new TreeMap<>();
        private final List<String> words = new ArrayList<>();

        int number(String word) {
            return numbers.computeIfAbsent(word, each -> {
                words.add(each);
                return words.size() - 1;
            });
        }

        List<String> words() {
            return words;
        }
    }
}
