package dev.caveat.engine;

import dev.caveat.document.Document;
import dev.caveat.document.GivenUp;
import dev.caveat.document.Problem;
import dev.caveat.grammar.Grammar;
import dev.caveat.language.Wording;
import dev.caveat.parse.Parsed;
import dev.caveat.parse.Parser;
import dev.caveat.rule.Article;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.RuleFilter;
import dev.caveat.rule.RuleGroup;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.source.Budget;
import dev.caveat.source.Source;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Checks one article: parses it, asks every rule group, keeps what they say. Immutable and safe to share. */
public final class Linter {
    private final List<Ruleset> rulesets;
    private final Clinic clinic;
    private final LocalDate asOf;
    private final RuleFilter filter;
    private final Optional<ResultMemory> memory;
    private final Optional<Beside> beside;
    private final Budget budget;
    private final int threads;

    /**
     * @param rulesets at least one
     * @param asOf the only "today" there is
     * @param filter which rules are wanted
     */
    public Linter(List<Ruleset> rulesets, Clinic clinic, LocalDate asOf, RuleFilter filter) {
        this(rulesets, clinic, asOf, filter, Budget.USUAL);
    }

    /** @param budget what an article may take */
    public Linter(List<Ruleset> rulesets, Clinic clinic, LocalDate asOf, RuleFilter filter, Budget budget) {
        this(rulesets.stream().map(ruleset -> ruleset.only(filter)).toList(), clinic, asOf, filter, budget, Optional.empty(),
                Optional.empty(), 1);
    }

    private Linter(List<Ruleset> asked, Clinic clinic, LocalDate asOf, RuleFilter filter, Budget budget, Optional<ResultMemory> memory,
            Optional<Beside> beside, int threads) {
        this.budget = budget;
        this.rulesets = asked;
        this.clinic = clinic;
        this.asOf = asOf;
        this.filter = filter;
        this.memory = memory;
        this.beside = beside;
        this.threads = threads;
    }

    /** The same on several threads: the rule groups of an article are asked at the same time. */
    public Linter abreast(int threads) {
        return new Linter(rulesets, clinic, asOf, filter, budget, memory, beside, threads);
    }

    /**
     * The same, where LanguageTool, which is slow to start, reads the article on another thread.
     *
     * @param early is told what else was found in an article that LanguageTool has not finished
     */
    public Linter beside(ExecutorService thread, Consumer<DocumentResult> early) {
        return new Linter(rulesets, clinic, asOf, filter, budget, memory, Optional.of(new Beside(thread, early)), threads);
    }

    private record Beside(ExecutorService thread, Consumer<DocumentResult> early) {}

    /** The same, which looks up what was found before in an article, and in its paragraphs, and finds the same. */
    public Linter remembering(Memory before) {
        List<Ruleset> all = withGrammar(grammar -> grammar.remembering(before.passages(), before.engine()));
        ResultMemory results = new ResultMemory(before.results(), before.engine(), all, clinic, asOf, filter, budget.megabytes());
        return new Linter(all, clinic, asOf, filter, budget, Optional.of(results), beside, threads);
    }

    /**
     * The same of a draft that changes while it is checked: only what LanguageTool said of its paragraphs is looked up, and of a
     * paragraph that is being written only what outlives the next change is kept.
     */
    public Linter recalling(Memory before) {
        List<Ruleset> all = withGrammar(grammar -> grammar.recalling(before.passages(), before.engine()));
        return new Linter(all, clinic, asOf, filter, budget, memory, beside, threads);
    }

    private List<Ruleset> withGrammar(UnaryOperator<Grammar> change) {
        return rulesets.stream().map(ruleset -> ruleset.with(check -> check instanceof Grammar grammar ? change.apply(grammar) : check)).toList();
    }

    /** Has LanguageTool start, if it is to be asked at all, where somebody will soon wait for it. */
    public void warm() {
        groups().map(RuleGroup::check).filter(Grammar.class::isInstance).map(Grammar.class::cast).forEach(Grammar::warm);
    }

    /** Whatever the article holds, a result: what could not be read or checked is a problem in it. */
    public DocumentResult lint(Source source) {
        return memory.flatMap(before -> before.of(source)).orElseGet(() -> {
            DocumentResult result = anew(source);
            return memory.map(before -> before.keep(source, result)).orElse(result);
        });
    }

    /** Whether the article's result is probably known. */
    public boolean remembers(Source source) {
        return memory.isPresent() && memory.get().has(source);
    }

    private DocumentResult anew(Source source) {
        Parsed parsed = Parser.parse(source, budget.parsing());
        if (parsed instanceof Parsed.Failed failed) {
            return DocumentResult.failed(source, failed.problem());
        }
        return lint(source, ((Parsed.Read) parsed).document());
    }

    /** As {@link #lint(Source)}, of a source that is parsed already. */
    public DocumentResult lint(Source source, Document document) {
        Optional<Problem> excess = Excess.of(document, budget);
        if (excess.isPresent()) {
            return DocumentResult.failed(source, excess.get());
        }
        Article article;
        try {
            article = new Article(document, Wording.of(document), clinic, asOf);
        } catch (GivenUp e) {
            return givenUp(source);
        } catch (RuntimeException | StackOverflowError e) {
            return DocumentResult.failed(source, ResultBuilder.failure(source, "reading its sentences", e));
        }
        return check(source, article);
    }

    private DocumentResult check(Source source, Article article) {
        ResultBuilder result = new ResultBuilder(source, article, filter);
        Map<RuleGroup, Future<CheckResult>> later = new IdentityHashMap<>();
        beside.ifPresent(other -> groups().filter(group -> group.check() instanceof Grammar)
                .forEach(group -> later.put(group, other.thread.submit(() -> group.check().check(article)))));
        List<RuleGroup> now = groups().filter(group -> !later.containsKey(group)).toList();
        try (Abreast abreast = new Abreast(now, group -> group.check().check(article), threads)) {
            if (!ask(result, group -> !later.containsKey(group), abreast::of)) {
                return givenUp(source);
            }
        }
        if (later.values().stream().anyMatch(each -> !each.isDone())) {
            beside.ifPresent(other -> other.early.accept(result.build()));
        }
        return ask(result, later::containsKey, group -> Abreast.awaited(later.get(group))) ? result.build() : givenUp(source);
    }

    private Stream<RuleGroup> groups() {
        return rulesets.stream().flatMap(ruleset -> ruleset.groups().stream());
    }

    /** False where the article was given up meanwhile: nobody waits for the rest, and others need the processor. */
    private boolean ask(ResultBuilder result, Predicate<RuleGroup> which, Function<RuleGroup, CheckResult> answer) {
        for (Ruleset ruleset : rulesets) {
            for (RuleGroup group : ruleset.groups()) {
                if (which.test(group)) {
                    try {
                        GivenUp.check();
                        result.add(ruleset.id(), group, () -> answer.apply(group));
                    } catch (GivenUp e) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static DocumentResult givenUp(Source source) {
        return DocumentResult.failed(source, new Problem(source.path(), Problem.Kind.TIMEOUT, "not checked: given up"));
    }
}
