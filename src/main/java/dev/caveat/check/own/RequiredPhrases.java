package dev.caveat.check.own;

import dev.caveat.check.Insertion;
import dev.caveat.check.Place;
import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Section;
import dev.caveat.document.Span;
import dev.caveat.language.PhraseBook;
import dev.caveat.language.Wording;
import dev.caveat.language.regex.PatternBook;
import dev.caveat.language.regex.SafePattern;
import dev.caveat.rule.Article;
import dev.caveat.rule.Check;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Hit;
import dev.caveat.rule.Unchecked;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds where an article lacks words that the clinic wants in it. */
public final class RequiredPhrases implements Check {
    private final Map<String, Compiled> rules = new LinkedHashMap<>();

    /** A rule with all it looks for, read. */
    private record Compiled(RequiredPhrase rule, Condition condition, PhraseBook<Boolean> phrases, PatternBook<Boolean> patterns,
            List<List<String>> texts, List<List<String>> sections) {}

    /**
     * @param rules by id within the group
     * @throws IllegalArgumentException for a phrase or regular expression that cannot be read
     */
    public RequiredPhrases(Map<String, RequiredPhrase> rules) {
        rules.forEach((id, rule) -> this.rules.put(id, new Compiled(rule,
                new Condition(rule.types(), rule.ifSays(), rule.unlessSays()),
                PhraseBook.<Boolean>builder().addAll(rule.anyOf(), true).build(),
                new PatternBook<>(rule.matching().stream()
                        .map(each -> new PatternBook.Entry<>(SafePattern.compile(each, true), true)).toList()),
                rule.text().stream().map(Wording::forms).toList(), rule.sections().stream().map(Wording::forms).toList())));
    }

    @Override
    public CheckResult check(Article article) {
        List<Hit> hits = new ArrayList<>();
        List<Unchecked> unchecked = new ArrayList<>();
        rules.forEach((id, rule) -> {
            List<Block> blocks = blocks(article.document(), rule);
            boolean asked = rule.condition.holds(article);
            if (asked && !isSaid(rule, blocks, article)) {
                List<Unchecked> unfinished = new ArrayList<>();
                if (!isMatched(id, rule, blocks, unfinished)) {
                    hits.add(hit(id, rule, article.document()));
                    unchecked.addAll(unfinished);
                }
            }
        });
        return CheckResult.of(hits, unchecked);
    }

    /** What is read for a rule, in order. */
    private static List<Block> blocks(Document document, Compiled rule) {
        Set<Part> zones = Set.copyOf(rule.rule.zones());
        return document.sections().stream().filter(section -> isNamed(section, rule))
                .flatMap(Section::all).filter(Block::isVisible).filter(block -> {
                    Set<Part> parts = Part.of(block);
                    return !parts.isEmpty() && (zones.isEmpty() || Part.isRead(parts, zones, Set.of()));
                }).toList();
    }

    private static boolean isNamed(Section section, Compiled rule) {
        return rule.sections.isEmpty() || rule.sections.contains(Wording.forms(section.title()));
    }

    private static boolean isSaid(Compiled rule, List<Block> blocks, Article article) {
        if (blocks.stream().flatMap(block -> article.wording().sentences(block).stream())
                .anyMatch(sentence -> !rule.phrases.matches(sentence).isEmpty())) {
            return true;
        }
        List<String> words = rule.texts.isEmpty() ? List.of()
                : blocks.stream().flatMap(block -> ApprovedTexts.words(block, article.wording()).stream()).toList();
        return rule.texts.stream().anyMatch(text -> Collections.indexOfSubList(words, text) >= 0);
    }

    private static boolean isMatched(String id, Compiled rule, List<Block> blocks, List<Unchecked> unfinished) {
        for (Block block : blocks) {
            PatternBook.Search<Boolean> search = rule.patterns.search(block.text());
            if (!search.found().isEmpty()) {
                return true;
            }
            search.unfinished().forEach(each -> unfinished.add(new Unchecked(id, block.span(),
                    "“" + each.entry().pattern() + "” could not be looked for: " + each.why() + "; make the pattern simpler")));
            if (unfinished.size() >= HouseWords.MOST_UNFINISHED) {
                return false;
            }
        }
        return false;
    }

    private static Hit hit(String id, Compiled rule, Document document) {
        Span place = switch (rule.rule.place()) {
            case BELOW_TITLE -> Place.belowTitle(document);
            case END_OF_BODY -> Place.endOfBody(document);
            case END_OF_ARTICLE -> Place.endOfArticle(document);
            case END_OF_SECTION -> endOfSection(document, rule).orElseGet(() -> Place.endOfBody(document));
        };
        Map<String, String> values = Map.of("missing", rule.rule.named());
        if (rule.rule.insert().isEmpty()) {
            return Hit.of(id, place, values);
        }
        Insertion insertion = Insertion.behind(document, place, rule.rule.insert());
        return Hit.of(id, insertion.place(), values).suggesting(insertion.suggestion(false));
    }

    private static Optional<Span> endOfSection(Document document, Compiled rule) {
        return document.sections().stream().filter(section -> isNamed(section, rule)).findFirst()
                .flatMap(section -> section.all().filter(block -> block.isVisible() && !block.prose().isBlank())
                        .reduce((first, second) -> second).map(Place::after));
    }
}
