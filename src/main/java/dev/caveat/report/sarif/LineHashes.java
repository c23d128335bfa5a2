package dev.caveat.report.sarif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What GitHub knows a line by when the file around it changes: {@code primaryLocationLineHash}.
 *
 * <p>GitHub's upload action computes the value itself and warns for every result whose value is another, so this is its
 * sum: over the first 100 characters from the line's start on, white space within lines left out and every line break
 * one LF, the polynomial with base 37 modulo 2^64; behind the text stand 65535 and then zeros. In hexadecimal, then a
 * colon and how often that value has come up to here.
 */
final class LineHashes {
    private static final int BLOCK = 100;
    private static final long BASE = 37;
    private static final char END = 0xFFFF;

    private final List<String> hashes;

    private LineHashes(List<String> hashes) {
        this.hashes = hashes;
    }

    static LineHashes of(String text) {
        StringBuilder kept = new StringBuilder(text.length() + BLOCK);
        List<Integer> starts = new ArrayList<>();
        boolean lineStart = true;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : END;
            boolean afterReturn = i > 0 && text.charAt(i - 1) == '\r';
            if (i < text.length() && (c == ' ' || c == '\t' || c == '\n' && afterReturn)) {
                continue;
            }
            if (lineStart) {
                starts.add(kept.length());
            }
            c = c == '\r' ? '\n' : c;
            lineStart = c == '\n';
            kept.append(c);
        }
        return new LineHashes(hashes(kept, starts));
    }

    /** @param line 1-based; of the file, not behind its end */
    String of(int line) {
        return hashes.get(line - 1);
    }

    private static List<String> hashes(StringBuilder kept, List<Integer> starts) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> hashes = new ArrayList<>();
        for (int start : starts) {
            long sum = 0;
            for (int i = start; i < start + BLOCK; i++) {
                sum = sum * BASE + (i < kept.length() ? kept.charAt(i) : 0);
            }
            String value = Long.toHexString(sum);
            hashes.add(value + ":" + seen.merge(value, 1, Integer::sum));
        }
        return hashes;
    }
}
