package dev.caveat.engine;

import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Problem;
import dev.caveat.source.Budget;
import java.util.Optional;

/**
 * What of an article is more than any has. Rules compare what stands in one paragraph, and what stands in one article, with
 * each other; within these limits that ends, beyond them it takes hours.
 */
final class Excess {
    private Excess() {}

    static Optional<Problem> of(Document document, Budget budget) {
        Optional<Block> longest = document.blocks().filter(block -> block.text().length() > Budget.LONGEST_BLOCK).findFirst();
        if (longest.isPresent()) {
            return Optional.of(problem(document, "the paragraph that begins in line "
                    + document.position(longest.get().span().start()).line() + " has " + longest.get().text().length()
                    + " characters, more than " + Budget.LONGEST_BLOCK + "; break it up"));
        }
        int fields = document.frontMatter().fields().size();
        if (fields > Budget.MOST_FIELDS) {
            return Optional.of(problem(document, "its front matter has " + fields + " fields, more than " + Budget.MOST_FIELDS
                    + "; leave out what nobody reads"));
        }
        int comments = document.directives().size();
        if (comments > Budget.MOST_DIRECTIVES) {
            return Optional.of(problem(document, "it has " + comments + " comments to Caveat, more than " + Budget.MOST_DIRECTIVES
                    + "; have its findings waived or baselined"));
        }
        long blocks = document.blocks().count();
        return blocks <= budget.blocks() ? Optional.empty() : Optional.of(problem(document, "it has " + blocks
                + " paragraphs, headings, items and cells, more than " + budget.blocks()
                + "; split it, or allow a larger one (budget: in caveat.yml)"));
    }

    private static Problem problem(Document document, String what) {
        return new Problem(document.path(), Problem.Kind.TOO_LARGE, "not checked: " + what);
    }
}
