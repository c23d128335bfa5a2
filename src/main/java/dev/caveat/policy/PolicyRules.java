package dev.caveat.policy;

import dev.caveat.document.Document;
import dev.caveat.document.Span;
import dev.caveat.rule.Basis;
import dev.caveat.rule.Finding;
import dev.caveat.rule.Provision;
import dev.caveat.rule.RuleId;
import dev.caveat.rule.RuleInfo;
import dev.caveat.rule.RulePattern;
import dev.caveat.rule.Severity;
import dev.caveat.yaml.Binder;
import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rules that policy itself applies, and what may be silenced in the text: the same whatever the ruleset. */
public final class PolicyRules {
    /** The first half of their ids. */
    public static final String GROUP = "policy";

    private static final String FILE = "rules.yml";
    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)}");
    private static final PolicyRules SHARED = read();

    private final List<RuleInfo> rules;
    private final List<RulePattern> style;

    private PolicyRules(Written written) {
        this.rules = written.rules.stream().map(rule -> rule.info(written.provision)).toList();
        this.style = written.style.stream().map(RulePattern::new).toList();
    }

    /** The file as it is written. */
    record Written(Provision provision, List<String> style, List<Entry> rules) {}

    /** A rule as it is written. */
    record Entry(String id, Severity severity, String summary, String message, String advice, String why) {
        RuleInfo info(Provision provision) {
            return new RuleInfo(new RuleId(GROUP, Objects.requireNonNull(id, "id")), severity, summary, message, advice, why,
                    List.of(provision), List.of(), List.of());
        }
    }

    /** All of them, in order. */
    public static List<RuleInfo> all() {
        return SHARED.rules;
    }

    /** Whether a comment in the text may silence the rule: it rests on the clinic's own policy alone, or is style. */
    public static boolean isSuppressible(RuleInfo rule) {
        return !isOwn(rule.id()) && (SHARED.style.stream().anyMatch(pattern -> pattern.matches(rule.id()))
                || rule.provisions().stream().allMatch(provision -> provision.basis() == Basis.POLICY));
    }

    /** Whether it is one of policy's own rules: these are neither suppressed nor waived nor baselined. */
    public static boolean isOwn(RuleId rule) {
        return rule.group().equals(GROUP);
    }

    /** One of policy's findings; {@code values} fill the rule's message. */
    static Finding finding(String fault, Document document, Span span, Map<String, String> values) {
        RuleInfo rule = SHARED.rules.stream().filter(each -> each.id().fault().equals(fault)).findFirst().orElseThrow();
        String message = SLOT.matcher(rule.message()).replaceAll(slot -> Matcher.quoteReplacement(values.get(slot.group(1))));
        String section = document.sectionAt(span.start()).map(each -> each.title()).filter(title -> !title.isEmpty()).orElse("body");
        return new Finding(rule, rule.severity(), message, span, section, List.of(), List.of(), List.of());
    }

    private static PolicyRules read() {
        try (InputStream in = PolicyRules.class.getResourceAsStream(FILE)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<Mistake> mistakes = new ArrayList<>();
            return YamlReader.read(FILE, text, mistakes).flatMap(node -> new Binder(mistakes).bind(node, Written.class, ""))
                    .map(PolicyRules::new).orElseThrow(() -> new IllegalStateException(mistakes.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
