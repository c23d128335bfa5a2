package dev.caveat.check.own;

import dev.caveat.document.Document;
import dev.caveat.document.Field;
import dev.caveat.document.Format;
import dev.caveat.document.FrontMatter;
import dev.caveat.document.Span;
import dev.caveat.language.regex.SafePattern;
import dev.caveat.rule.Article;
import dev.caveat.rule.Check;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Hit;
import dev.caveat.rule.Suggestion;
import dev.caveat.rule.Unchecked;
import dev.caveat.yaml.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what an article's front matter lacks or has wrong. Only Markdown has one that its writer fills in. */
public final class FrontMatterFields implements Check {
    private final Map<String, FieldRule> rules;
    private final Map<String, Condition> conditions = new LinkedHashMap<>();
    private final Map<String, SafePattern> patterns = new LinkedHashMap<>();

    /**
     * @param rules by id within the group
     * @throws IllegalArgumentException for a phrase or regular expression that cannot be read
     */
    public FrontMatterFields(Map<String, FieldRule> rules) {
        this.rules = new LinkedHashMap<>(rules);
        rules.forEach((id, rule) -> {
            conditions.put(id, new Condition(rule.types(), rule.ifSays(), rule.unlessSays()));
            if (rule.matching() != null) {
                patterns.put(id, SafePattern.compile(rule.matching(), false));
            }
        });
    }

    @Override
    public CheckResult check(Article article) {
        List<Hit> hits = new ArrayList<>();
        List<Unchecked> unchecked = new ArrayList<>();
        if (article.document().format() == Format.MARKDOWN) {
            rules.forEach((id, rule) -> {
                if (conditions.get(id).holds(article)) {
                    judge(id, rule, article.document(), hits, unchecked);
                }
            });
        }
        return CheckResult.of(hits, unchecked);
    }

    private void judge(String id, FieldRule rule, Document document, List<Hit> hits, List<Unchecked> unchecked) {
        FrontMatter front = document.frontMatter();
        if (!rule.known().isEmpty()) {
            front.fields().stream().filter(field -> rule.known().stream().noneMatch(known -> isNamed(field, known)))
                    .forEach(field -> hits.add(hit(id, field.span(), field.key(), field.text(),
                            "“" + field.key() + "” is no field of ours" + Nearest.hint(field.key(), rule.known()))));
            return;
        }
        Optional<Field> field = Stream.concat(Stream.of(rule.field()), rule.also().stream())
                .flatMap(name -> front.get(name).stream()).filter(found -> found.values().stream().anyMatch(each -> !each.text().isBlank()))
                .findFirst();
        if (field.isEmpty()) {
            if (rule.required()) {
                hits.add(absent(id, rule, document));
            }
            return;
        }
        for (Field.Value value : field.get().values()) {
            problem(id, rule, value, unchecked).ifPresent(problem -> {
                Hit hit = hit(id, value.span(), field.get().key(), value.text(), problem);
                Optional<String> meant = rule.values().stream().filter(valid -> valid.equalsIgnoreCase(value.text().strip())).findFirst();
                hits.add(meant.map(valid -> hit.suggesting(new Suggestion(valid, document.quote(value.span()).equals(value.text()))))
                        .orElse(hit));
            });
        }
    }

    private Optional<String> problem(String id, FieldRule rule, Field.Value value, List<Unchecked> unchecked) {
        String text = value.text().strip();
        if (!rule.values().isEmpty() && !rule.values().contains(text)) {
            return Optional.of("“" + text + "” is not valid" + Nearest.hint(text, rule.values()));
        }
        if (rule.shape() != null && !rule.shape().fits(text)) {
            return Optional.of("“" + text + "” is not " + rule.shape().words());
        }
        SafePattern pattern = patterns.get(id);
        if (pattern == null) {
            return Optional.empty();
        }
        SafePattern.Matches matches = pattern.whole(text);
        matches.unfinished().ifPresent(why -> unchecked.add(new Unchecked(id, value.span(),
                "the value could not be held against “" + pattern + "”: " + why + "; make the pattern simpler")));
        return matches.unfinished().isPresent() || !matches.all().isEmpty() ? Optional.empty()
                : Optional.of("“" + text + "” is not written as “" + pattern + "” asks");
    }

    /** Nested fields have dots in their keys; naming the outermost is enough. */
    private static boolean isNamed(Field field, String known) {
        return field.isNamed(known) || Field.fold(field.key()).startsWith(Field.fold(known) + ".");
    }

    private static Hit hit(String id, Span span, String field, String value, String problem) {
        return Hit.of(id, span, Map.of("field", field, "value", value, "problem", problem));
    }

    /** Before the line that closes the front matter; where there is none, at the beginning. */
    private static Hit absent(String id, FieldRule rule, Document document) {
        Span front = document.frontMatter().span();
        String body = document.quote(front).stripTrailing();
        boolean toml = body.startsWith("+++");
        String line = toml ? rule.field() + " = \"" + rule.insert().replace("\"", "\\\"") + "\"\n" : rule.field() + ": " + yaml(rule.insert()) + "\n";
        boolean none = front.isEmpty();
        Span place = none ? Span.at(0) : Span.at(front.start() + body.lastIndexOf('\n') + 1);
        return hit(id, place, rule.field(), "", "the field “" + rule.field() + "” is missing")
                .suggesting(new Suggestion(none ? "---\n" + line + "---\n\n" : line, false));
    }

    private static String yaml(String value) {
        boolean plain = value.matches("[\\p{L}\\d][\\p{L}\\d ./-]*");
        return plain ? value : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
