package dev.caveat.check.disclaimer;

import dev.caveat.check.Place;
import dev.caveat.check.PlainDifference;
import dev.caveat.check.Supplied;
import dev.caveat.check.Word;
import dev.caveat.check.WordDiff;
import dev.caveat.document.Block;
import dev.caveat.document.Span;
import dev.caveat.language.Wording;
import dev.caveat.rule.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Disclaimers that do not say the same. */
final class Differences {
    /** Longer texts are told apart by what they say, not word by word. */
    private static final int MOST_WORDS = 1_500;

    private final Map<String, DisclaimerElement> elements;

    Differences(Map<String, DisclaimerElement> elements) {
        this.elements = elements;
    }

    /** Two of an article, apart from each other. */
    Optional<Hit> within(List<Notice> notices) {
        List<Notice> whole = notices.stream().filter(Notice::isWhole).toList();
        return whole.stream().skip(1).filter(later -> !later.says().equals(whole.get(0).says())).findFirst()
                .map(later -> hit(later, elements("the first", whole.get(0), "this one", later)));
    }

    /** The article's and the template's, compared word by word. */
    Optional<Hit> fromTemplate(List<Notice> notices, Wording wording, Supplied supplied, List<Notice> template) {
        List<Word> there = words(template, supplied.template().wording());
        for (Notice notice : there.isEmpty() ? List.<Notice>of() : notices.stream().filter(Notice::isWhole).toList()) {
            List<Word> here = words(List.of(notice), wording);
            if (here.size() > MOST_WORDS || there.size() > MOST_WORDS) {
                return Optional.of(hit(notice, "the template's " + supplied.template().document().path()
                        + " and the article's are of different length"));
            }
            WordDiff diff = WordDiff.between(there, here);
            if (!diff.isSame()) {
                return Optional.of(hit(notice, "compared with the template's " + supplied.template().document().path()
                        + ", " + PlainDifference.of(diff.changes())));
            }
        }
        return Optional.empty();
    }

    private static Hit hit(Notice notice, String difference) {
        Span span = Place.of(notice.blocks().get(0));
        return Hit.of("inconsistent", span, Map.of("difference", difference));
    }

    private String elements(String one, Notice first, String other, Notice second) {
        List<String> told = new ArrayList<>();
        only(one, first, second).ifPresent(told::add);
        only(other, second, first).ifPresent(told::add);
        return String.join("; ", told);
    }

    private Optional<String> only(String name, Notice says, Notice not) {
        List<String> more = elements.keySet().stream()
                .filter(key -> says.says().contains(key) && !not.says().contains(key))
                .map(key -> elements.get(key).name()).toList();
        return more.isEmpty() ? Optional.empty()
                : Optional.of("only " + name + " says " + more.stream().collect(Collectors.joining(", ")));
    }

    private static List<Word> words(List<Notice> notices, Wording wording) {
        List<Word> words = new ArrayList<>();
        for (Block block : notices.stream().flatMap(notice -> notice.blocks().stream()).toList()) {
            wording.sentences(block).forEach(sentence -> words.addAll(Word.of(sentence, 0, sentence.tokens().size())));
        }
        return words;
    }
}
