package dev.caveat.check;

import dev.caveat.document.Block;
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
     * @param askedOf types of articles that must name an author; clinical ones where none is named
     */
    public record Parameters(List<String> boxHeadings, List<String> nobody, @Phrases List<String> statements,
            String suggestion, List<String> askedOf) {
        public Parameters {
            askedOf = Require.types(askedOf, "askedOf");
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
        CheckResult own = judge(article);
        CheckResult settled = Supplied.of(article, "authorship").map(supplied -> supplied.settle(own, ABSENCES, List.of()))
                .orElse(own);
        return ArticleType.of(article).excuse(settled, ABSENCES, parameters.askedOf);
    }

    private CheckResult judge(Article article) {
        Authors authors = Authors.of(article.document(), parameters.boxHeadings);
        List<Evidence> people = authors(article, authors);
        List<Evidence> evidence = new ArrayList<>(people);
        List<Hit> hits = new ArrayList<>();
        if (people.isEmpty()) {
            Insertion byline = Insertion.belowTitle(article.document(), "By <name>, <protected title>");
            hits.add(Hit.of("missing-author", byline.place()).suggesting(byline.suggestion(false)));
        }
        Optional<Span> statement = statement(article);
        if (statement.isPresent()) {
            evidence.add(new Evidence("conflict-statement", statement.get()));
        } else {
            Insertion said = authors.box().isEmpty() ? Insertion.atEndOf(article.document(), suggestion(article))
                    : Insertion.after(article.document(), authors.box().get(authors.box().size() - 1), suggestion(article));
            hits.add(Hit.of("no-conflict-statement", said.place()).suggesting(said.suggestion(false)));
        }
        return CheckResult.of(hits, !people.isEmpty()
                ? new Requirement("authorship", Requirement.Status.SATISFIED, "A person is named as author.", evidence,
                        List.of())
                : new Requirement("authorship", Requirement.Status.MISSING, "Nobody is named as author.", evidence,
                        List.of("author")));
    }

    /**
     * The front matter's author counts too: sites print it,
     * and the protected title is the registration rules' matter.
     */
    private List<Evidence> authors(Article article, Authors authors) {
        List<Evidence> people = new ArrayList<>();
        authors.names().stream().filter(name -> isPerson(name.text(), article))
                .forEach(name -> people.add(new Evidence("author", name.span())));
        if (people.isEmpty()) {
            FieldAuthor.in(article.document().frontMatter()).stream().filter(author -> isPerson(author.name(), article))
                    .forEach(author -> people.add(new Evidence("author", author.span(), "in the front matter", List.of())));
        }
        return people;
    }

    private boolean isPerson(String name, Article article) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        boolean clinic = article.clinic().names().stream()
                .anyMatch(own -> own.toLowerCase(Locale.ROOT).startsWith(lower));
        return !clinic && name.strip().contains(" ") && !nobody.matcher(name.toLowerCase(Locale.ROOT)).find();
    }

    private String suggestion(Article article) {
        return article.clinic().names().stream().findFirst()
                .map(name -> parameters.suggestion.replace("<clinic>", name)).orElse(parameters.suggestion);
    }

    private Optional<Span> statement(Article article) {
        boolean items = false;
        for (Sentence sentence : article.wording().sentences()) {
            Block block = sentence.block();
            items |= block.zone() == Zone.SOURCES && !isApart(block);
            if (block.isVisible() && (block.zone() != Zone.SOURCES || items && isApart(block)) && !statements.matches(sentence).isEmpty()) {
                return Optional.of(sentence.source());
            }
        }
        return Optional.empty();
    }

    /** Under sources that are items, a paragraph is none of them, though the zone goes on. */
    private static boolean isApart(Block block) {
        return block.kind() == Block.Kind.PARAGRAPH || block.kind() == Block.Kind.QUOTE;
    }
}
