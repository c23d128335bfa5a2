package dev.caveat.check.registration;

import dev.caveat.document.Block;
import java.util.ArrayList;
import java.util.List;

/**
 * Shares what stands after the last of several names among all of them: "Sam Roe and Kim Ray, Registered
 * Physiotherapists, licences 1234567 and 7654321".
 */
final class Sharing {
    private Sharing() {}

    /** The mentions of one block, each with what it shares. */
    static List<Mention> out(Block block, List<Mention> mentions) {
        if (mentions.size() < 2) {
            return mentions;
        }
        Mention last = mentions.get(mentions.size() - 1);
        List<Piece> numbers = last.pieces().stream().filter(piece -> piece.kind() == Piece.Kind.NUMBER).toList();
        List<Mention> earlier = mentions.subList(0, mentions.size() - 1);
        boolean numbered = numbers.size() == mentions.size() && earlier.stream().noneMatch(mention -> mention.has(Piece.Kind.NUMBER));
        boolean plural = last.has(Piece.Kind.TITLES) && earlier.stream().noneMatch(Mention::hasTitle);
        boolean all = block.text().substring(last.end()).matches("(?is).*\\b(?:both|all|each)\\b.*");
        List<Mention> shared = new ArrayList<>();
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            boolean isLast = i == mentions.size() - 1;
            List<Piece> more = new ArrayList<>();
            if (!isLast && plural) {
                last.pieces().stream().filter(Piece::isTitle).forEach(more::add);
            }
            if (!isLast && (plural || numbered || all) && !mention.has(Piece.Kind.COLLEGE)) {
                last.pieces().stream().filter(piece -> piece.kind() == Piece.Kind.COLLEGE).forEach(more::add);
            }
            if (numbered) {
                List<Piece> without = mention.pieces().stream().filter(piece -> piece.kind() != Piece.Kind.NUMBER).toList();
                mention = new Mention(mention.name(), block, mention.end(), without, mention.courtesy());
                more.add(numbers.get(i));
            }
            shared.add(mention.with(more));
        }
        return shared;
    }
}
