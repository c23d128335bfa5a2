package dev.caveat.report.html;

import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Zone;
import dev.caveat.report.Counted;
import dev.caveat.report.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was recognised as one part of the article.
 *
 * @param row the number of the first block; empty where no such part was recognised
 * @param place of the first block, in words
 * @param size in words, or that it is not there
 * @param opening its first words
 */
public record ZonePart(Zone zone, Optional<Integer> row, String place, String size, String opening) {
    /** UTF-16 units. */
    private static final int FIRST_WORDS = 60;

    /** In the order a page is read; one for each zone, whether it is there or not. */
    static List<ZonePart> of(Document document) {
        List<Block> blocks = document.blocks().toList();
        List<ZonePart> parts = new ArrayList<>();
        for (Zone zone : Zone.values()) {
            List<Block> own = blocks.stream().filter(block -> block.zone() == zone).toList();
            if (own.isEmpty()) {
                parts.add(new ZonePart(zone, Optional.empty(), "", "none recognised", ""));
            } else {
                int words = own.stream().mapToInt(block -> block.prose().words()).sum();
                parts.add(new ZonePart(zone, Optional.of(blocks.indexOf(own.get(0))),
                        Place.of(document, own.get(0).span()).words(),
                        Counted.of(own.size(), "block") + ", " + Counted.of(words, "word"), opening(own.get(0).text())));
            }
        }
        return parts;
    }

    /** The article as a stripe: a stretch for each run of blocks of one part, as long as its text. */
    static List<Bar> stripe(Document document) {
        List<Bar.Part> runs = new ArrayList<>();
        document.blocks().forEach(block -> {
            int last = runs.size() - 1;
            String id = "zone-" + block.zone().id();
            if (last >= 0 && runs.get(last).id().equals(id)) {
                runs.set(last, new Bar.Part(id, "", runs.get(last).count() + block.text().length()));
            } else {
                runs.add(new Bar.Part(id, "", block.text().length()));
            }
        });
        return Bar.of(runs);
    }

    private static String opening(String text) {
        String words = Marking.shown(text).strip();
        if (words.length() <= FIRST_WORDS) {
            return words;
        }
        int space = words.lastIndexOf(' ', FIRST_WORDS);
        return words.substring(0, space > 0 ? space : FIRST_WORDS - 1) + "…";
    }

    public String name() {
        String label = Words.of(zone);
        return label.isEmpty() ? "running text" : label;
    }

    public String look() {
        return "zone-" + zone.id();
    }
}
