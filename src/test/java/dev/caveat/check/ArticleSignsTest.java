package dev.caveat.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.check.ArticleType.Kind;
import dev.caveat.parse.Parsed;
import dev.caveat.parse.Parser;
import dev.caveat.rule.Clinic;
import dev.caveat.source.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why an article is taken for the type it is, in the words a reviewer reads. */
class ArticleSignsTest {
    private static ArticleType type(String path, String text) {
        return ArticleType.of(Checks.article(((Parsed.Read) Parser.parse(Source.of(path, text.replace("⏎", "\n")))).document(), Clinic.UNKNOWN));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "# Our clinic is moving⏎⏎The door stays red. | NEWS | Its title says “is moving”, and it names no condition.",
        "---⏎tags: [news]⏎---⏎⏎# Our clinic is moving⏎⏎The treatments stay the same. | NEWS"
                + " | Its title says “is moving” and it is filed under “news”, and it advises on no condition.",
        "# Our clinic is moving⏎⏎Rest your sore ankle sprain. | CLINICAL"
                + " | It speaks of a condition or a treatment, though its title says “is moving”.",
        "# The red door⏎⏎Send your resume to the desk. | NEWS | It asks for applications, and it names no condition.",
        "# The red door⏎⏎Doors open at six. Join us at the desk. | NEWS | It invites to an event, and it names no condition.",
        "# The red door⏎⏎Doors open at six. | CLINICAL | Nothing says plainly that it is something else.",
        "# The red door⏎⏎Monday 8:00 to 6:00 and Saturday closed. | SERVICE | It lists opening hours, and it names no condition.",
        "# The red door⏎⏎Monday 8:00 to 6:00. | CLINICAL | Nothing says plainly that it is something else.",
        "# The red door⏎⏎Monday and Saturday. | CLINICAL | Nothing says plainly that it is something else.",
        "# Tea⏎⏎## Ingredients⏎⏎- ginger⏎⏎## Method⏎⏎Boil. | RECIPE | It has ingredients and a method, and it names no condition.",
        "# Tea⏎⏎- 1 cup water⏎- 2 tbsp ginger⏎- 1 tsp honey⏎⏎## Method⏎⏎Boil. | RECIPE"
                + " | It has ingredients and a method, and it names no condition.",
        "# Tea⏎⏎- 1 cup water⏎- 2 tbsp ginger⏎⏎## Method⏎⏎Boil. | CLINICAL | Nothing says plainly that it is something else.",
        "# Tea⏎⏎## Ingredients⏎⏎- 1 cup water⏎- 2 tbsp ginger⏎- 1 tsp honey⏎⏎Boil. | CLINICAL"
                + " | Nothing says plainly that it is something else."})
    void theSignsOfATypeAreNamed(String text, Kind kind, String reason) {
        assertEquals(kind + " " + reason, type("a.md", text).kind() + " " + type("a.md", text).reason());
    }

    @Test
    void theFolderIsASign() {
        assertEquals("It lies in the folder “news”, and it names no condition.", type("site/news/a.md", "# The red door\n\nIt stays red.").reason());
        assertEquals("It lies in the folder “clinic news”, and it names no condition.",
                type("Clinic-News/a.md", "# The red door\n\nIt stays red.").reason());
        assertEquals(Kind.CLINICAL, type("news.md", "# The red door\n\nIt stays red.").kind(), "a file is no folder");
    }

    @Test
    void aTypeThatIsEmptyOrOnlyAboutLayoutSaysNothing() {
        String nothing = "Nothing says plainly that it is something else.";
        assertEquals(nothing, type("a.md", "---\ntype: post\n---\n\n# The red door\n\nIt stays red.").reason());
        assertEquals(nothing, type("a.md", "---\ntype: \" Page \"\n---\n\n# The red door\n\nIt stays red.").reason());
        assertEquals(nothing, type("a.md", "---\ntype: \" \"\n---\n\n# The red door\n\nIt stays red.").reason());
        assertEquals("The front matter says type: news.", type("a.md", "---\ntype: \" News \"\n---\n\n# The red door\n\nIt stays red.").reason());
    }
}
