package dev.caveat.check.registration;

import dev.caveat.check.Byline;
import dev.caveat.check.Insertion;
import dev.caveat.document.Span;
import dev.caveat.rule.Article;
import dev.caveat.rule.Hit;
import dev.caveat.rule.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one person's line lacks, or has wrong in itself.
 *
 * @param several whether the article has other people's lines too, so that a message must say whose is meant
 */
record LineFaults(Article article, RegistrationLine.Parameters parameters, WrittenLine written, boolean several) {
    /** Letters after a name that are degrees or memberships, and the title behind them. */
    private static final Pattern DEGREES_FIRST = Pattern.compile(
            "[\\s,(\u2013\u2014-]*((?:\\p{Lu}[\\p{L}.]*\\p{Lu}[\\p{L}.]*[,\\s)(/]+)+)$");

    /** Missing pieces, each where it should go. */
    List<Hit> absences(Line line, boolean titleToldAlready) {
        Optional<Profession> profession = line.title().map(title -> parameters.professions().get(title.key()));
        boolean unregulated = profession.isPresent()
                && line.titles().stream().noneMatch(title -> parameters.professions().get(title.key()).isRegulated());
        if (unregulated) {
            return association(line, profession.get());
        }
        if (line.college().isEmpty() && line.number().isEmpty() && line.otherCollege().isEmpty()) {
            Insertion whole = whole(line);
            return List.of(Hit.of("missing-line", whole.place(), Map.of("for", of(line)))
                    .suggesting(whole.suggestion(written.isSure(line))));
        }
        List<Hit> hits = new ArrayList<>();
        if (line.title().isEmpty() && !titleToldAlready) {
            Span at = line.name().map(Byline.Name::span).map(name -> Span.at(name.end()))
                    .orElseGet(() -> line.college().or(line::number).or(line::otherCollege).orElseThrow().span());
            hits.add(Hit.of("no-protected-title", at, name(line))
                    .suggesting(insert(", " + written.title(line).orElse("<protected title>"))));
        }
        if (line.college().isEmpty()) {
            hits.add(noCollege(line));
        }
        if (line.number().isEmpty()) {
            Span at = Span.at(line.college().or(line::otherCollege).orElseThrow().span().end());
            hits.add(Hit.of("no-licence-number", at, Map.of("for", of(line))).suggesting(Suggestion.of(article.document(),
                    ", licence number " + written.number(line).orElse("<number>"), written.isSure(line))));
        }
        return hits;
    }

    /** At the college that does not count here, to replace it; else after the number. */
    private Hit noCollege(Line line) {
        String college = written.collegeOrOwn(line);
        String instead = line.otherCollege()
                .map(other -> "; the line names “" + other.text() + "”, and this ruleset expects “" + college + "”")
                .orElse("");
        Map<String, String> values = Map.of("college", college, "for", of(line), "instead", instead);
        return line.otherCollege().map(other -> Hit.of("no-college", other.span(), values).suggesting(
                        Suggestion.of(article.document(), college, parameters.isNow(other.text(), college, article.asOf()) && isPlain(other))))
                .orElseGet(() -> Hit.of("no-college", Span.at(line.number().orElseThrow().span().end()), values)
                        .suggesting(insert(" (" + college + ")")));
    }

    /** Without markup that a replacement would take away, and no link that would still lead to the old college. */
    private boolean isPlain(Piece piece) {
        return article.document().quoteOnOneLine(piece.span()).equals(piece.text().replaceAll("\\s+", " ").strip())
                && piece.block().links().stream().noneMatch(link -> link.span().overlaps(piece.span()));
    }

    private List<Hit> association(Line line, Profession profession) {
        if (line.association().isPresent()) {
            return List.of();
        }
        String name = profession.association();
        return List.of(Hit.of("no-association", Span.at(line.title().orElseThrow().span().end()),
                Map.of("title", line.title().get().text(), "association", name))
                .suggesting(insert(", <category of membership>, " + name)));
    }

    /** What is there and wrong: an old number, another profession's college, a title behind degrees. */
    List<Hit> errors(Line line) {
        List<Hit> hits = new ArrayList<>();
        line.all(Piece.Kind.NUMBER).stream().filter(number -> college(line).isPresent()).forEach(number -> stale(line, number).ifPresent(hits::add));
        wrongCollege(line).ifPresent(hits::add);
        line.mentions().forEach(mention -> titleLast(mention).ifPresent(hits::add));
        return hits;
    }

    private Optional<College> college(Line line) {
        return line.college().map(named -> parameters.colleges().get(named.key()))
                .or(() -> line.titles().stream().flatMap(title -> parameters.collegeOf(title.key()).stream()).findFirst())
                .or(() -> line.titles().isEmpty() && line.all(Piece.Kind.OCCUPATION).isEmpty()
                        ? Optional.of(parameters.ownCollege()) : Optional.empty());
    }

    /** While a college still moves a profession to new numbers, an old one may be right. */
    private Optional<Hit> stale(Line line, Piece number) {
        College college = college(line).orElseThrow();
        if (!college.isOld(number.text())) {
            return Optional.empty();
        }
        Hit hit = Hit.of("stale-number", number.span(), Map.of("college", college.fullName()));
        if (college.isSettled(article.asOf())) {
            return Optional.of(hit);
        }
        return line.titles().stream().flatMap(title -> parameters.professions().get(title.key()).numberFrom().stream())
                .filter(from -> !article.asOf().isBefore(from)).findFirst()
                .map(from -> hit.moved(-1, "the college is still moving the profession to new numbers"));
    }

    private Optional<Hit> wrongCollege(Line line) {
        List<Piece> titles = line.titles();
        if (titles.isEmpty()) {
            return Optional.empty();
        }
        List<String> right = titles.stream()
                .flatMap(title -> parameters.professions().get(title.key()).college().stream()).distinct().toList();
        return line.all(Piece.Kind.COLLEGE).stream().filter(named -> !right.contains(named.key())).findFirst()
                .map(named -> {
                    String instead = right.isEmpty() ? "none" : parameters
                            .nameOn(article.asOf(), parameters.colleges().get(right.get(0)).fullName(), licensed(titles, right.get(0)))
                            .orElse("<regulatory college in full>");
                    Hit hit = Hit.of("wrong-college", named.span(),
                            Map.of("title", titles.get(0).text(), "college", instead));
                    return right.isEmpty() ? hit : hit.suggesting(insert(instead));
                });
    }

    private Optional<String> licensed(List<Piece> titles, String college) {
        return titles.stream().map(Piece::key)
                .filter(key -> parameters.professions().get(key).college().filter(college::equals).isPresent()).findFirst();
    }

    private Optional<Hit> titleLast(Mention mention) {
        Optional<Piece> title = mention.pieces().stream()
                .filter(piece -> piece.kind() == Piece.Kind.TITLE && piece.block().equals(mention.block())
                        && piece.from() >= mention.end()).findFirst();
        if (mention.name().isEmpty() || mention.end() == 0 || title.isEmpty()
                || mention.pieces().stream().anyMatch(piece -> piece.kind() == Piece.Kind.ABBREVIATION)) {
            return Optional.empty();
        }
        String between = mention.block().text().substring(mention.end(), title.get().from());
        Matcher degrees = DEGREES_FIRST.matcher(between);
        if (!degrees.matches()) {
            return Optional.empty();
        }
        String letters = degrees.group(1).replaceAll("[,\\s(/]+$", "").strip();
        Span span = mention.block().source(mention.end() + degrees.start(1), title.get().to());
        return Optional.of(Hit.of("title-after-degrees", span, Map.of("title", title.get().text()))
                .suggesting(Suggestion.of(article.document(), title.get().text() + ", " + letters, false)));
    }

    private Insertion whole(Line line) {
        return line.last().map(block -> Insertion.after(article.document(), block, written.of(line)))
                .orElseGet(() -> Insertion.atEndOf(article.document(), written.of(line)));
    }

    private Suggestion insert(String text) {
        return Suggestion.of(article.document(), text, false);
    }

    private String of(Line line) {
        return several ? line.name().map(name -> " for " + name.text()).orElse("") : "";
    }

    private static Map<String, String> name(Line line) {
        return Map.of("name", line.name().map(Byline.Name::text).orElse(""));
    }
}
