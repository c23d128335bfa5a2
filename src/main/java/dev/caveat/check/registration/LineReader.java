package dev.caveat.check.registration;

import dev.caveat.check.Authors;
import dev.caveat.check.Byline;
import dev.caveat.check.FieldAuthor;
import dev.caveat.check.NameMatch;
import dev.caveat.document.Document;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers the registration lines of an article: one for each person, and what names nobody goes to the first. */
final class LineReader {
    private final PieceReader reader;
    private final NameMatch names;

    LineReader(RegistrationLine.Parameters parameters, NameMatch names) {
        this.reader = new PieceReader(parameters);
        this.names = names;
    }

    /**
     * The lines of a document.
     *
     * @param seen the people whom a reader sees, in order of their first mention; one line without a name where pieces
     *     name nobody; or nothing
     * @param fields those whom the front matter names: what is said of them there no reader need see
     */
    record Read(List<Line> seen, List<Line> fields) {}

    /** @param day until which a college was called otherwise */
    Read read(Document document, Authors authors, LocalDate day) {
        Pieces pieces = reader.of(document, day);
        List<Mention> fields = new ArrayList<>();
        FieldAuthor.in(document.frontMatter()).stream().flatMap(author -> author.block().stream())
                .forEach(block -> fields.addAll(MentionReader.all(block, pieces)));
        return new Read(lines(new MentionReader(document, authors, pieces, names).mentions()), lines(fields));
    }

    private List<Line> lines(List<Mention> mentions) {
        List<List<Mention>> people = new ArrayList<>();
        List<Mention> nameless = new ArrayList<>();
        for (Mention mention : mentions) {
            if (mention.name().isEmpty()) {
                nameless.add(mention);
                continue;
            }
            people.stream().filter(known -> isSame(known.get(0), mention)).findFirst().orElseGet(() -> {
                List<Mention> fresh = new ArrayList<>();
                people.add(fresh);
                return fresh;
            }).add(mention);
        }
        List<Line> lines = new ArrayList<>(people.stream().map(LineReader::line).toList());
        give(nameless, lines);
        return lines;
    }

    private boolean isSame(Mention known, Mention mention) {
        return names.same(known.name().orElseThrow().text(), mention.name().orElseThrow().text());
    }

    /** To the only person; of several to the first who has a title and lacks such a piece. */
    private static void give(List<Mention> nameless, List<Line> lines) {
        for (Mention mention : nameless) {
            int to = 0;
            for (int i = lines.size() - 1; i >= 0 && lines.size() > 1; i--) {
                Line line = lines.get(i);
                boolean lacks = mention.pieces().stream().anyMatch(piece -> line.all(piece.kind()).isEmpty());
                to = lacks && line.title().isPresent() ? i : to;
            }
            if (lines.isEmpty()) {
                lines.add(Line.NONE);
            }
            List<Mention> all = new ArrayList<>(lines.get(to).mentions());
            all.add(mention);
            lines.set(to, line(all));
        }
    }

    private static Line line(List<Mention> mentions) {
        Optional<Byline.Name> name = mentions.stream().flatMap(mention -> mention.name().stream()).findFirst();
        return new Line(name, mentions.stream().flatMap(mention -> mention.pieces().stream()).toList(), mentions);
    }
}
