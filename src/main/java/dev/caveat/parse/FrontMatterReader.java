package dev.caveat.parse;

import dev.caveat.document.FrontMatter;
import dev.caveat.document.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields before a Markdown article: YAML between {@code ---} lines or TOML between {@code +++} lines. */
final class FrontMatterReader {
    private static final Pattern YAML = Pattern.compile(
            "(?sm)\\A---[ \\t]*\\R(.*?)^(?:---|\\.\\.\\.)[ \\t]*$(?:\\R|\\z)");
    private static final Pattern TOML = Pattern.compile(
            "(?sm)\\A\\+\\+\\+[ \\t]*\\R(.*?)^\\+\\+\\+[ \\t]*$(?:\\R|\\z)");

    private FrontMatterReader() {}

    /** {@link FrontMatter#NONE} when the text does not open with a closed block of fields. */
    static FrontMatter read(String text) {
        Matcher yaml = YAML.matcher(text);
        if (yaml.lookingAt()) {
            return YamlFields.read(text, new Span(0, yaml.end()), new Span(yaml.start(1), yaml.end(1)));
        }
        Matcher toml = TOML.matcher(text);
        if (toml.lookingAt()) {
            return TomlFields.read(text, new Span(0, toml.end()), new Span(toml.start(1), toml.end(1)));
        }
        return FrontMatter.NONE;
    }
}
