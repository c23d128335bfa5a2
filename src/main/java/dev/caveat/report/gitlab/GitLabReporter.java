package dev.caveat.report.gitlab;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.caveat.report.ArticleReport;
import dev.caveat.report.JsonText;
import dev.caveat.report.Notice;
import dev.caveat.report.Report;
import dev.caveat.report.Reporter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * The report as GitLab's Code Quality artifact: open findings, and problems as blockers.
 *
 * <p>GitLab tells old entries from new ones by their fingerprint alone and drops all but one of those that share it. So
 * it holds no line number, and one that is taken is hashed again until it is free.
 */
public final class GitLabReporter implements Reporter {
    @Override
    public void write(Report report, Writer out) throws IOException {
        JsonText.write(out, json -> {
            Set<String> taken = new HashSet<>();
            json.writeStartArray();
            for (ArticleReport article : report.articles()) {
                for (Notice notice : Notice.of(article)) {
                    write(json, notice, free(fingerprint(notice), taken));
                }
            }
            json.writeEndArray();
        });
    }

    private static void write(JsonGenerator json, Notice notice, String fingerprint) throws IOException {
        json.writeStartObject();
        // GitLab does not show the check's name.
        json.writeStringField("description", notice.name() + ": " + notice.message());
        json.writeStringField("check_name", notice.name());
        json.writeStringField("fingerprint", fingerprint);
        json.writeStringField("severity", severity(notice));
        json.writeObjectFieldStart("location");
        json.writeStringField("path", relative(notice.path()));
        json.writeObjectFieldStart("lines");
        json.writeNumberField("begin", line(notice));
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String severity(Notice notice) {
        if (notice.isProblem()) {
            return "blocker";
        }
        return switch (notice.severity()) {
            case ERROR -> "critical";
            case WARNING -> "major";
            case INFO -> "info";
        };
    }

    /** GitLab links a path only as it stands in the repository. */
    private static String relative(String path) {
        return path.replaceFirst("^(?:\\./)+", "");
    }

    /** 1-based; a problem is of the whole file, and GitLab wants a line. */
    private static int line(Notice notice) {
        return notice.finding().map(found ->
                found.document().position(found.fingerprinted().judgement().finding().span().start()).line()).orElse(1);
    }

    /** A problem's message may name a line, so only its kind and file count. */
    private static String fingerprint(Notice notice) {
        return notice.finding().map(found -> found.fingerprinted().fingerprint())
                .orElseGet(() -> hash(notice.name() + '\0' + notice.path()));
    }

    private static String free(String fingerprint, Set<String> taken) {
        String free = fingerprint;
        while (!taken.add(free)) {
            free = hash(free);
        }
        return free;
    }

    private static String hash(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString().replace("-", "");
    }
}
