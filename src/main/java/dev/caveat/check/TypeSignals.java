package dev.caveat.check;

import dev.caveat.check.ArticleType.Kind;
import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The signs that an article is news, a recipe or a service page: its title, tags, folder, and shape.
 *
 * @param kind what they speak for; the kind with most signs
 * @param signs each a phrase for a person ("its title reads like clinic news"), at least one
 */
record TypeSignals(Kind kind, List<String> signs) {
    private static final Map<Kind, Pattern> TITLES = Map.of(
            Kind.NEWS, WholeWords.matching("(?:we(?:'|\u2019)?(?:re| are)|now|is) hiring|join (?:our|the) team|job (?:posting"
                    + "|opening)s?|careers?"
                    + "|(?:we have|we(?:'|\u2019)?ve|we are|is) mov(?:ed|ing)|new location|(?:holiday|christmas"
                    + "|easter|summer|winter|office) closures?"
                    + "|closed (?:for|on)|open house|grand opening|now open|meet (?:our|the) (?:new|team)"
                    + "|meet the team|welcome,? (?:to )?(?:our )?(?:new )?"
                    + "|welcoming|welcomes|joins (?:our|the) (?:team|clinic)|announc(?:ement|ing|es)|newsletter"
                    + "|press release|in the news|sponsor\\p{L}*"
                    + "|charity|fundrais\\p{L}*|toy drive|food drive|giveaway|contest winners?|anniversary"
                    + "|milestone|award(?:s|ed)?|voted|nominat\\p{L}*"
                    + "|(?:season(?:'|\u2019)s|holiday) greetings|happy (?:holidays|new year|thanksgiving"
                    + "|canada day)|staff news|clinic news|pupdate"
                    + "|run club|community (?:event|day|night)|upcoming events?|thank you to"),
            Kind.SERVICE, WholeWords.matching("(?:opening|office|clinic|holiday|business|summer|winter|new) hours|hours (?:and|&"
                    + "|of) (?:location|operation)"
                    + "|parking|directions to|how to find us|contact us|our (?:fees|rates|prices|policies)"
                    + "|price list|fees (?:and|&) \\p{L}+"
                    + "|(?:cancellation|privacy|refund|covid-19|masking) policy|direct billing"
                    + "|insurance (?:coverage|billing|plans)|gift (?:cards|certificates)"
                    + "|patient forms|intake forms?|frequently asked questions about (?:booking|billing)"),
            Kind.RECIPE, WholeWords.matching("recipes?"));

    private static final Map<Kind, Set<String>> LABELS = Map.of(
            Kind.NEWS, Set.of("news", "announcement", "announcements", "event", "events", "press", "clinic news", "community news",
                    "company news", "updates", "jobs", "careers", "hiring", "team news", "newsletter"),
            Kind.SERVICE, Set.of("service page", "contact", "location", "locations", "pricing", "fees", "policies", "hours"),
            Kind.RECIPE, Set.of("recipe", "recipes", "cooking"));

    private static final List<Kind> KINDS = List.of(Kind.RECIPE, Kind.NEWS, Kind.SERVICE);

    private static final Pattern INGREDIENTS = WholeWords.matching("ingredients|you(?:'|\u2019)?(?:ll| will) need|what you need");
    private static final Pattern METHOD = WholeWords.matching("method|directions|instructions|preparation|steps?|how to make\\b.*");
    private static final Pattern QUANTITY = Pattern.compile("(?i)^\\W*(?:\\d+(?:[./]\\d+)?"
            + "|[\u00bc\u00bd\u00be\u2153\u2154]|a|one|two|half)"
            + "(?:\\s*[-\u2013]\\s*\\d+)?\\s*(?:[\u00bc\u00bd\u00be]\\s*)?(?:cups?|tbsps?|tsps?|tablespoons?"
            + "|teaspoons?|g|grams?|kg|ml|l|litres?|oz|ounces?|lbs?|pounds?"
            + "|cloves?|cans?|pinch|handful|slices?|large|small|medium)\\b");
    private static final Pattern HOURS = Pattern.compile("(?i)(?=[mtwfs])\\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?"
            + "|sun)(?:day)?s?\\b"
            + "[^.\\n]{0,40}?(?:\\d{1,2}(?::\\d\\d)?\\s*(?:am|pm|a\\.m\\.|p\\.m\\.)|\\d{1,2}:\\d\\d|closed)");
    private static final String DAYS = "(mon|tue|tues|wed|wednes|thu|thurs|fri|sat|satur|sun)";

    /** What the words of a list are a sign of. */
    private enum Sign { APPLICATION, EVENT, DAY }

    /** Words that are told in one look at a block; a day is only where hours may follow. */
    private static final Terms<Sign> SIGNS = new Terms<>(List.of(
            new Terms.Entry<>(Sign.APPLICATION, Choices.of("(send|email|submit) (your|a) (resume|r\u00e9sum\u00e9|cv|application)",
                    "(send|email|submit) us (your|a) (resume|r\u00e9sum\u00e9|cv|application)",
                    "apply (now|today|by)", "cover letter", "full(-| )time or part(-| )time")),
            new Terms.Entry<>(Sign.EVENT, Choices.of("doors open", "rsvp", "tickets", "register (here|online) (for|to) (the|our)", "when:",
                    "where:", "join us (on|at|for)")),
            new Terms.Entry<>(Sign.DAY, Choices.of(DAYS, DAYS + "s", DAYS + "day", DAYS + "days"))));

    /** What speaks for the likeliest kind; empty where nothing does. */
    static Optional<TypeSignals> of(Document document) {
        Set<String> labels = labels(document);
        Set<String> folders = folders(document.path());
        String title = document.title().map(Block::text).orElse("");
        Map<Sign, Integer> seen = seen(document);
        return KINDS.stream().map(kind -> new TypeSignals(kind, signs(kind, title, labels, folders, shape(document, kind, seen))))
                .filter(signals -> !signals.signs.isEmpty())
                .max(Comparator.comparingInt((TypeSignals signals) -> signals.signs.size())
                        .thenComparing(signals -> -signals.kind.ordinal()));
    }

    private static List<String> signs(Kind kind, String title, Set<String> labels, Set<String> folders, Optional<String> shape) {
        List<String> signs = new ArrayList<>();
        Matcher words = TITLES.get(kind).matcher(title);
        if (words.find()) {
            signs.add("its title says “" + words.group().strip() + "”");
        }
        labels.stream().filter(LABELS.get(kind)::contains).findFirst()
                .ifPresent(label -> signs.add("it is filed under “" + label + "”"));
        folders.stream().filter(LABELS.get(kind)::contains).findFirst()
                .ifPresent(folder -> signs.add("it lies in the folder “" + folder + "”"));
        shape.ifPresent(signs::add);
        return signs;
    }

    private static Optional<String> shape(Document document, Kind kind, Map<Sign, Integer> seen) {
        return switch (kind) {
            case RECIPE -> isRecipe(document) ? Optional.of("it has ingredients and a method") : Optional.empty();
            case SERVICE -> seen.get(Sign.DAY) > 1 ? Optional.of("it lists opening hours") : Optional.empty();
            case NEWS -> seen.get(Sign.APPLICATION) > 0 ? Optional.of("it asks for applications")
                    : seen.get(Sign.EVENT) > 1 ? Optional.of("it invites to an event") : Optional.empty();
            case CLINICAL -> Optional.empty();
        };
    }

    private static boolean isRecipe(Document document) {
        List<String> headings = document.allBlocks().stream().filter(Block::isHeading).map(Block::text).toList();
        return headings.stream().anyMatch(heading -> METHOD.matcher(heading).find())
                && (headings.stream().anyMatch(heading -> INGREDIENTS.matcher(heading).find())
                        || document.readBlocks().stream().filter(block -> QUANTITY.matcher(block.text()).lookingAt()).count() > 2);
    }

    /** How often each sign is there; a day with hours behind it. */
    private static Map<Sign, Integer> seen(Document document) {
        Map<Sign, Integer> seen = new EnumMap<>(Sign.class);
        for (Sign sign : Sign.values()) {
            seen.put(sign, 0);
        }
        for (Block block : document.readBlocks()) {
            boolean day = false;
            for (Terms.Found<Sign> found : SIGNS.in(block.text())) {
                day |= found.list() == Sign.DAY;
                if (found.list() != Sign.DAY) {
                    seen.merge(found.list(), 1, Integer::sum);
                }
            }
            if (day) {
                seen.merge(Sign.DAY, (int) HOURS.matcher(block.text()).results().count(), Integer::sum);
            }
        }
        return seen;
    }

    private static Set<String> labels(Document document) {
        return Stream.of("tags", "tag", "categories", "category", "section").flatMap(key -> document.frontMatter().get(key).stream())
                .flatMap(field -> field.values().stream()).map(Field.Value::text).map(TypeSignals::plain)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> folders(String path) {
        List<String> parts = List.of(path.replace('\\', '/').split("/"));
        return parts.subList(0, parts.size() - 1).stream().map(TypeSignals::plain).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String plain(String label) {
        return label.replace('-', ' ').replace('_', ' ').strip().toLowerCase(Locale.ROOT);
    }
}
