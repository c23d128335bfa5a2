package dev.caveat.cli;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/** One digest for several. */
final class Digests {
    private Digests() {}

    /** The one there is; of several different ones, that of all of them, whatever their order. */
    static String together(Collection<String> digests) {
        List<String> sorted = digests.stream().sorted().distinct().toList();
        if (sorted.size() == 1) {
            return sorted.get(0);
        }
        try {
            byte[] all = String.join("\n", sorted).getBytes(StandardCharsets.UTF_8);
            return "sha256:" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
