package dev.caveat.check;

import dev.caveat.document.Document;
import dev.caveat.document.Field;
import dev.caveat.document.Spelled;
import dev.caveat.rule.Article;
import dev.caveat.rule.ArticleTypes;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Requirement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What kind of article a text is; what it must hold depends on it.
 *
 * <p>The front matter's {@code type} decides, then {@code articleTypes} of the configuration. Without either a text is
 * clinical, unless its title, tags, folder or shape say plainly that it is something else and it gives no advice about
 * a condition: a wrong “not clinical” would skip what readers need.
 *
 * @param reason why, for a person; a full sentence
 */
public record ArticleType(Kind kind, String reason) {
    /** The kinds, as the front matter spells them in small letters. */
    public enum Kind implements Spelled {
        CLINICAL, NEWS, RECIPE, SERVICE
    }

    /** The pieces asked of clinical articles only, unless a ruleset says otherwise. */
    public static final List<String> ASKED_OF = List.of(Kind.CLINICAL.id());

    /** The type of an article. */
    public static ArticleType of(Article article) {
        return article.fact(ArticleType.class, ArticleType::read);
    }

    private static ArticleType read(Article article) {
        Document document = article.document();
        Optional<Field> field = document.frontMatter().get("type").filter(type -> !type.text().isBlank());
        Optional<Kind> declared = field.map(Field::text).flatMap(ArticleType::named);
        if (declared.isPresent()) {
            return new ArticleType(declared.get(), "The front matter says type: " + declared.get().id() + ".");
        }
        Optional<ArticleTypes.Entry> path = article.clinic().types().of(document.path());
        ArticleType type = path.map(entry -> new ArticleType(named(entry.type()).orElseThrow(),
                "articleTypes gives " + entry.type() + " to " + entry.pattern() + ".")).orElseGet(() -> detected(document));
        return field.filter(unknown -> !isLayout(unknown.text())).map(unknown -> new ArticleType(type.kind, type.reason
                + " (The front matter's type: " + unknown.text().strip() + " is none of "
                + String.join(", ", ArticleTypes.VALID) + ".)")).orElse(type);
    }

    public boolean isClinical() {
        return kind == Kind.CLINICAL;
    }

    /**
     * A result without the faults that only ask for a piece, where the article need not have it.
     *
     * @param absences the faults of pieces that are not there
     */
    public CheckResult excuse(CheckResult result, Set<String> absences) {
        return excuse(result, absences, ASKED_OF);
    }

    /**
     * The same for a piece that other types must have too.
     *
     * @param askedOf ids of the types that must have the piece
     */
    public CheckResult excuse(CheckResult result, Set<String> absences, List<String> askedOf) {
        if (isClinical() || askedOf.contains(kind.id())) {
            return result;
        }
        return new CheckResult(result.hits().stream().filter(hit -> !absences.contains(hit.fault())).toList(),
                result.requirement().map(piece -> new Requirement(piece.id(), Requirement.Status.NOT_APPLICABLE,
                        "Not a clinical article. " + reason, piece.evidence(), List.of())), result.topics());
    }

    private static Optional<Kind> named(String type) {
        return Arrays.stream(Kind.values()).filter(kind -> kind.id().equalsIgnoreCase(type.strip())).findFirst();
    }

    /** What site generators write there ("post") is about layout and means nothing here. */
    private static boolean isLayout(String type) {
        return Set.of("post", "posts", "page", "blog", "article", "docs", "default").contains(type.strip().toLowerCase(Locale.ROOT));
    }

    /** One sign needs a text that names no condition at all; two need one that gives no advice about any. */
    private static ArticleType detected(Document document) {
        Optional<TypeSignals> signals = TypeSignals.of(document);
        if (signals.isEmpty()) {
            return new ArticleType(Kind.CLINICAL, "Nothing says plainly that it is something else.");
        }
        String signs = String.join(" and ", signals.get().signs());
        boolean plain = signals.get().signs().size() > 1;
        if (plain ? HealthTalk.asAdvice(document) : HealthTalk.anywhere(document)) {
            return new ArticleType(Kind.CLINICAL, "It speaks of a condition or a treatment, though " + signs + ".");
        }
        return new ArticleType(signals.get().kind(), Character.toUpperCase(signs.charAt(0)) + signs.substring(1)
                + (plain ? ", and it advises on no condition." : ", and it names no condition."));
    }
}
