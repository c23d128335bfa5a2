package dev.caveat.check.disclaimer;

import dev.caveat.check.ArticleType;
import dev.caveat.check.Place;
import dev.caveat.check.Require;
import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Section;
import dev.caveat.document.Span;
import dev.caveat.document.Zone;
import dev.caveat.language.Cue;
import dev.caveat.language.PhraseBook;
import dev.caveat.language.Phrases;
import dev.caveat.rule.Article;
import dev.caveat.rule.Check;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Evidence;
import dev.caveat.rule.Hit;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.Requirement.Status;
import dev.caveat.rule.Severity;
import dev.caveat.rule.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The check of the disclaimer: each element by its wordings, in any order, over any number of blocks. */
public final class Disclaimer implements Check {
    public static final Set<String> FAULTS = Set.of("missing", "incomplete", "inconsistent", "contradicted");

    /** Those that only a clinical article can have. */
    private static final Set<String> ABSENCES = Set.of("missing", "incomplete");

    private final Parameters parameters;
    private final StatementReader reader;
    private final PhraseBook<Boolean> clinical;

    /**
     * What counts.
     *
     * @param elements by key, in the order to write them
     * @param headings of disclaimers
     * @param slots lists that phrases refer to
     * @param negations cues that take a wording back
     * @param contradictions wordings that say the opposite
     * @param clinical words in title or headings that make an article one about a condition
     */
    public record Parameters(
            Map<String, DisclaimerElement> elements, List<String> headings, @Phrases Map<String, List<String>> slots,
            List<Cue> negations, @Phrases List<String> contradictions, @Phrases List<String> clinical) {
        public Parameters {
            if (elements.values().stream().noneMatch(DisclaimerElement::core)) {
                throw new IllegalArgumentException("elements: none is core: true, so nothing would be a disclaimer");
            }
            headings = Require.lowerCase(headings);
        }
    }

    public Disclaimer(Parameters parameters) {
        this.parameters = parameters;
        this.reader = new StatementReader(parameters);
        PhraseBook.Builder<Boolean> builder = PhraseBook.builder();
        this.clinical = builder.addAll(parameters.clinical, true).build();
    }

    @Override
    public CheckResult check(Article article) {
        return ArticleType.of(article.document()).excuse(judge(article), ABSENCES);
    }

    private CheckResult judge(Article article) {
        List<Statement> all = reader.statements(article.wording());
        List<Block> blocks = blocks(article.document(), all);
        List<Hit> hits = new ArrayList<>();
        reader.contradictions(article.wording()).forEach(span -> hits.add(Hit.of("contradicted", span)));
        if (blocks.isEmpty()) {
            hits.add(Hit.of("missing", Place.endOfArticle(article.document()))
                    .suggesting(new Suggestion("\n\n" + suggestion(parameters.elements.keySet()), false)));
            return CheckResult.of(hits,
                    new Requirement("disclaimer", Status.MISSING,
                    "No text says that this is general information or no advice.",
                    List.of(), List.copyOf(parameters.elements.keySet())));
        }
        List<Evidence> evidence = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        List<Statement> inside = all.stream().filter(statement -> blocks.contains(statement.block())).toList();
        parameters.elements.forEach((key, element) -> said(key, inside)
                .or(() -> element.anywhere() ? said(key, all) : Optional.empty())
                .ifPresentOrElse(found -> evidence.add(new Evidence(key, found.span())), () -> missing.add(key)));
        if (!missing.isEmpty()) {
            hits.add(incomplete(article, all, missing, blocks.get(blocks.size() - 1)));
        }
        inconsistent(article.document(), inside, blocks).ifPresent(hits::add);
        return CheckResult.of(hits, requirement(article, all, evidence, missing));
    }

    private Hit incomplete(Article article, List<Statement> all, List<String> missing, Block last) {
        Severity gravest = gravest(article, all, missing);
        String names = missing.stream().map(key -> parameters.elements.get(key).name())
                .collect(Collectors.joining("; "));
        Hit hit = Hit.of("incomplete", Place.after(last),
                Map.of("missing", names, "elements", String.join(", ", missing)))
                .suggesting(new Suggestion(" " + suggestion(missing), false));
        int steps = gravest.ordinal() - Severity.ERROR.ordinal();
        return steps == 0 ? hit : hit.moved(steps, "what is missing weighs as " + gravest.id());
    }

    private Severity gravest(Article article, List<Statement> all, List<String> missing) {
        boolean about = isClinical(article);
        return missing.stream()
                .map(key -> parameters.elements.get(key)
                        .weight(about, all.stream().anyMatch(said -> said.element().equals(key))))
                .max(Severity::compareTo).orElse(Severity.INFO);
    }

    private Requirement requirement(Article article, List<Statement> all, List<Evidence> evidence,
            List<String> missing) {
        boolean enough = missing.isEmpty() || gravest(article, all, missing) == Severity.INFO;
        String reason = missing.isEmpty() ? "Every element is there." : "Not said: " + missing.stream()
                .map(key -> parameters.elements.get(key).name()).collect(Collectors.joining("; ")) + ".";
        return new Requirement("disclaimer", enough ? Status.SATISFIED : Status.INCOMPLETE, reason, evidence, missing);
    }

    private boolean isClinical(Article article) {
        return article.wording().sentences().stream()
                .filter(sentence -> sentence.block().zone() == Zone.TITLE || sentence.block().isHeading())
                .anyMatch(sentence -> !clinical.matches(sentence).isEmpty());
    }

    private static Optional<Statement> said(String element, List<Statement> among) {
        return among.stream().filter(statement -> statement.full() && statement.element().equals(element)).findFirst();
    }

    private String suggestion(Iterable<String> elements) {
        List<String> sentences = new ArrayList<>();
        elements.forEach(key -> sentences.add(parameters.elements.get(key).suggestion()));
        return String.join(" ", sentences);
    }

    /**
     * The blocks of the disclaimer, in reading order: those that say a core element, and those that say another element
     * beside them, under a disclaimer's heading or in its zone. Empty where no core element is said.
     */
    private List<Block> blocks(Document document, List<Statement> all) {
        List<Block> core = all.stream().filter(said -> said.full() && parameters.elements.get(said.element()).core())
                .map(Statement::block).distinct().toList();
        if (core.isEmpty()) {
            return List.of();
        }
        List<Block> order = document.blocks().filter(Block::isVisible).toList();
        Set<Block> speaking = new LinkedHashSet<>(all.stream().map(Statement::block).toList());
        boolean[] belongs = new boolean[order.size()];
        for (int i = 0; i < belongs.length; i++) {
            Block block = order.get(i);
            boolean placed = block.zone() == Zone.DISCLAIMER || isUnderHeading(document, block);
            belongs[i] = core.contains(block) || speaking.contains(block) && placed;
        }
        for (int i = 1; i < belongs.length; i++) {
            belongs[i] |= belongs[i - 1] && speaking.contains(order.get(i));
        }
        for (int i = belongs.length - 2; i >= 0; i--) {
            belongs[i] |= belongs[i + 1] && speaking.contains(order.get(i));
        }
        return java.util.stream.IntStream.range(0, belongs.length).filter(i -> belongs[i]).mapToObj(order::get)
                .toList();
    }

    private boolean isUnderHeading(Document document, Block block) {
        return document.sections().stream().filter(section -> section.blocks().contains(block)).map(Section::title)
                .anyMatch(title -> parameters.headings.contains(title.toLowerCase(Locale.ROOT)));
    }

    /** Two disclaimers apart from each other that do not say the same. */
    private Optional<Hit> inconsistent(Document document, List<Statement> inside, List<Block> blocks) {
        List<Block> order = document.blocks().filter(Block::isVisible).toList();
        Set<String> first = null;
        int previous = -2;
        List<List<Block>> groups = new ArrayList<>();
        for (Block block : blocks) {
            int at = order.indexOf(block);
            if (at != previous + 1) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(block);
            previous = at;
        }
        for (List<Block> group : groups) {
            Set<String> says = inside.stream().filter(said -> said.full() && group.contains(said.block()))
                    .map(Statement::element).collect(Collectors.toCollection(java.util.TreeSet::new));
            boolean whole = says.stream().anyMatch(key -> parameters.elements.get(key).core());
            if (whole && first != null && !first.equals(says)) {
                Span span = Place.of(group.get(0));
                return Optional.of(Hit.of("inconsistent", span,
                        Map.of("first", String.join(", ", first), "second", String.join(", ", says))));
            }
            first = first == null && whole ? says : first;
        }
        return Optional.empty();
    }
}
