package dev.caveat.fix;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;

/** The change of a file as a unified diff, which {@code patch} and {@code git apply} read. */
public final class Preview {
    private static final int CONTEXT = 3;
    private static final String NO_END = "\n\\ No newline at end of file";

    private Preview() {}

    /** Empty where nothing changes; line ends are the file's own. */
    public static String of(String path, String before, String after) {
        List<String> old = lines(before);
        List<String> lines = UnifiedDiffUtils.generateUnifiedDiff("a/" + path, "b/" + path, old,
                DiffUtils.diff(old, lines(after)), CONTEXT);
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    /** A last line without an end is another line than one with it. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int last = lines.size() - 1;
        if (lines.get(last).isEmpty()) {
            lines.remove(last);
        } else {
            lines.set(last, lines.get(last) + NO_END);
        }
        return lines;
    }
}
