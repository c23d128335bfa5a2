package dev.caveat.lsp;

import dev.caveat.policy.Judgement;
import dev.caveat.report.html.ProvisionCard;
import dev.caveat.rule.Provision;
import dev.caveat.rule.RuleInfo;
import dev.caveat.rule.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** What a writer reads of the findings under the cursor: what to write, why it matters, what it rests on. */
record HoverCard(Review review, Client client) {
    private static final String MARKUP = "\\`*_{}[]<>#|~&";

    Optional<Hover> at(Position position) {
        List<Judgement> here = review.open().stream()
                .filter(judgement -> Places.touch(range(judgement), new Range(position, position))).toList();
        if (here.isEmpty()) {
            return Optional.empty();
        }
        String text = here.stream().map(this::card).collect(Collectors.joining("\n\n" + (client.markdown() ? "---" : "────") + "\n\n"));
        return Optional.of(new Hover(new MarkupContent(client.markdown() ? MarkupKind.MARKDOWN : MarkupKind.PLAINTEXT, text),
                range(here.get(0))));
    }

    private Range range(Judgement judgement) {
        return review.range(judgement.finding().span());
    }

    private String card(Judgement judgement) {
        RuleInfo rule = judgement.finding().rule();
        List<String> parts = new ArrayList<>();
        parts.add(bold(judgement.severity().id() + " · " + rule.id()) + "  \n" + plain(judgement.finding().message()));
        if (!judgement.finding().considered().isEmpty()) {
            parts.add("Weighed: " + plain(String.join("; ", judgement.finding().considered())));
        }
        if (!rule.advice().isBlank() || !judgement.finding().suggestions().isEmpty()) {
            parts.add(bold("What to write") + "  \n" + plain(rule.advice()) + suggestions(judgement));
        }
        if (!rule.why().isBlank()) {
            parts.add(bold("Why it matters") + "  \n" + plain(rule.why()));
        }
        if (!rule.provisions().isEmpty()) {
            parts.add(bold("Rests on") + "\n" + rule.provisions().stream().map(this::provision).collect(Collectors.joining()));
        }
        return String.join("\n\n", parts);
    }

    private String suggestions(Judgement judgement) {
        String verb = judgement.finding().span().isEmpty() ? "Insert" : "Write";
        return judgement.finding().suggestions().stream().map(Suggestion::text)
                .map(text -> "\n- " + verb + " “" + plain(text) + "”").collect(Collectors.joining());
    }

    private String provision(Provision provision) {
        ProvisionCard card = new ProvisionCard(provision, List.of());
        String title = plain(provision.title() + (provision.clause().isEmpty() ? "" : ", " + provision.clause()));
        String linked = card.link().map(url -> client.markdown() ? "[" + title + "](<" + url.replace(">", "%3E").replace("<", "%3C") + ">)"
                : title + " (" + url + ")").orElse(title);
        String edition = provision.edition().isEmpty() ? "" : ". Edition: " + plain(provision.edition());
        String force = card.inForce().isEmpty() ? "" : ". In force " + plain(card.inForce());
        return "\n- " + bold(provision.id()) + " " + linked + edition + force + ". " + plain(card.basis()) + "; read on " + provision.readOn()
                + ".";
    }

    private String bold(String text) {
        return client.markdown() ? "**" + plain(text) + "**" : text;
    }

    /** On one line, and nothing in it markup: an article must not be able to draw in the card. */
    private String plain(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (!client.markdown()) {
            return line;
        }
        StringBuilder escaped = new StringBuilder(line.length() + 16);
        line.chars().forEach(c -> escaped.append(MARKUP.indexOf(c) >= 0 ? "\\" : "").append((char) c));
        return escaped.toString();
    }
}
