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
        return of(report.articles().stream().flatMap(article -> article.judgements().stream()).toList());
    }

    public static NotCounted of(List<Judgement> judgements) {
        return new NotCounted(with(Disposition.Suppressed.class, judgements), with(Disposition.Waived.class, judgements),
                with(Disposition.Baselined.class, judgements), with(Disposition.Untouched.class, judgements));
    }

    private static int with(Class<? extends Disposition> sort, List<Judgement> judgements) {
        return (int) judgements.stream().filter(judgement -> sort.isInstance(judgement.disposition())).count();
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
