package dev.caveat.check;

import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Field;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Requirement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What kind of article a text is; only a clinical one must have the required pieces.
 *
 * <p>The front matter's {@code type} decides. Without it a text is clinical, unless its title or headings say plainly
 * that it is something else and it speaks of no condition anywhere.
 *
 * @param reason why, for a person
 */
public record ArticleType(Kind kind, String reason) {
    /** The kinds, as the front matter spells them in small letters. */
    public enum Kind { CLINICAL, NEWS, RECIPE, SERVICE }

    private static final Pattern NEWS = words("(?:we(?:'|\u2019)?(?:re| are)|now|is) hiring|join our team"
            + "|job (?:posting|opening)s?"
            + "|careers?|(?:we have|we(?:'|\u2019)?ve) moved|new location|holiday closures?|open house|meet our new");

    private static final Pattern SERVICE = words("(?:opening|office|clinic|holiday|business|summer|winter) hours"
            + "|hours (?:and|&) location|parking|directions to|how to find us");

    private static final Pattern INGREDIENTS = words("ingredients");
    private static final Pattern METHOD = words("method|directions|instructions|preparation");

    /** One of these anywhere, and the text may be read for advice. */
    private static final Pattern CONDITION = words("pain\\p{L}*|ach(?:e|es|ing)|injur\\p{L}*|symptom\\p{L}*"
            + "|sprain\\p{L}*"
            + "|arthrit\\p{L}*|\\p{L}*inflammat\\p{L}*|diagnos\\p{L}*|diseases?|disorders?|syndromes?|concussions?"
            + "|headaches?|migraines?|dizz\\p{L}*|vertigo|sciatica|surger\\p{L}*|fractures?|rehab\\p{L}*|recover\\p{L}*"
            + "|heal|heals|healing|cures?|reliev\\p{L}*|relief|treatments?|therapies|needling|pregnan\\p{L}*|cancers?"
            + "|strokes?|diabet\\p{L}*|medications?|numb\\p{L}*|weakness|exercis\\p{L}*|stretching|posture|mobility"
            + "|spine|spinal|tend[io]n\\p{L}*|ligaments?|red flags?|emergenc\\p{L}*|immun\\p{L}*|blood pressure");

    private static final Pattern BODY_PART = words("back|neck|knees?|hips?|shoulders?|ankles?|elbows?|wrists?|foot|feet"
            + "|legs?|arms?|head|chest|jaw|pelvi\\p{L}*");

    /** The type of a document. */
    public static ArticleType of(Document document) {
        Optional<Kind> declared = document.frontMatter().get("type").map(Field::text).flatMap(ArticleType::named);
        if (declared.isPresent()) {
            return new ArticleType(declared.get(), "The front matter says type: " + id(declared.get()) + ".");
        }
        Optional<ArticleType> plain = detected(document);
        return plain.filter(type -> !speaksOfACondition(document))
                .orElse(new ArticleType(Kind.CLINICAL, "Nothing says plainly that it is something else."));
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
        if (isClinical()) {
            return result;
        }
        return new CheckResult(result.hits().stream().filter(hit -> !absences.contains(hit.fault())).toList(),
                result.requirement().map(piece -> new Requirement(piece.id(), Requirement.Status.NOT_APPLICABLE,
                        "Not a clinical article. " + reason, piece.evidence(), List.of())), result.topics());
    }

    private static Optional<Kind> named(String type) {
        return Arrays.stream(Kind.values()).filter(kind -> id(kind).equalsIgnoreCase(type.strip())).findFirst();
    }

    private static Optional<ArticleType> detected(Document document) {
        String title = document.title().map(Block::text).orElse("");
        if (NEWS.matcher(title).find()) {
            return Optional.of(new ArticleType(Kind.NEWS,
                    "Its title reads like clinic news and it names no condition."));
        }
        if (SERVICE.matcher(title).find()) {
            return Optional.of(new ArticleType(Kind.SERVICE,
                    "Its title reads like a notice about the clinic and it names no condition."));
        }
        List<String> headings = document.blocks().filter(Block::isHeading).map(Block::text).toList();
        boolean recipe = headings.stream().anyMatch(heading -> INGREDIENTS.matcher(heading).find())
                && headings.stream().anyMatch(heading -> METHOD.matcher(heading).find());
        return recipe ? Optional.of(new ArticleType(Kind.RECIPE,
                "It has ingredients and a method and it names no condition.")) : Optional.empty();
    }

    private static boolean speaksOfACondition(Document document) {
        String head = Stream.concat(document.title().stream(), document.blocks().filter(Block::isHeading))
                .map(Block::text).collect(Collectors.joining("\n"));
        String tags = Stream.of("tags", "topics", "categories", "redFlags.topics", "description")
                .flatMap(key -> document.frontMatter().get(key).stream()).flatMap(field -> field.values().stream())
                .map(value -> value.text().replace('-', ' ').replace('_', ' ')).collect(Collectors.joining("\n"));
        return BODY_PART.matcher(head).find() || BODY_PART.matcher(tags).find() || CONDITION.matcher(tags).find()
                || document.blocks().anyMatch(block -> CONDITION.matcher(block.text()).find());
    }

    private static String id(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Pattern words(String any) {
        return Pattern.compile("(?<![\\p{L}\\d])(?:" + any + ")(?![\\p{L}\\d])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
