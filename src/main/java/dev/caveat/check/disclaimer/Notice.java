package dev.caveat.check.disclaimer;

import dev.caveat.document.Block;
import dev.caveat.document.Document;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One disclaimer of an article: neighbouring blocks that say something a disclaimer says.
 *
 * @param statements in reading order
 */
record Notice(List<Block> blocks, List<Statement> statements) {
    Notice {
        blocks = List.copyOf(blocks);
        statements = List.copyOf(statements);
    }

    /**
     * Those of an article, in reading order: blocks that say a core element, with those that say another element beside
     * them; and, where there is any, blocks that say something under a disclaimer's heading or in its zone.
     */
    static List<Notice> of(Document document, List<Statement> all, Predicate<Block> placed) {
        Set<Block> core = set(all.stream().filter(said -> said.full() && said.core()).map(Statement::block).toList());
        if (core.isEmpty()) {
            return List.of();
        }
        List<Block> order = document.blocks().filter(Block::isVisible).toList();
        Set<Block> speaking = set(all.stream().map(Statement::block).toList());
        boolean[] belongs = new boolean[order.size()];
        for (int i = 0; i < belongs.length; i++) {
            belongs[i] = core.contains(order.get(i)) || speaking.contains(order.get(i)) && placed.test(order.get(i));
        }
        for (int i = 1; i < belongs.length; i++) {
            belongs[i] |= belongs[i - 1] && speaking.contains(order.get(i));
        }
        for (int i = belongs.length - 2; i >= 0; i--) {
            belongs[i] |= belongs[i + 1] && speaking.contains(order.get(i));
        }
        List<Notice> notices = new ArrayList<>();
        for (int i = 0; i < belongs.length; i++) {
            int from = i;
            while (i < belongs.length && belongs[i]) {
                i++;
            }
            if (i > from) {
                Set<Block> blocks = set(order.subList(from, i));
                notices.add(new Notice(order.subList(from, i),
                        all.stream().filter(said -> blocks.contains(said.block())).toList()));
            }
        }
        return notices;
    }

    /** Elements that it says fully, by key, sorted. */
    Set<String> says() {
        return statements.stream().filter(Statement::full).map(Statement::element)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether it is a disclaimer by itself, not only a part of one. */
    boolean isWhole() {
        return statements.stream().anyMatch(said -> said.full() && said.core());
    }

    Block last() {
        return blocks.get(blocks.size() - 1);
    }

    private static Set<Block> set(List<Block> blocks) {
        return new LinkedHashSet<>(blocks);
    }
}
