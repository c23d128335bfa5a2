package dev.caveat.check;

import dev.caveat.document.Document;
import dev.caveat.parse.Parsed;
import dev.caveat.parse.Parser;
import dev.caveat.report.Golden;
import dev.caveat.rule.Article;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.RuleGroup;
import dev.caveat.rule.RuleInfo;
import dev.caveat.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that a group of rules says of its own examples and of the samples, to the last reason, suggestion and piece of
 * evidence: the other tests ask whether something is found, this one what the reader is told.
 */
public final class InFull {
    private static final Path TOLD = Path.of("src/test/resources/dev/caveat/check/told");
    private static final Path DRAFTS = Path.of("src/test/resources/dev/caveat/check/drafts");

    private InFull() {}

    /** The ruleset is read anew: what a check makes of its file is asked here too. */
    public static void assertAsReadOver(String id) throws IOException {
        RuleGroup group = Checks.load().groups().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
        StringBuilder told = new StringBuilder();
        for (String example : examples(group)) {
            told.append("# ").append(example.strip().replace("\n", "⏎")).append('\n');
            told.append(say(group, Parser.markdown(example), Checks.CLINIC));
        }
        int number = 0;
        for (String draft : drafts(id)) {
            told.append("# draft ").append(++number).append('\n');
            told.append(say(group, Parser.markdown(draft), Checks.CLINIC));
        }
        for (Path file : samples()) {
            told.append("# ").append(file.getFileName()).append('\n');
            told.append(say(group, ((Parsed.Read) Parser.parse(Source.of(file.toString(), Files.readString(file)))).document(), Clinic.UNKNOWN));
        }
        Golden.assertSame(TOLD.resolve(id + ".txt"), told.toString());
    }

    private static String say(RuleGroup group, Document document, Clinic clinic) {
        Article article = Checks.article(document, clinic);
        return Seen.of(document, group.check().check(article));
    }

    private static Set<String> examples(RuleGroup group) {
        Set<String> all = new LinkedHashSet<>();
        for (RuleInfo rule : group.rules()) {
            all.addAll(rule.flagged());
            all.addAll(rule.allowed());
        }
        return all;
    }

    /** Drafts whole and damaged, out of those that the group's other tests make by the thousand. */
    private static List<String> drafts(String id) throws IOException {
        Path file = DRAFTS.resolve(id + ".md");
        return Files.exists(file) ? List.of(Files.readString(file).replace("\r\n", "\n").split("\n%%%%\n")) : List.of();
    }

    private static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("sample-articles"))) {
            return files.filter(file -> !file.toString().endsWith(".findings") && !file.toString().endsWith(".docx")).sorted().toList();
        }
    }
}
