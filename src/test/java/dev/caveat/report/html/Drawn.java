package dev.caveat.report.html;

import dev.caveat.document.Document;
import dev.caveat.parse.Parser;
import dev.caveat.policy.Disposition;
import dev.caveat.policy.Judgement;
import dev.caveat.report.ArticleReport;
import dev.caveat.report.Sample;
import dev.caveat.rule.Requirement;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Articles for tests of the pages: parsed as a user's are, with findings laid on by hand. */
final class Drawn {
    private Drawn() {}

    static ArticleReport article(Document document, List<Requirement> requirements, Judgement... judgements) {
        return new ArticleReport(document.path(), Optional.of(document.format()), "sha256:" + "0".repeat(64), Optional.of(document),
                12, Optional.empty(), List.of(), requirements, List.of(), List.of(judgements), List.of());
    }

    /** The page of a piece of Markdown without findings. */
    static Element page(String markdown) {
        return Pages.article(Sample.of(article(Parser.markdown(markdown), List.of())));
    }

    static Judgement judged(Judgement open, Disposition disposition) {
        return new Judgement(open.finding(), open.severity(), disposition, open.rulesets());
    }
}
