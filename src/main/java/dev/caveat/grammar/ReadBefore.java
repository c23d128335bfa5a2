package dev.caveat.grammar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The remarks on texts that were read a short while ago. What LanguageTool says of a text depends on that text alone,
 * so that of a draft somebody edits only the paragraph that changed is read again.
 */
final class ReadBefore {
    /** UTF-16 units of text, about 250 articles. */
    private static final int MOST = 2_000_000;

    private final int most;
    private final Map<String, List<Remark>> byText = new LinkedHashMap<>(256, 0.75f, true);
    private int held;

    ReadBefore() {
        this(MOST);
    }

    /** @param most UTF-16 units of text held; what was not asked for longest goes first */
    ReadBefore(int most) {
        this.most = most;
    }

    synchronized Optional<List<Remark>> of(String text) {
        return Optional.ofNullable(byText.get(text));
    }

    synchronized void keep(String text, List<Remark> remarks) {
        if (text.length() <= most && byText.put(text, List.copyOf(remarks)) == null) {
            held += text.length();
        }
        for (var oldest = byText.keySet().iterator(); held > most && oldest.hasNext();) {
            held -= oldest.next().length();
            oldest.remove();
        }
    }
}
