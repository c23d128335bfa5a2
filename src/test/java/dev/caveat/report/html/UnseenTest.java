package dev.caveat.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class UnseenTest {
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff]");
    private static final String CHARACTERS = "ab <\n\r\t\u0000\u001b\u007f\u0085\u00a0é–’\u200b\u200d\u202e\u2066\ufeff\ud83d\ude00";

    @Test
    void whatNobodySeesIsWrittenOutAndNothingElseIsChanged() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 100; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(20_000); n > 0; n--) {
                text.append(random.nextInt(i + 1) == 0 ? CHARACTERS.charAt(random.nextInt(CHARACTERS.length())) : 'x');
            }
            assertEquals(expected(text.toString()), written(text.toString(), random));
        }
    }

    private static String written(String text, Random random) throws IOException {
        StringWriter out = new StringWriter();
        Unseen unseen = new Unseen(out);
        int at = 0;
        while (at < text.length()) {
            int length = Math.min(text.length() - at, random.nextInt(5) == 0 ? random.nextInt(9_000) : random.nextInt(30));
            switch (random.nextInt(4)) {
                case 0 -> unseen.write(text.toCharArray(), at, length);
                case 1 -> {
                    length = 1;
                    unseen.write(text.charAt(at));
                }
                default -> unseen.write(text, at, length);
            }
            at += length;
            if (random.nextInt(50) == 0) {
                unseen.flush();
            }
        }
        unseen.end();
        return out.toString();
    }

    private static String expected(String text) {
        return UNSEEN.matcher(text.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll(found -> String.format(Locale.ROOT, "[U+%04X]", (int) found.group().charAt(0)));
    }
}
