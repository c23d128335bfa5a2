package dev.caveat.policy;

import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Span;
import dev.caveat.git.ChangedLines;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.SiteTemplate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The findings that a change answers for: those in a passage it touched, and all that are about the article as a whole,
 * since a piece may go missing by a change anywhere. The others stay in the report and do not count.
 */
public final class TouchedLines {
    /** What policy itself finds is about the whole article too. */
    private static final String POLICY = "policy";

    private final Document document;
    private final ChangedLines lines;
    private final Set<String> ofWhole = new HashSet<>(Set.of(POLICY));

    /** @param requirements of the article; every rule about one of them is about the whole */
    public TouchedLines(Document document, List<Requirement> requirements, ChangedLines lines) {
        this.document = document;
        this.lines = lines;
        requirements.forEach(requirement -> ofWhole.add(SiteTemplate.group(requirement.id())));
    }

    /** The same judgements, in the same order; of the open ones those that do not count are {@link Disposition.Untouched}. */
    public List<Judgement> narrow(List<Judgement> judgements) {
        return judgements.stream().map(judgement -> judgement.isOpen() && !counts(judgement) ? new Judgement(judgement.finding(),
                judgement.severity(), new Disposition.Untouched(), judgement.rulesets()) : judgement).toList();
    }

    private boolean counts(Judgement judgement) {
        Span span = judgement.finding().span();
        return span.isEmpty() || ofWhole.contains(judgement.finding().rule().id().group()) || isTouched(passage(span));
    }

    /** A paragraph may be written on several lines, and what one of them says depends on the others. */
    private Span passage(Span span) {
        return document.blocks().map(Block::span).filter(block -> block.contains(span)).findFirst().orElse(span);
    }

    private boolean isTouched(Span span) {
        return lines.touch(document.position(span.start()).line(), document.position(Math.max(span.start(), span.end() - 1)).line());
    }
}
