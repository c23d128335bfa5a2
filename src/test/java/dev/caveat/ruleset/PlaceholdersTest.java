package dev.caveat.ruleset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.document.Document;
import dev.caveat.language.Wording;
import dev.caveat.parse.Parsed;
import dev.caveat.parse.Parser;
import dev.caveat.rule.Article;
import dev.caveat.rule.Hit;
import dev.caveat.rule.RuleGroup;
import dev.caveat.rule.RuleInfo;
import dev.caveat.source.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The list of what messages may use is what the kinds tell of their hits. */
class PlaceholdersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void everyHitOfAnExampleTellsWhatTheListSays() throws Exception {
        int hits = 0;
        TreeSet<String> wrong = new TreeSet<>();
        Ruleset ruleset = RulesetLoader.load(List.of(RulesetLoader.DEFAULT), DAY).get(0);
        for (RuleGroup group : ruleset.groups()) {
            if (group.id().equals("grammar")) {
                continue;
            }
            String kind = Kinds.named(group.id()).isPresent() ? group.id() : "claims";
            assertTrue(Placeholders.isListed(kind), "list what the kind " + kind + " tells in Placeholders");
            for (RuleInfo rule : group.rules()) {
                for (String example : rule.flagged()) {
                    for (Hit hit : group.check().check(article(example, ruleset)).hits()) {
                        hits++;
                        TreeSet<String> told = new TreeSet<>(hit.values().keySet());
                        if (!told.equals(new TreeSet<>(Placeholders.told(kind, hit.fault())))) {
                            wrong.add(kind + " " + hit.fault() + " " + String.join(" ", told));
                        }
                    }
                }
            }
        }
        assertEquals(new TreeSet<>(), wrong, "lines of the list in Placeholders");
        assertTrue(hits > 300, "only " + hits + " hits");
    }

    private static Article article(String text, Ruleset ruleset) {
        Document document = ((Parsed.Read) Parser.parse(Source.of("example.md", text))).document();
        return new Article(document, Wording.of(document), ruleset.exampleClinic(), DAY);
    }
}
