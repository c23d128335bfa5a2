package dev.caveat.engine;

import dev.caveat.check.ArticleType;
import dev.caveat.document.Document;
import dev.caveat.document.GivenUp;
import dev.caveat.document.Problem;
import dev.caveat.language.Sentence;
import dev.caveat.rule.Article;
import dev.caveat.rule.Assertion;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Classification;
import dev.caveat.rule.RuleFilter;
import dev.caveat.rule.RuleGroup;
import dev.caveat.rule.Topic;
import dev.caveat.rule.Unchecked;
import dev.caveat.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Collects what the rule groups say of one article; a crash in one of them is a problem of the article. */
final class ResultBuilder {
    private final Source source;
    private final Article article;
    private final RuleFilter filter;
    private final Findings findings;
    private final Requirements requirements = new Requirements();
    private final List<Topic> topics = new ArrayList<>();
    private final Set<Assertion> assertions = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();

    ResultBuilder(Source source, Article article, RuleFilter filter) {
        this.source = source;
        this.article = article;
        this.filter = filter;
        this.findings = new Findings(article.document(), filter);
    }

    /** @throws GivenUp where nobody waits for the answer any more */
    void add(String ruleset, RuleGroup group, Supplier<CheckResult> answer) {
        try {
            CheckResult result = answer.get();
            result.hits().forEach(hit -> findings.add(ruleset, group, hit));
            result.requirement().ifPresent(requirements::add);
            assertions.addAll(result.assertions());
            result.unchecked().stream().filter(each -> isWanted(group, each.fault()))
                    .forEach(each -> problems.add(unchecked(group, each)));
            result.topics().stream().filter(topic -> !topics.contains(topic)).forEach(topics::add);
        } catch (GivenUp e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            problems.add(failure(source, "the rules " + group.id() + "/*", e));
        }
    }

    /** What was said so far. */
    DocumentResult build() {
        ArticleType type = ArticleType.of(article);
        return new DocumentResult(source.path(), source.format(), source.digest(), Optional.of(article.document()), words(),
                Optional.of(new Classification(type.kind().id(), type.reason())), topics, requirements.inOrder(),
                List.copyOf(assertions), findings.sorted(), problems);
    }

    private boolean isWanted(RuleGroup group, String fault) {
        return group.rule(fault).filter(rule -> filter.wants(rule.id())).isPresent();
    }

    private Problem unchecked(RuleGroup group, Unchecked where) {
        Document document = article.document();
        String text = document.quoteOnOneLine(where.span());
        String shown = text.substring(0, text.offsetByCodePoints(0, Math.min(40, text.codePointCount(0, text.length()))));
        return new Problem(source.path(), Problem.Kind.RULE_FAILED, "not checked: the rule " + group.id() + "/" + where.fault()
                + " at line " + document.position(where.span().start()).line() + " (“" + shown
                + (shown.length() < text.length() ? "…" : "") + "”): " + where.why());
    }

    static Problem failure(Source source, String what, Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        String where = trace.length == 0 ? "" : " at " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
        return new Problem(source.path(), Problem.Kind.RULE_FAILED, "not checked: " + what + " failed with "
                + cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : " (" + cause.getMessage() + ")") + where
                + "; this is a defect of Caveat, please report it");
    }

    private int words() {
        return article.wording().sentences().stream()
                .filter(sentence -> sentence.block().isVisible()).mapToInt(Sentence::words).sum();
    }
}
