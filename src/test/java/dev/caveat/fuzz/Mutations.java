package dev.caveat.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Seeded inputs near some good ones: pieces cut, doubled, moved, joined, and marks of the formats put in. */
final class Mutations {
    private static final List<String> MARKS = List.of("*", "**", "_", "`", "```\n", "[", "](", ")", "![", "> ", "- ", "1. ", "#", "|", "|-|-|\n",
            "---\n", "+++\n", "\n\n", "\r\n", "\t", "<!--", "-->", "<div>", "</p>", "<b hidden>", "&amp;", "&#x0;", "&#xD800;", "\\", "[^1]:", "{", "}",
            "import a from 'b'\n", "caveat-disable ", " -- ", "😀", "\u202e", "\u200b", "\ufeff", "\u0000", "\u2028", "e\u0301", ": ", "&a ", "*a", "!!x ",
            "\"", "'", ",", "[a, b]", "<w:p>", "</w:r>", "<w:vanish/>", "(?:a|b)*", "We cure pain. ", "not ", "911", "## Sources\n", "2026-02-30",
            "https://a.b/c", "999999999999999999999", "%", "~", "%% caveat.yml\n");

    private final Random random;
    private final List<byte[]> seeds;

    Mutations(long seed, List<byte[]> seeds) {
        this.random = new Random(seed);
        this.seeds = List.copyOf(seeds);
    }

    byte[] next() {
        byte[] input = any();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            input = bent(input);
        }
        return input;
    }

    private byte[] any() {
        return seeds.get(random.nextInt(seeds.size()));
    }

    private byte[] bent(byte[] input) {
        int from = random.nextInt(input.length + 1);
        int to = Math.min(input.length, from + random.nextInt(1 + random.nextInt(80)));
        return switch (random.nextInt(7)) {
            case 0 -> join(input, 0, from, "", input, to, input.length);
            case 1 -> join(input, 0, to, "", input, from, input.length);
            case 2 -> join(input, 0, from, mark(), input, from, input.length);
            case 3 -> join(input, 0, from, mark().repeat(1 + random.nextInt(60)), input, to, input.length);
            case 4 -> join(input, 0, from, "", input, 0, 0);
            case 5 -> {
                byte[] other = any();
                int at = random.nextInt(other.length + 1);
                yield join(input, 0, from, "", other, at, Math.min(other.length, at + 400));
            }
            default -> {
                byte[] copy = input.clone();
                if (copy.length > 0) {
                    copy[random.nextInt(copy.length)] = (byte) random.nextInt();
                }
                yield copy;
            }
        };
    }

    private String mark() {
        return MARKS.get(random.nextInt(MARKS.size()));
    }

    private static byte[] join(byte[] one, int from, int to, String between, byte[] other, int start, int end) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(one, from, to - from);
        all.writeBytes(between.getBytes(StandardCharsets.UTF_8));
        all.write(other, start, end - start);
        return all.toByteArray();
    }
}
