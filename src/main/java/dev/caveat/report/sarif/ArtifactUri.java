package dev.caveat.report.sarif;

import dev.caveat.report.PlainText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A file as SARIF names it: a percent-encoded URI (RFC 3986).
 *
 * @param isRelative whether it is to be read from the folder the tool ran in
 */
record ArtifactUri(String text, boolean isRelative) {
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:/.*", Pattern.DOTALL);
    private static final String UNRESERVED = "-._~";

    /** @param path with {@code /} between folders */
    static ArtifactUri of(String path) {
        boolean drive = DRIVE.matcher(path).matches();
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("/")) {
            if (!segment.isEmpty() && !segment.equals(".")) {
                segments.add(drive && segments.isEmpty() ? segment : encoded(segment));
            }
        }
        String joined = String.join("/", segments);
        boolean absolute = drive || path.startsWith("/");
        return absolute ? new ArtifactUri("file:///" + joined, false) : new ArtifactUri(joined, true);
    }

    /** Half of a surrogate pair has no UTF-8 form: it becomes U+FFFD, never a question mark, which would begin a query. */
    private static String encoded(String segment) {
        StringBuilder uri = new StringBuilder();
        for (byte each : PlainText.encodable(segment).getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xFF);
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || UNRESERVED.indexOf(c) >= 0) {
                uri.append(c);
            } else {
                uri.append('%').append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 0xF, 16)));
            }
        }
        return uri.toString();
    }
}
