package dev.caveat.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.document.Document;
import dev.caveat.engine.DocumentResult;
import dev.caveat.parse.Parsed;
import dev.caveat.parse.Parser;
import dev.caveat.policy.Asked;
import dev.caveat.policy.Baseline;
import dev.caveat.policy.Disposition;
import dev.caveat.policy.Exemptions;
import dev.caveat.policy.Judged;
import dev.caveat.policy.Judgement;
import dev.caveat.policy.Policy;
import dev.caveat.policy.PolicyRules;
import dev.caveat.policy.WaiverFile;
import dev.caveat.rule.Finding;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.source.Source;
import dev.caveat.source.SourceFinder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Comments to the tool in an article: no finding is lost through them, and no rule that the law asks for is silenced. */
record SuppressionTarget() implements Target {
    private static final Asked ASKED = new Asked(Rules.SHIPPED.stream().flatMap(Ruleset::rules).toList(), List.of(Rules.FILTER));

    @Override
    public String name() {
        return "suppressions";
    }

    @Override
    public List<byte[]> samples() {
        return Stream.of("<!-- caveat-disable-next-line plain-language/long-sentence -- quoted from the guideline -->\nWe cure hips.\n",
                "<!-- caveat-disable plain-language/* -- quoted -->\n\nWe cure.\n\n<!-- caveat-enable plain-language/* -->\n\nMore.\n",
                "# A <!-- caveat-disable-file claims/cure, sources/* -->\n\n> <!-- caveat-enable -->\n- x <!-- caveat-disable x -- -- y --> z\n",
                "<div><!--caveat-disable-file grammar/spelling -- names-->We cure</div>\n\n`<!-- caveat-disable a -->`\n\n\\<!-- caveat-disable b -->\n")
                .map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
    }

    @Override
    public void run(byte[] input) {
        for (String path : new String[] {"a.md", "a.mdx", "a.html"}) {
            for (Source source : SourceFinder.decode(path, input).sources()) {
                if (Parser.parse(source, ArticleTarget.PATIENCE) instanceof Parsed.Read read) {
                    settle(source, read.document());
                }
            }
        }
    }

    private static void settle(Source source, Document document) {
        document.directives().forEach(directive -> directive.span().of(document.text()));
        DocumentResult result = Rules.linter().lint(source, document);
        Policy policy = new Policy(List.of());
        List<Judgement> judged = policy.judge(result.findings());
        Exemptions exemptions = new Exemptions(ASKED, Rules.DAY, WaiverFile.none("w.yml"), Baseline.EMPTY,
                new Exemptions.NamedText("b.json", ""), path -> true);
        List<Judgement> settled = policy.settle(List.of(new Judged(source.path(), document, judged, true)), exemptions)
                .articles().get(0).judgements();
        Set<Finding> still = new HashSet<>(settled.stream().map(Judgement::finding).toList());
        assertEquals(List.of(), result.findings().stream().filter(finding -> !still.contains(finding)).toList());
        assertEquals(List.of(), settled.stream().filter(judgement -> judgement.disposition() instanceof Disposition.Suppressed
                && !PolicyRules.isSuppressible(judgement.finding().rule())).map(judgement -> judgement.finding().rule().id()).toList());
    }
}
