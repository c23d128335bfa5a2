package dev.caveat.check;

import dev.caveat.document.Block;
import dev.caveat.document.Field;
import dev.caveat.document.Span;
import dev.caveat.document.Zone;
import dev.caveat.language.PhraseBook;
import dev.caveat.language.Phrases;
import dev.caveat.language.Sentence;
import dev.caveat.rule.Article;
import dev.caveat.rule.Check;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Evidence;
import dev.caveat.rule.Hit;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The check that a person answers for an article and says what they gain by it. */
public final class Authorship implements Check {
    public static final Set<String> FAULTS = Set.of("missing-author", "no-conflict-statement");

    /** Those that only a clinical article can have. */
    private static final Set<String> ABSENCES = Set.of("missing-author", "no-conflict-statement");

    private final Parameters parameters;
    private final Pattern nobody;
    private final PhraseBook<Boolean> statements;

    /**
     * What counts.
     *
     * @param boxHeadings headings of author boxes
     * @param nobody words that name a group, not a person ("team")
     * @param statements phrases that say who pays the author or that there is no conflict
     * @param suggestion a statement to put in
     */
    public record Parameters(List<String> boxHeadings, List<String> nobody, @Phrases List<String> statements,
            String suggestion) {
        public Parameters {
            Require.notEmpty(statements, "statements");
            boxHeadings = Require.lowerCase(boxHeadings);
            suggestion = suggestion == null ? "" : suggestion;
        }
    }

    public Authorship(Parameters parameters) {
        this.parameters = parameters;
        this.nobody = Require.anyWord(parameters.nobody);
        this.statements = PhraseBook.<Boolean>builder().addAll(parameters.statements, true).build();
    }

    @Override
    public CheckResult check(Article article) {
        return ArticleType.of(article.document()).excuse(judge(article), ABSENCES);
    }

    private CheckResult judge(Article article) {
        Authors authors = Authors.of(article.document(), parameters.boxHeadings);
        Optional<Span> author = author(article, authors);
        List<Evidence> evidence = new ArrayList<>();
        List<Hit> hits = new ArrayList<>();
        if (author.isPresent()) {
            evidence.add(new Evidence("author", author.get()));
        } else {
            hits.add(Hit.of("missing-author", Place.belowTitle(article.document()))
                    .suggesting(new Suggestion("\n\nBy <name>, <protected title>", false)));
        }
        Optional<Span> statement = statement(article);
        if (statement.isPresent()) {
            evidence.add(new Evidence("conflict-statement", statement.get()));
        } else {
            Span place = authors.box().isEmpty() ? Place.endOfArticle(article.document())
                    : Place.after(authors.box().get(authors.box().size() - 1));
            hits.add(Hit.of("no-conflict-statement", place)
                    .suggesting(new Suggestion("\n\n" + parameters.suggestion, false)));
        }
        return CheckResult.of(hits, author.isPresent()
                ? new Requirement("authorship", Requirement.Status.SATISFIED, "A person is named as author.", evidence,
                        List.of())
                : new Requirement("authorship", Requirement.Status.MISSING, "Nobody is named as author.", evidence,
                        List.of("author")));
    }

    /**
     * The front matter's author counts too: sites print it,
     * and the protected title is the registration rules' matter.
     */
    private Optional<Span> author(Article article, Authors authors) {
        Optional<Span> visible = authors.name().filter(name -> isPerson(name.text(), article)).map(Byline.Name::span);
        return visible.or(() -> article.document().frontMatter()
                .first("author", "authors", "author.name", "authors.name", "byline")
                .filter(field -> isPerson(field.text(), article)).map(Authorship::valueSpan));
    }

    private boolean isPerson(String name, Article article) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        boolean clinic = article.clinic().names().stream()
                .anyMatch(own -> own.toLowerCase(Locale.ROOT).startsWith(lower));
        return !clinic && name.strip().contains(" ") && !nobody.matcher(name.toLowerCase(Locale.ROOT)).find();
    }

    private static Span valueSpan(Field field) {
        return field.values().isEmpty() ? field.span() : field.values().get(0).span();
    }

    private Optional<Span> statement(Article article) {
        for (Sentence sentence : article.wording().sentences()) {
            Block block = sentence.block();
            if (block.isVisible() && block.zone() != Zone.SOURCES && !statements.matches(sentence).isEmpty()) {
                return Optional.of(sentence.source());
            }
        }
        return Optional.empty();
    }
}
