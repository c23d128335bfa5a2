package dev.caveat.report;

import dev.caveat.policy.Disposition;
import dev.caveat.policy.Judgement;
import java.util.ArrayList;
import java.util.List;

/**
 * How many findings policy took out of the count, and how.
 *
 * @param untouched still open, on lines that the change under check did not touch
 */
public record NotCounted(int suppressed, int waived, int baselined, int untouched) {
    public static NotCounted of(Report report) {
        return counted(report.articles().stream().flatMap(article -> article.counts().stream()).toList());
    }

    public static NotCounted of(List<Judgement> judgements) {
        return counted(FindingCount.of(judgements));
    }

    private static NotCounted counted(List<FindingCount> counts) {
        return new NotCounted(with(Disposition.Suppressed.class, counts), with(Disposition.Waived.class, counts),
                with(Disposition.Baselined.class, counts), with(Disposition.Untouched.class, counts));
    }

    private static int with(Class<? extends Disposition> fate, List<FindingCount> counts) {
        return counts.stream().filter(each -> each.fate() == fate).mapToInt(FindingCount::findings).sum();
    }

    public boolean isEmpty() {
        return suppressed + waived + baselined + untouched == 0;
    }

    /** Those that are there: {@code 3 baselined, 1 waived}. */
    public String words() {
        List<String> parts = new ArrayList<>();
        part(baselined, "baselined", parts);
        part(untouched, new Disposition.Untouched().words(), parts);
        part(suppressed, "suppressed", parts);
        part(waived, "waived", parts);
        return String.join(", ", parts);
    }

    private static void part(int count, String word, List<String> parts) {
        if (count > 0) {
            parts.add(count + " " + word);
        }
    }
}
