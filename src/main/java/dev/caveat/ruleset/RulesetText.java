package dev.caveat.ruleset;

import dev.caveat.yaml.YamlNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A file of a ruleset as it was read.
 *
 * @param digest SHA-256 of its text in hexadecimal digits
 * @param node empty where the text is no YAML
 */
record RulesetText(String digest, Optional<YamlNode> node) {
    static String digest(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
