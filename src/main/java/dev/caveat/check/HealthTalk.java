package dev.caveat.check;

import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Field;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a text can be read for advice about a condition: then it is clinical, whatever its title says. */
final class HealthTalk {
    /** One of these anywhere, and the text may be read for advice. */
    private static final Pattern CONDITION = WholeWords.matching("pain\\p{L}*|ach(?:e|es|ing)|injur\\p{L}*|symptom\\p{L}*"
            + "|sprain\\p{L}*"
            + "|arthrit\\p{L}*|\\p{L}*inflammat\\p{L}*|diagnos\\p{L}*|diseases?|disorders?|syndromes?|concussions?"
            + "|headaches?|migraines?|dizz\\p{L}*|vertigo|sciatica|surger\\p{L}*|fractures?|rehab\\p{L}*|recover\\p{L}*"
            + "|heal|heals|healing|cures?|reliev\\p{L}*|relief|treatments?|therapies|needling|pregnan\\p{L}*|cancers?"
            + "|strokes?|diabet\\p{L}*|medications?|numb\\p{L}*|weakness|exercis\\p{L}*|stretching|posture|mobility"
            + "|spine|spinal|tend[io]n\\p{L}*|ligaments?|red flags?|emergenc\\p{L}*|immun\\p{L}*|blood pressure");

    private static final Pattern BODY_PART = WholeWords.matching("back|neck|knees?|hips?|shoulders?|ankles?|elbows?|wrists?|foot|feet"
            + "|legs?|arms?|head|chest|jaw|pelvi\\p{L}*");

    /** What turns a mention into advice, or a claim. */
    private static final Pattern ADVICE = WholeWords.matching("should|must|try|avoid|can help|helps?|reduces?|improves?|prevents?|relieves?|treats?"
            + "|causes?|if you|when you|your|make sure|consider|recommend\\p{L}*|best|tips?|how to|signs?|risks?");

    private HealthTalk() {}

    /** In title, headings, tags or description, or anywhere in the text. */
    static boolean anywhere(Document document) {
        return inHead(document) || document.blocks().anyMatch(block -> CONDITION.matcher(block.text()).find());
    }

    /** In title, headings, tags or description, or in a sentence that advises. */
    static boolean asAdvice(Document document) {
        return inHead(document) || document.blocks().anyMatch(block -> Stream.of(block.text().split("(?<=[.!?])\\s+"))
                .anyMatch(sentence -> CONDITION.matcher(sentence).find() && ADVICE.matcher(sentence).find()));
    }

    private static boolean inHead(Document document) {
        List<Block> heads = Stream.concat(document.title().stream(), document.blocks().filter(Block::isHeading)).toList();
        String head = heads.stream().map(Block::text).collect(Collectors.joining("\n"));
        String tags = Stream.of("tags", "topics", "categories", "redFlags.topics", "description")
                .flatMap(key -> document.frontMatter().get(key).stream()).map(Field::values).flatMap(List::stream)
                .map(value -> value.text().replace('-', ' ').replace('_', ' ')).collect(Collectors.joining("\n"));
        return Stream.of(head, tags).anyMatch(text -> BODY_PART.matcher(text).find() || CONDITION.matcher(text).find());
    }
}
