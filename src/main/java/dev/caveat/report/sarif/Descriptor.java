package dev.caveat.report.sarif;

import dev.caveat.document.Spelled;
import dev.caveat.report.PlainText;
import dev.caveat.rule.Provision;
import dev.caveat.rule.RuleInfo;
import dev.caveat.rule.Severity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a result can be about: a rule, a requirement, or that an article was not checked ({@code reportingDescriptor}).
 *
 * @param id what results name
 * @param level of a result that says nothing else
 * @param precision how often it is right; measured or not
 * @param tags sorted by weight, at most {@value #TAGS}
 */
record Descriptor(String id, String summary, String description, RuleHelp help, Optional<String> uri, String level,
        Precision precision, List<String> tags, List<Provision> provisions) {
    /** GitHub's limit; it shows half of them. */
    static final int TAGS = 20;
    static final String NOT_CHECKED = "caveat/not-checked";

    private static final Precision NONE = new Precision(0, 0);
    private static final String TAG = "health-content";

    static Descriptor of(RuleInfo rule, Precision precision) {
        String id = rule.id().toString();
        Set<String> tags = new LinkedHashSet<>(List.of(TAG, rule.id().group()));
        rule.provisions().stream().map(Provision::id).map(PlainText::oneLine).filter(tag -> !tag.isEmpty()).forEach(tags::add);
        String whole = rule.summary() + " " + rule.why();
        return new Descriptor(id, SarifText.description(rule.summary(), id), SarifText.description(whole, id), RuleHelp.of(rule),
                rule.provisions().stream().flatMap(provision -> WebAddress.of(provision.url()).stream()).findFirst(),
                level(rule.severity()), precision, tags.stream().limit(TAGS).toList(), rule.provisions());
    }

    /** @param requirement such as {@code red-flags} */
    static Descriptor of(String requirement) {
        String words = requirement.replace('-', ' ');
        String summary = "Required piece: " + words + ".";
        String description = "Whether the article holds the required piece “" + words + "”, and where: the evidence that was found,"
                + " or what is not there.";
        return new Descriptor(id(requirement), summary, description, new RuleHelp(description, description), Optional.empty(), "none",
                NONE, List.of(TAG, "requirement"), List.of());
    }

    /** The id of a requirement among rules; no rule has two slashes. */
    static String id(String requirement) {
        return "caveat/requirement/" + requirement;
    }

    static Descriptor notChecked() {
        String summary = "The article was not checked.";
        String description = "It could not be read, or not every rule could finish. Nothing here says that it is right.";
        return new Descriptor(NOT_CHECKED, summary, description, new RuleHelp(description, description), Optional.empty(), "error",
                NONE, List.of(TAG), List.of());
    }

    static String level(Severity severity) {
        return severity == Severity.INFO ? "note" : severity.id();
    }

    /** GitHub's word for the weight of what is no matter of security. */
    String problemSeverity() {
        return level.equals("error") || level.equals("warning") ? level : "recommendation";
    }

    /** The id as an identifier: {@code ClaimsCure}. */
    String name() {
        StringBuilder name = new StringBuilder();
        for (String word : id.split("[^A-Za-z0-9]+")) {
            if (!word.isEmpty()) {
                name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1).toLowerCase(Locale.ROOT));
            }
        }
        return PlainText.limited(name.toString(), SarifText.NAME);
    }

    /** What an article's not being checked is called in the log of the run. */
    static String problem(Spelled kind) {
        return "caveat/problem/" + kind.id();
    }
}
