package dev.caveat.report.github;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Text for people in the log of a GitHub Actions step: the runner is told not to look for orders in it.
 *
 * <p>Only the word that ended the looking starts it again. It is made of the text's own digest: no text can hold that, as
 * it would have to hold its own digest, and the same text gives the same bytes.
 */
public final class StopCommands {
    private static final int DIGITS = 32;

    private StopCommands() {}

    /** The text between the two orders; nothing around nothing. */
    public static String around(String text) {
        if (text.isEmpty()) {
            return text;
        }
        String word = digest(text);
        return "::stop-commands::" + word + "\n" + text + (text.endsWith("\n") ? "" : "\n") + "::" + word + "::\n";
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
