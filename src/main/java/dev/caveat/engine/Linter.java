package dev.caveat.engine;

import dev.caveat.check.ArticleType;
import dev.caveat.document.Document;
import dev.caveat.document.Problem;
import dev.caveat.grammar.Grammar;
import dev.caveat.language.Sentence;
import dev.caveat.language.Wording;
import dev.caveat.parse.Parsed;
import dev.caveat.parse.Parser;
import dev.caveat.rule.Article;
import dev.caveat.rule.Assertion;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Classification;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.Finding;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.RuleFilter;
import dev.caveat.rule.RuleGroup;
import dev.caveat.rule.Topic;
import dev.caveat.rule.Unchecked;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.source.Budget;
import dev.caveat.source.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Checks one article: parses it, asks every rule group, keeps what they say. Immutable and safe to share. */
public final class Linter {
    private final List<Ruleset> rulesets;
    private final Clinic clinic;
    private final LocalDate asOf;
    private final RuleFilter filter;
    private final Optional<ResultMemory> memory;
    private final Budget budget;

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
        this(rulesets.stream().map(ruleset -> ruleset.only(filter)).toList(), clinic, asOf, filter, budget, Optional.empty());
    }

    private Linter(List<Ruleset> asked, Clinic clinic, LocalDate asOf, RuleFilter filter, Budget budget, Optional<ResultMemory> memory) {
        this.budget = budget;
        this.rulesets = asked;
        this.clinic = clinic;
        this.asOf = asOf;
        this.filter = filter;
        this.memory = memory;
    }

    /** The same, which looks up what was found before in an article, and in its paragraphs, and finds the same. */
    public Linter remembering(Memory before) {
        List<Ruleset> all = rulesets.stream().map(ruleset -> ruleset.with(check -> check instanceof Grammar grammar
                ? grammar.remembering(before.passages(), before.engine()) : check)).toList();
        return new Linter(all, clinic, asOf, filter, budget,
                Optional.of(new ResultMemory(before.results(), before.engine(), all, clinic, asOf, filter)));
    }

    /** Whatever the article holds, a result: what could not be read or checked is a problem in it. */
    public DocumentResult lint(Source source) {
        return memory.flatMap(before -> before.of(source)).orElseGet(() -> {
            DocumentResult result = anew(source);
            memory.ifPresent(before -> before.keep(source, result));
            return result;
        });
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
        } catch (RuntimeException | StackOverflowError e) {
            return DocumentResult.failed(source, failure(source, "reading its sentences", e));
        }
        return check(source, article);
    }

    private DocumentResult check(Source source, Article article) {
        List<Topic> topics = new ArrayList<>();
        Set<Assertion> assertions = new TreeSet<>();
        Requirements requirements = new Requirements();
        Findings findings = new Findings(article.document(), filter);
        List<Problem> problems = new ArrayList<>();
        for (Ruleset ruleset : rulesets) {
            for (RuleGroup group : ruleset.groups()) {
                if (Thread.currentThread().isInterrupted()) {
                    // It was given up: nobody waits for the rest, and other articles need the processor.
                    return DocumentResult.failed(source, new Problem(source.path(), Problem.Kind.TIMEOUT, "not checked: given up"));
                }
                try {
                    CheckResult result = group.check().check(article);
                    result.hits().forEach(hit -> findings.add(ruleset.id(), group, hit));
                    result.requirement().ifPresent(requirements::add);
                    assertions.addAll(result.assertions());
                    result.unchecked().stream().filter(each -> isWanted(group, each.fault()))
                            .forEach(each -> problems.add(unchecked(source, article.document(), group, each)));
                    result.topics().stream().filter(topic -> !topics.contains(topic)).forEach(topics::add);
                } catch (RuntimeException | StackOverflowError e) {
                    problems.add(failure(source, "the rules " + group.id() + "/*", e));
                }
            }
        }
        List<Finding> sorted = findings.sorted();
        List<Requirement> standing = requirements.inOrder();
        return new DocumentResult(source.path(), source.format(), source.digest(), Optional.of(article.document()),
                words(article), Optional.of(type(article)), topics, standing, List.copyOf(assertions), sorted, problems);
    }

    private static Classification type(Article article) {
        ArticleType type = ArticleType.of(article);
        return new Classification(type.kind().id(), type.reason());
    }

    private boolean isWanted(RuleGroup group, String fault) {
        return group.rule(fault).filter(rule -> filter.wants(rule.id())).isPresent();
    }

    private static Problem unchecked(Source source, Document document, RuleGroup group, Unchecked where) {
        String text = document.quoteOnOneLine(where.span());
        String shown = text.substring(0, text.offsetByCodePoints(0, Math.min(40, text.codePointCount(0, text.length()))));
        return new Problem(source.path(), Problem.Kind.RULE_FAILED, "not checked: the rule " + group.id() + "/" + where.fault()
                + " at line " + document.position(where.span().start()).line() + " (“" + shown
                + (shown.length() < text.length() ? "…" : "") + "”): " + where.why());
    }

    private static Problem failure(Source source, String what, Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        String where = trace.length == 0 ? "" : " at " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
        return new Problem(source.path(), Problem.Kind.RULE_FAILED, "not checked: " + what + " failed with "
                + cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : " (" + cause.getMessage() + ")") + where
                + "; this is a defect of Caveat, please report it");
    }

    private static int words(Article article) {
        return article.wording().sentences().stream()
                .filter(sentence -> sentence.block().isVisible()).mapToInt(Sentence::words).sum();
    }
}
