package dev.caveat.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page's style and script, which stand in it so that it can be sent alone, and the policy that lets nothing else run or
 * load.
 *
 * @param policy a content security policy
 */
public record Assets(String style, String script, String policy) {
    /** The policy names both by their hashes; it is worked out once for all pages. */
    Assets(String style, String script) {
        this(style, script, "default-src 'none'; style-src " + hash(style) + "; script-src " + hash(script)
                + "; base-uri 'none'; form-action 'none'");
    }

    /** What every page shares, then the page's own. */
    static Assets of(String name) {
        return new Assets(text("report.css", name + ".css", "print.css"), text("report.js", name + ".js"));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String text(String... names) {
        return Stream.of(names).map(Assets::text).collect(Collectors.joining());
    }

    /** With {@code \n} line ends even where version control wrote others. */
    private static String text(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("/dev/caveat/report/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(name + " is part of the program", e);
        }
    }
}
