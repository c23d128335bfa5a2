package dev.caveat.check.registration;

import dev.caveat.check.Authors;
import dev.caveat.check.Byline;
import dev.caveat.check.Insertion;
import dev.caveat.check.NameMatch;
import dev.caveat.document.Document;
import dev.caveat.rule.Hit;
import dev.caveat.rule.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Bylines that name a person without a protected title: the degree is no licence to practise. A journalist needs none
 * where somebody who has one answers beside.
 *
 * @param titles every title and abbreviation, plurals included
 */
record BylineFaults(Document document, Authors authors, Pattern titles, WrittenLine written, NameMatch names) {
    /** "Dr." before a name and a specialty after it are no part of a rewrite: nothing here shows that they were earned. */
    private static final Pattern COURTESY = Pattern.compile("(?i)\\b(?:(?:dr|doctor|prof|professor)\\b\\.?\\s+)+(?=[*_]*$)");
    private static final Pattern SPECIALIST = Pattern.compile("(?i)\\s*[,;|(\u00b7\u2013\u2014-]*[^,;|()<>*_\u00b7.]*\\bspecialists?\\b\\)?");

    /** One hit for each person, at the first byline that lacks the title. */
    List<Hit> of(List<Line> lines) {
        boolean answered = lines.stream().anyMatch(line -> line.title().isPresent());
        List<Hit> hits = new ArrayList<>();
        List<String> told = new ArrayList<>();
        for (Byline byline : authors.bylines()) {
            List<Line> named = lines.stream().filter(line -> line.mentions().stream()
                    .anyMatch(mention -> mention.block().equals(byline.block()) && mention.name().isPresent())).toList();
            if (!titles.matcher(byline.text()).find()) {
                if (isNew(byline.name(), told) && !(answered && !named.isEmpty() && named.stream().allMatch(Line::isLay))) {
                    hits.add(whole(byline, named, answered));
                }
                named.forEach(line -> line.name().ifPresent(name -> told.add(name.text())));
            } else if (named.size() > 1) {
                named.stream().filter(line -> !line.isLay() && line.title().isEmpty())
                        .filter(line -> isNew(line.name(), told)).forEach(line -> {
                            hits.add(inside(line));
                            told.add(line.name().orElseThrow().text());
                        });
            }
        }
        return hits;
    }

    private boolean isNew(Optional<Byline.Name> name, List<String> told) {
        return name.isEmpty() ? told.isEmpty() : told.stream().noneMatch(other -> names.same(other, name.get().text()));
    }

    /** The byline with the title after the name, everything else as it stands. */
    private Hit whole(Byline byline, List<Line> named, boolean answered) {
        Hit hit = Hit.of("no-protected-title", byline.span(), Map.of("name", byline.name().map(Byline.Name::text).orElse("")));
        boolean own = named.stream().anyMatch(line -> line.title().isPresent());
        Hit weighed = answered && !own ? hit.moved(-1, "somebody with a protected title answers beside") : hit;
        String titled = titled(byline, named);
        return weighed.suggesting(new Suggestion(titled, false, !titled.contains("protected title")));
    }

    private String titled(Byline byline, List<Line> named) {
        if (byline.name().isEmpty()) {
            return Insertion.written(document, "By <name>, <protected title>");
        }
        String line = document.quote(byline.span());
        int start = byline.name().get().span().start() - byline.span().start();
        int name = byline.name().get().span().end() - byline.span().start();
        String title = named.stream().flatMap(each -> written.title(each).stream()).findFirst().orElse("<protected title>");
        return COURTESY.matcher(line.substring(0, start)).replaceFirst("") + line.substring(start, name)
                + Insertion.written(document, ", " + title) + SPECIALIST.matcher(line.substring(name)).replaceAll("");
    }

    private Hit inside(Line line) {
        Byline.Name name = line.name().orElseThrow();
        return Hit.of("no-protected-title", name.span(), Map.of("name", name.text())).suggesting(
                Suggestion.of(document, name.text() + ", " + written.title(line).orElse("<protected title>"), false));
    }
}
