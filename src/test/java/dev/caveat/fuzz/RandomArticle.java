package dev.caveat.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/** A seeded article on low back pain, with every required piece unless one is left out, harmless and forbidden sentences mixed. */
public final class RandomArticle {
    /** What an article must have, each by the id of its requirement. */
    enum Part {
        DISCLAIMER, RED_FLAGS, REGISTRATION_LINE, SOURCES, AUTHORSHIP, DATES;

        String requirement() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** What a reader does not notice. */
    enum Change { STRONG, EMPHASIS, LINK, SPACES, BLANK_LINES, LINE_BREAKS }

    private static final List<String> HARMLESS = List.of("Walking is one way to begin, because the pace is yours to choose.",
            "Start with a distance that feels manageable, and see how your back responds over the next day.",
            "Some people need to rest between walks — and some are better served by another activity.",
            "This does not cure back pain.", "No exercise is guaranteed to help everybody.", "There is no miracle here 😀.",
            "Your naïve first try may be short; that is fine.");
    private static final List<String> FORBIDDEN = List.of("Our therapy cures back pain.", "We guarantee results for every patient.",
            "We are the best clinic in Victoria.", "This treatment is completely safe.", "The relief is permanent.", "It is a miracle treatment.",
            "Results are instant and painless.", "Our method is scientifically proven to heal your spine.", "Only we can fix your back pain for good.");
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

    private final Random random;
    private final Set<Part> without;
    private final List<String> paragraphs = new ArrayList<>();

    private RandomArticle(long seed, Set<Part> without, boolean clean) {
        this.random = new Random(seed);
        this.without = without;
        for (int i = 3 + random.nextInt(4); i > 0; i--) {
            List<String> sentences = new ArrayList<>();
            for (int k = 2 + random.nextInt(3); k > 0; k--) {
                List<String> from = clean || random.nextInt(3) > 0 ? HARMLESS : FORBIDDEN;
                sentences.add(from.get(random.nextInt(from.size())));
            }
            paragraphs.add(String.join(" ", sentences));
        }
    }

    /** As Markdown, whole. */
    public static String markdown(long seed) {
        return new RandomArticle(seed, EnumSet.noneOf(Part.class), false).markdown();
    }

    /** One that nothing is forbidden in, without some parts. */
    static String clean(long seed, Part... without) {
        return new RandomArticle(seed, without.length == 0 ? EnumSet.noneOf(Part.class) : EnumSet.copyOf(Arrays.asList(without)), true).markdown();
    }

    /** As {@link #markdown(long)}, some of its body changed so that it reads the same. */
    static String changed(long seed, Change change, Random how) {
        RandomArticle article = new RandomArticle(seed, EnumSet.noneOf(Part.class), false);
        for (int i = 0; i < article.paragraphs.size(); i++) {
            article.paragraphs.set(i, changed(article.paragraphs.get(i), change, how));
        }
        return article.markdown();
    }

    /** A page with the same body. */
    static String html(long seed, Change change, Random how) {
        RandomArticle article = new RandomArticle(seed, EnumSet.noneOf(Part.class), false);
        StringBuilder page = new StringBuilder("<html><head><title>Walking After Low Back Pain</title></head><body><main><h1>Walking After Low Back Pain</h1>\n");
        for (String paragraph : article.paragraphs) {
            page.append("<p>").append(change == null ? paragraph : tagged(changed(paragraph, change, how))).append("</p>\n");
        }
        return page.append("</main></body></html>\n").toString();
    }

    private static String tagged(String markdown) {
        return markdown.replaceAll("\\*\\*(\\p{L}+)\\*\\*", "<strong>$1</strong>").replaceAll("\\*(\\p{L}+)\\*", "<em>$1</em>")
                .replaceAll("\\[(\\p{L}+)\\]\\(([^)]*)\\)", "<a href=\"$2\">$1</a>");
    }

    /** About every third word is touched. */
    private static String changed(String paragraph, Change change, Random how) {
        return switch (change) {
            case STRONG -> words(paragraph, how, "**$0**");
            case EMPHASIS -> words(paragraph, how, "*$0*");
            case LINK -> words(paragraph, how, "[$0](https://example.org/)");
            case SPACES -> spaces(paragraph, how, "   ");
            case LINE_BREAKS -> spaces(paragraph, how, "\n");
            case BLANK_LINES -> paragraph + "\n\n";
        };
    }

    private static String words(String text, Random how, String form) {
        return WORD.matcher(text).replaceAll(match -> how.nextInt(3) == 0 ? form : "$0");
    }

    private static String spaces(String text, Random how, String other) {
        return Pattern.compile(" (?!\\d)").matcher(text).replaceAll(match -> how.nextInt(3) == 0 ? other : " ");
    }

    private boolean has(Part part) {
        return !without.contains(part);
    }

    private String markdown() {
        StringBuilder text = new StringBuilder("---\n");
        text.append(has(Part.AUTHORSHIP) ? "author: Maya Lindqvist, Registered Physiotherapist\n" : "layout: post\n");
        text.append(has(Part.DATES) ? "published: 2026-05-04\nreviewed: 2026-10-05\nnextReview: 2028-10-05\n" : "");
        text.append("tags: [low-back-pain]\n---\n\n# Walking After Low Back Pain\n\n");
        if (has(Part.AUTHORSHIP)) {
            text.append("By Maya Lindqvist, Registered Physiotherapist\n\n");
        }
        text.append("Guidelines recommend a return to normal activities as a first step for many people with low back pain")
                .append(has(Part.SOURCES) ? " [1].\n\n" : ".\n\n");
        paragraphs.forEach(paragraph -> text.append(paragraph).append("\n\n"));
        if (has(Part.RED_FLAGS)) {
            text.append("## When to get emergency help\n\nGo to the nearest emergency department or call 9-1-1 if back pain comes with any of these signs"
                    + (has(Part.SOURCES) ? " [2]" : "") + """
                    :

                    - trouble starting or stopping your urine, or a change in how it feels to pass urine
                    - new numbness or tingling around the genitals, the anus or the inner thighs
                    - loss of bladder or bowel control
                    - new or worsening weakness in a leg, or pain, numbness or weakness in both legs
                    - a change in sexual function, such as loss of sensation during sex
                    - pain that began after a serious fall or accident

                    See a doctor the same day if you have back pain with a fever, if you are losing weight without
                    trying, or if you have a history of cancer.

                    """);
        }
        if (has(Part.SOURCES)) {
            text.append("""
                    ## Sources

                    1. Foster NE, Anema JR, Cherkin D, et al. Prevention and treatment of low back pain: evidence,
                       challenges, and promising directions. Lancet. 2018;391(10137):2368–2383.
                       https://doi.org/10.1016/S0140-6736(18)30489-6
                    2. Finucane LM, Downie A, Mercer C, et al. International framework for red flags for potential
                       serious spinal pathologies. J Orthop Sports Phys Ther. 2020;50(7):350–372.
                       https://doi.org/10.2519/jospt.2020.9971

                    """);
        }
        if (has(Part.AUTHORSHIP) && has(Part.REGISTRATION_LINE)) {
            text.append("""
                    ## About the author

                    Maya Lindqvist, Registered Physiotherapist, Master of Physical Therapy. Licensed by the College of
                    Health and Care Professionals of British Columbia, licence number 0000000. The author works for and
                    is paid by Cedar Inlet Physiotherapy.

                    """);
        }
        if (has(Part.DISCLAIMER)) {
            text.append("""
                    ## Disclaimer

                    This article is general information for education only. It is not medical advice, a diagnosis or
                    treatment, and reading it does not create a practitioner–patient relationship. People and their
                    symptoms differ, and results vary. Ask a licensed health professional about your own situation. Do
                    not delay seeking care because of something you read here. In an emergency, call 9-1-1 or go to the
                    nearest emergency department.
                    """);
        }
        return text.toString();
    }
}
