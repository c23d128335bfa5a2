package dev.caveat.parse;

import com.vladsch.flexmark.util.ast.Node;
import dev.caveat.document.Block;
import dev.caveat.document.Zone;
import java.util.List;
import java.util.Optional;

final class MarkdownHtml {
    MarkdownHtml(String text) {}
    List<Piece> block(Node node, Block.Kind kind) { return List.of(); }
    boolean isHiding() { return false; }
    Optional<Zone> zone() { return Optional.empty(); }
}
