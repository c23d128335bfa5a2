package dev.caveat.check.sources;

import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Section;
import dev.caveat.document.Span;
import dev.caveat.language.Sentence;
import dev.caveat.language.Wording;
import dev.caveat.rule.Assertion;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says which marks hold a statement up: those of its sentence, of the next one, of the list it is an item of or leads
 * into, and for an effect those of its section.
 */
final class Support {
    private final Map<Sentence, List<Mark>> inSentence = new IdentityHashMap<>();
    private final Map<Sentence, Sentence> next = new IdentityHashMap<>();
    private final Map<Block, List<Sentence>> closings = new IdentityHashMap<>();
    private final List<List<Mark>> inSection = new ArrayList<>();

    Support(Document document, Wording wording, List<Mark> marks) {
        marks.forEach(mark -> file(mark, wording.sentences(mark.block())));
        if (marks.isEmpty()) {
            document.sections().forEach(section -> inSection.add(List.of()));
            return;
        }
        for (Section section : document.sections()) {
            List<Block> blocks = section.inOrder();
            order(blocks, wording);
            lists(blocks, wording);
            List<Mark> here = new ArrayList<>();
            for (Block block : blocks) {
                wording.sentences(block).forEach(sentence -> here.addAll(in(sentence)));
            }
            inSection.add(here);
        }
    }

    /** A mark belongs to the sentence it stands in or behind; one that opens a sentence ends the one before too. */
    private void file(Mark mark, List<Sentence> sentences) {
        int at = 0;
        while (at + 1 < sentences.size() && sentences.get(at + 1).source().start() <= mark.span().start()) {
            at++;
        }
        boolean opens = at > 0 && sentences.get(at).source().start() >= mark.span().start();
        for (int i = opens ? at - 1 : at; i <= at && i < sentences.size(); i++) {
            inSentence.computeIfAbsent(sentences.get(i), any -> new ArrayList<>()).add(mark);
        }
    }

    /** A sentence is followed by one of its paragraph; a lead-in by its list's first, a cell by the next one. */
    private void order(List<Block> blocks, Wording wording) {
        Optional<Sentence> open = Optional.empty();
        for (Block block : blocks) {
            for (Sentence sentence : wording.sentences(block)) {
                open.ifPresent(before -> next.put(before, sentence));
                open = Optional.of(sentence);
            }
            open = leadsIn(block) || block.kind() == Block.Kind.TABLE_CELL ? open : Optional.empty();
        }
    }

    /** What can speak for every item of a list: the end of the paragraph above it, the end of its last item. */
    private void lists(List<Block> blocks, Wording wording) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).kind() == Block.Kind.LIST_ITEM) {
                int from = i;
                while (i + 1 < blocks.size() && blocks.get(i + 1).kind() == Block.Kind.LIST_ITEM) {
                    i++;
                }
                List<Sentence> closing = new ArrayList<>(last(blocks.get(i), wording));
                if (from > 0) {
                    closing.addAll(last(blocks.get(from - 1), wording));
                }
                int first = from > 0 && leadsIn(blocks.get(from - 1)) ? from - 1 : from;
                blocks.subList(first, i + 1).forEach(block -> closings.put(block, closing));
            }
        }
    }

    private static List<Sentence> last(Block block, Wording wording) {
        List<Sentence> sentences = wording.sentences(block);
        return sentences.isEmpty() ? List.of() : List.of(sentences.get(sentences.size() - 1));
    }

    private static boolean leadsIn(Block block) {
        return block.kind() == Block.Kind.PARAGRAPH && block.text().strip().endsWith(":");
    }

    Assertion of(Statement statement) {
        Sentence sentence = statement.sentence();
        List<Mark> list = closings.getOrDefault(sentence.block(), List.of()).stream()
                .flatMap(each -> in(each).stream()).toList();
        boolean effect = statement.kind() == Assertion.Kind.EFFECT;
        if (inSentence.isEmpty()) {
            return held(statement, List.of(), "");
        }
        return Stream.of(
                held(statement, in(sentence), ""),
                held(statement, next.containsKey(sentence) ? in(next.get(sentence)) : List.of(), " in the next sentence"),
                held(statement, list, " of the list"),
                held(statement, effect ? inSection.get(statement.section()) : List.of(), " in the section"))
                .filter(Assertion::isSupported).findFirst().orElse(held(statement, List.of(), ""));
    }

    private List<Mark> in(Sentence sentence) {
        return inSentence.getOrDefault(sentence, List.of());
    }

    private static Assertion held(Statement statement, List<Mark> by, String where) {
        List<Span> sources = by.stream().flatMap(mark -> mark.sources().stream()).distinct().sorted().toList();
        return new Assertion(statement.sentence().source(), statement.kind(),
                by.isEmpty() ? "" : by.get(0).words() + where, sources);
    }
}
