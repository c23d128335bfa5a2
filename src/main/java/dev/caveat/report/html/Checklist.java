package dev.caveat.report.html;

import dev.caveat.report.ArticleReport;
import dev.caveat.report.Tool;
import dev.caveat.rule.Basis;
import java.util.ArrayList;
import java.util.List;

/** What the tool did not judge, and a person has to. */
final class Checklist {
    private Checklist() {}

    static List<String> of(Tool tool, ArticleReport article) {
        List<String> items = new ArrayList<>();
        if (tool.languageTool().isEmpty()) {
            items.add("Grammar and spelling: they were not checked in this run.");
        }
        if (article.topics().isEmpty()) {
            items.add("Whether the article needs warning signs: no topic was recognised for which they are required.");
        }
        items.add("Whether each statement about health is true, and whether its source says so.");
        items.add("Whether the advice suits everybody it will reach: children, older people, people who are pregnant.");
        items.add("Whether the people named are registered today: look them up in the college’s register.");
        items.add("Whether pictures, video and embedded media promise anything; only alternative texts were read.");
        items.add("Whether linked pages say what the article says they do; no link was opened.");
        items.add("Whether anyone who could be recognised has consented.");
        boolean unread = article.judgements().stream()
                .flatMap(judgement -> judgement.finding().rule().provisions().stream())
                .anyMatch(provision -> provision.basis() == Basis.SECONDARY || provision.basis() == Basis.UNVERIFIED);
        if (unread) {
            items.add("What the provisions that were not read in the original say word for word.");
        }
        return items;
    }
}
