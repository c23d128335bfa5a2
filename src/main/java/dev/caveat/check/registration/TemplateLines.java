package dev.caveat.check.registration;

import dev.caveat.check.Byline;
import dev.caveat.check.NameMatch;
import dev.caveat.rule.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The registration lines that the site's template adds to every article.
 *
 * @param lines of the people whom the template names, or one without a name
 */
record TemplateLines(List<Line> lines, NameMatch names) {
    /** Whether they are of the people who answer for an article; where either names nobody, they are. */
    boolean cover(Lines article) {
        List<String> people = article.named().stream().filter(line -> !line.isLay()).flatMap(line -> line.name().stream())
                .map(Byline.Name::text).toList();
        List<String> here = lines.stream().flatMap(line -> line.name().stream()).map(Byline.Name::text).toList();
        return people.isEmpty() || here.isEmpty()
                || people.stream().allMatch(person -> here.stream().anyMatch(other -> names.same(person, other)));
    }

    /** Where an article's own line of a person disagrees with the template's. */
    List<Hit> differences(List<Line> article) {
        List<Hit> hits = new ArrayList<>();
        for (Line line : article) {
            lines.stream().filter(other -> isSame(line, other)).findFirst().ifPresent(other -> {
                differs(line.number(), other.number(), "licence number").ifPresent(hits::add);
                differs(line.college(), other.college(), "college").ifPresent(hits::add);
            });
        }
        return hits;
    }

    private boolean isSame(Line line, Line other) {
        return line.name().isEmpty() || other.name().isEmpty()
                || names.same(line.name().get().text(), other.name().get().text());
    }

    private static Optional<Hit> differs(Optional<Piece> here, Optional<Piece> there, String what) {
        boolean same = here.isEmpty() || there.isEmpty() || (here.get().key().isEmpty()
                ? Register.sameNumber(here.get().text(), there.get().text()) : here.get().key().equals(there.get().key()));
        return same ? Optional.empty() : Optional.of(Hit.of("mismatch", here.get().span(), Map.of("what", what,
                "article", here.get().text(), "where", "site\u2019s template", "register", there.get().text())));
    }
}
