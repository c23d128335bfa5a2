package dev.caveat.check.registration;

import dev.caveat.check.Authors;
import dev.caveat.check.Byline;
import dev.caveat.check.Require;
import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Span;
import dev.caveat.document.Zone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Gathers the pieces of the registration line.
 *
 * <p>They count in bylines and the author box, and in any other block that names a protected title or gives a licence
 * number: an article about the college is no registration line, a line set apart at the foot of the page is one.
 */
final class LineReader {
    private final Pattern titles;
    private final Pattern abbreviations;
    private final Map<String, Pattern> colleges = new LinkedHashMap<>();
    private final Pattern plurals;
    private final Pattern number;
    private final Pattern numberLabel;

    LineReader(RegistrationLine.Parameters parameters) {
        this.titles = Require.anyWord(parameters.allTitles());
        this.plurals = Require.anyWord(parameters.allTitles().stream().map(title -> title + "s").toList());
        this.abbreviations = Require.anyWord(parameters.abbreviations());
        parameters.colleges().forEach((key, college) -> colleges.put(key, college.naming()));
        List<String> labels = new ArrayList<>(parameters.numberLabels());
        parameters.colleges().values().forEach(college -> labels.addAll(college.names()));
        parameters.replaced().forEach(old -> labels.addAll(old.phrases()));
        this.numberLabel = Pattern.compile("\\s*" + Require.anyWord(parameters.numberLabels()).pattern()
                + "\\s*(?:no\\b\\.?|number|#)?\\s*[.:]?\\s*", Pattern.CASE_INSENSITIVE);
        this.number = LicenceNumber.pattern(labels.stream().sorted((a, b) -> b.length() - a.length())
                .map(label -> "(?<![\\p{L}\\d])" + Pattern.quote(label)).collect(Collectors.joining("|")));
    }

    Line read(Document document, Authors authors) {
        NumberColumns columns = new NumberColumns(document, numberLabel);
        List<Block> own = new ArrayList<>();
        authors.bylines().forEach(byline -> own.add(byline.block()));
        own.addAll(authors.box());
        List<Block> others = document.blocks()
                .filter(block -> block.isVisible() && block.zone() != Zone.SOURCES && !own.contains(block))
                .filter(block -> number(block, columns).isPresent() || columns.isBeside(block)
                        || block.zone() != Zone.BODY && titles.matcher(block.text()).find())
                .toList();
        List<Block> all = new ArrayList<>(own);
        all.addAll(others);
        Optional<Span> title = all.stream().flatMap(block -> title(block, titles).stream()).findFirst()
                .or(() -> own.stream().flatMap(block -> title(block, plurals).stream()).findFirst())
                .or(() -> own.stream().flatMap(block -> title(block, abbreviations).stream()).findFirst());
        Optional<Block> last = all.stream()
                .filter(block -> isPiece(block, columns) || own.contains(block) && block.zone() != Zone.BYLINE)
                .reduce((first, second) -> second).or(() -> own.stream().findFirst());
        Optional<Byline.Name> name = authors.name().or(() -> all.stream().filter(block -> isPiece(block, columns))
                .flatMap(block -> Byline.name(block, 0, block.text().length()).stream()).findFirst());
        return new Line(name, title, all.stream().flatMap(block -> college(block).stream()).findFirst(),
                all.stream().flatMap(block -> number(block, columns).stream()).findFirst(), last);
    }

    private boolean isPiece(Block block, NumberColumns columns) {
        return titles.matcher(block.text()).find() || college(block).isPresent() || number(block, columns).isPresent();
    }

    private Optional<LicenceNumber> number(Block block, NumberColumns columns) {
        return LicenceNumber.in(block, number).or(() -> columns.in(block));
    }

    private Optional<Line.Named> college(Block block) {
        for (Map.Entry<String, Pattern> college : colleges.entrySet()) {
            Matcher matcher = college.getValue().matcher(block.text());
            if (matcher.find()) {
                return Optional.of(new Line.Named(college.getKey(), block.source(matcher.start(), matcher.end())));
            }
        }
        return Optional.empty();
    }

    private static Optional<Span> title(Block block, Pattern titles) {
        Matcher matcher = titles.matcher(block.text());
        return matcher.find() ? Optional.of(block.source(matcher.start(), matcher.end())) : Optional.empty();
    }
}
