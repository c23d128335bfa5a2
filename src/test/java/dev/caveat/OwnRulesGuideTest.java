package dev.caveat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.check.ArticleType;
import dev.caveat.check.own.FieldRule;
import dev.caveat.check.own.Part;
import dev.caveat.check.own.RequiredPhrase;
import dev.caveat.check.own.ValueShape;
import dev.caveat.check.own.WordRule;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide's section on own rules shows the files that are tested, and all that can be written in them. */
class OwnRulesGuideTest {
    private static final Path EXAMPLES = Path.of("src/site/examples");
    private static final Pattern SHOWN = Pattern.compile("(?m)^`([\\w./-]+\\.yml)`[^\\n]*:\\n\\n```yaml\\n(.*?)```$", Pattern.DOTALL);

    @Test
    void everyFileIsShownAsItIs() throws IOException {
        Matcher shown = SHOWN.matcher(section());
        List<String> files = new ArrayList<>();
        while (shown.find()) {
            files.add(shown.group(1));
            assertTrue(Files.readString(EXAMPLES.resolve(shown.group(1))).startsWith(shown.group(2)), shown.group(1) + " differs from the guide");
        }
        assertEquals(List.of("caveat.yml", "our-rules/ruleset.yml", "our-rules/provisions.yml", "our-rules/words.yml"), files);
    }

    @Test
    void everyParameterAndValueIsExplained() throws IOException {
        String guide = section();
        List<String> missing = Stream.concat(
                Stream.of(WordRule.class, RequiredPhrase.class, FieldRule.class).flatMap(type -> Arrays.stream(type.getRecordComponents()))
                        .map(RecordComponent::getName),
                Stream.of(Part.values(), RequiredPhrase.Anchor.values(), ValueShape.values(), ArticleType.Kind.values()).flatMap(Arrays::stream)
                        .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .distinct().filter(name -> !guide.contains("`" + name + "`")).toList();
        assertEquals(List.of(), missing);
    }

    private static String section() throws IOException {
        String guide = Files.readString(Path.of("src/site/markdown/rulesets.md"));
        int start = guide.indexOf("## Your own rules\n");
        return guide.substring(start, guide.indexOf("\n## ", start + 5));
    }
}
