package dev.caveat.check.own;

import dev.caveat.document.Block;
import dev.caveat.language.Wording;
import dev.caveat.rule.Article;
import dev.caveat.rule.Clinic;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The clinic's approved texts, whose wording somebody has signed: no rule of style may ask to change it. */
public final class ApprovedTexts {
    /** Fewer words may stand in an approved text by chance. */
    private static final int FEWEST = 4;

    private final List<List<String>> texts;

    private ApprovedTexts(List<List<String>> texts) {
        this.texts = texts;
    }

    public static ApprovedTexts of(Clinic clinic) {
        return new ApprovedTexts(clinic.disclaimers().stream()
                .flatMap(text -> Stream.concat(Stream.of(text.text()), text.variants().stream())).map(Wording::forms).toList());
    }

    /** Whether all that is read of a block is part of an approved text. */
    public boolean holds(Block block, Article article) {
        if (texts.isEmpty()) {
            return false;
        }
        List<String> words = words(block, article.wording());
        return words.size() >= FEWEST && texts.stream().anyMatch(text -> Collections.indexOfSubList(text, words) >= 0);
    }

    /** The folded words of a block. */
    static List<String> words(Block block, Wording wording) {
        return wording.sentences(block).stream().flatMap(sentence -> sentence.forms().stream()).toList();
    }
}
