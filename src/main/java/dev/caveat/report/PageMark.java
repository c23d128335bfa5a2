package dev.caveat.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * The last line of a page, by which a later run knows it as one that this program wrote there and nobody changed: its name,
 * and length and CRC-32C of what stands before. It keeps whoever edits a page from losing it; it is no seal.
 */
final class PageMark {
    private static final int LONGEST = 1_000;

    private PageMark() {}

    static String of(String page, long length, int sum) {
        return "<!-- caveat " + page + " " + length + " " + Integer.toHexString(sum) + " -->\n";
    }

    /** Whether the file is the page of that name as it was written. */
    static boolean isOn(Path file, String page) {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
            byte[] bytes = Files.readAllBytes(file);
            int start = bytes.length - 1;
            while (start > 0 && bytes[start - 1] != '\n' && bytes.length - start < LONGEST) {
                start--;
            }
            if (start <= 0) {
                return false;
            }
            CRC32C sum = new CRC32C();
            sum.update(bytes, 0, start);
            byte[] mark = of(page, start, (int) sum.getValue()).getBytes(StandardCharsets.UTF_8);
            return Arrays.equals(mark, 0, mark.length, bytes, start, bytes.length);
        } catch (IOException e) {
            return false;
        }
    }
}
