package dev.caveat.check.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The registration lines that an article needs.
 *
 * @param answering of the practitioners who answer for it, or of whoever is named if none is one; never empty
 * @param named everybody named, where a reader sees it, else in the front matter
 */
record Lines(List<Line> answering, List<Line> named) {
    /**
     * @param seen where a reader sees them
     * @param fields what the front matter names: sites print its author as the byline
     */
    static Lines of(List<Line> seen, List<Line> fields) {
        boolean nobody = seen.stream().noneMatch(line -> line.name().isPresent());
        List<Line> named = nobody ? fields : seen.stream().filter(line -> line.name().isPresent()).toList();
        List<Line> practitioners = seen.stream().filter(Line::isPractitioners).toList();
        if (practitioners.isEmpty()) {
            List<Line> first = named.stream().filter(line -> !line.isLay()).limit(1).toList();
            return new Lines(first.isEmpty() ? List.of(Line.NONE) : List.of(unseen(first.get(0), nobody)), named);
        }
        List<Line> answering = new ArrayList<>(practitioners);
        if (nobody && fields.size() > 0 && practitioners.size() == 1) {
            Line only = practitioners.get(0);
            answering.set(0, new Line(fields.get(0).name(), only.pieces(), only.mentions()));
        }
        return new Lines(List.copyOf(answering), named);
    }

    /** Of the front matter only the name and the title count, and those only to say what is missing. */
    private static Line unseen(Line line, boolean inFrontMatter) {
        if (!inFrontMatter) {
            return line;
        }
        Optional<Piece> title = line.title();
        return new Line(line.name(), title.stream().toList(), line.mentions());
    }
}
