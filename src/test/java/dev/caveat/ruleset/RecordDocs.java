package dev.caveat.ruleset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a record's own documentation says, read from its source: the schemas say the same to a ruleset's author. */
final class RecordDocs {
    private static final Path SOURCES = Path.of("src/main/java");

    private final String comment;
    private final String body;

    private RecordDocs(String comment, String body) {
        this.comment = comment;
        this.body = body;
    }

    static RecordDocs of(Class<?> type) {
        Class<?> top = type;
        while (top.getEnclosingClass() != null) {
            top = top.getEnclosingClass();
        }
        String text;
        try {
            text = Files.readString(SOURCES.resolve(top.getName().replace('.', '/') + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Matcher start = Pattern.compile("\\brecord " + type.getSimpleName() + "\\(").matcher(text);
        if (!start.find()) {
            throw new IllegalStateException("no source of " + type);
        }
        String before = text.substring(0, start.start());
        int open = before.lastIndexOf("/**");
        boolean own = open >= 0 && !before.substring(open).contains(";") && !before.substring(open).contains("}\n");
        int next = text.indexOf("record ", start.end());
        return new RecordDocs(own ? before.substring(open + 3, before.indexOf("*/", open)) : "",
                text.substring(start.end(), next < 0 ? text.length() : next));
    }

    /** The first sentence of the record's own. */
    String summary() {
        String all = plain(comment.split("\n\\s*\\*\\s*@param")[0]);
        int end = all.indexOf(". ");
        return end < 0 ? all : all.substring(0, end + 1);
    }

    /** What is said of a component; empty for nothing. */
    String of(String component) {
        Matcher matcher = Pattern.compile("@param " + component + "\\s(.*?)(?=\n\\s*\\*\\s*@|\\z)", Pattern.DOTALL).matcher(comment);
        return matcher.find() ? plain(matcher.group(1)) : "";
    }

    /** Whether the record refuses to be without a component. */
    boolean requires(String component) {
        return body.contains("requireNonNull(" + component + ",") || body.contains("notEmpty(" + component + ",");
    }

    private static String plain(String doc) {
        return doc.replaceAll("\n\\s*\\*", " ").replaceAll("\\{@(?:code|link|value) #?([^}]*)}", "$1").replaceAll("</?\\w+>", "")
                .replaceAll("\\s+", " ").strip();
    }
}
