package dev.caveat.report.sarif;

import dev.caveat.report.MarkdownText;
import dev.caveat.report.PlainText;
import dev.caveat.rule.Basis;
import dev.caveat.rule.Provision;
import dev.caveat.rule.RuleInfo;
import java.util.ArrayList;
import java.util.List;

/**
 * What a reader of a finding is told about its rule: why, what to write, what it rests on, examples.
 *
 * @param text plain
 * @param markdown the same in GitHub's Markdown, without HTML, which SARIF forbids (3.11.4.2)
 */
record RuleHelp(String text, String markdown) {
    private static final int EXAMPLES = 2;

    static RuleHelp of(RuleInfo rule) {
        List<String> plain = new ArrayList<>();
        List<String> marked = new ArrayList<>();
        paragraph(plain, marked, "Why", rule.why());
        paragraph(plain, marked, "What to write", rule.advice());
        if (!rule.provisions().isEmpty()) {
            plain.add("Rests on:");
            marked.add("**Rests on**\n");
            rule.provisions().forEach(provision -> {
                plain.add("- " + plain(provision));
                marked.add("- " + marked(provision));
            });
            marked.add("");
        }
        examples(plain, marked, "Flagged", rule.flagged());
        examples(plain, marked, "Allowed", rule.allowed());
        String summary = PlainText.oneLine(rule.summary().isBlank() ? rule.id().toString() : rule.summary());
        return new RuleHelp(SarifText.inert((summary + "\n" + String.join("\n", plain)).strip()),
                SarifText.braced((MarkdownText.of(summary) + "\n\n" + String.join("\n", marked)).strip()));
    }

    /** How a provision is known, for a reader who has to rely on it. */
    static String basis(Basis basis) {
        return switch (basis) {
            case PRIMARY -> "read in the original";
            case SECONDARY -> "known from somebody else’s account";
            case POLICY -> "the clinic’s own policy, not law";
            case UNVERIFIED -> "from memory, not verified";
        };
    }

    /** Its id, title, clause and edition, as far as they are known. */
    static String name(Provision provision) {
        String clause = provision.clause().isBlank() ? "" : ", " + provision.clause();
        String edition = provision.edition().isBlank() ? "" : " (" + provision.edition() + ")";
        return provision.title() + clause + edition;
    }

    private static String plain(Provision provision) {
        return PlainText.oneLine(provision.id() + " " + name(provision) + "; " + basis(provision.basis())
                + WebAddress.of(provision.url()).map(address -> "; " + address).orElse(""));
    }

    private static String marked(Provision provision) {
        String words = MarkdownText.of(provision.id() + " " + name(provision));
        return WebAddress.of(provision.url()).map(address -> "[" + words + "](<" + address.replace("<", "%3C").replace(">", "%3E") + ">)")
                .orElse(words) + "; " + basis(provision.basis());
    }

    private static void paragraph(List<String> plain, List<String> marked, String name, String text) {
        if (!text.isBlank()) {
            plain.add(name + ": " + PlainText.oneLine(text));
            marked.add("**" + name + "** " + MarkdownText.of(text) + "\n");
        }
    }

    /** One that holds HTML is left out: SARIF forbids it even where it would only be shown. */
    private static void examples(List<String> plain, List<String> marked, String name, List<String> examples) {
        List<String> shown = examples.stream().filter(example -> !example.contains("<")).limit(EXAMPLES).toList();
        if (shown.isEmpty()) {
            return;
        }
        plain.add(name + ":");
        marked.add("**" + name + "**\n");
        shown.forEach(example -> {
            plain.add("- " + PlainText.oneLine(example));
            marked.add(MarkdownText.block(example) + "\n");
        });
    }
}
