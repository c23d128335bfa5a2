package dev.caveat.report.html;

import dev.caveat.policy.Disposition;
import dev.caveat.policy.Judgement;
import dev.caveat.report.Counted;
import dev.caveat.report.Fingerprinted;
import dev.caveat.report.NotCounted;
import dev.caveat.report.Report;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Why a finding does not count, and how long that holds.
 *
 * @param href to the finding
 * @param article its title, or its path where it has none
 * @param asOf the day of the run, from which days are counted
 */
public record Settled(String href, String article, Judgement judgement, LocalDate asOf) {
    /** A waiver's last days: time to look at it again. */
    private static final int SOON = 30;

    /** All of a run that somebody settled by name or in the text; what the baseline holds is only counted. */
    static List<Settled> of(Report report, List<MatrixRow> rows) {
        List<Settled> settled = new ArrayList<>();
        for (MatrixRow row : rows) {
            boolean any = row.article().counts().stream().anyMatch(each -> !each.isOpen() && each.fate() != Disposition.Baselined.class);
            for (Fingerprinted found : any ? Fingerprinted.of(row.article()) : List.<Fingerprinted>of()) {
                if (!found.judgement().isOpen() && !(found.judgement().disposition() instanceof Disposition.Baselined)) {
                    settled.add(new Settled(row.href() + "#f-" + found.fingerprint(), row.title(), found.judgement(),
                            report.run().asOf()));
                }
            }
        }
        return settled;
    }

    static long baselined(Report report) {
        return NotCounted.of(report).baselined();
    }

    public String rule() {
        return judgement.finding().rule().id().toString();
    }

    public String message() {
        return judgement.finding().message();
    }

    /** For the style sheet, and for scripts that read the page. */
    public String id() {
        return judgement.disposition().id();
    }

    public String fate() {
        Disposition disposition = judgement.disposition();
        if (disposition instanceof Disposition.Waived) {
            return "Waived";
        }
        return disposition instanceof Disposition.Baselined ? "Known before the gate (baseline)"
                : disposition instanceof Disposition.Suppressed ? "Silenced in the text" : Words.name(disposition.id());
    }

    public String owner() {
        return judgement.disposition() instanceof Disposition.Waived waived ? waived.owner() : "";
    }

    public String reason() {
        return judgement.disposition().reason();
    }

    public String until() {
        return judgement.disposition() instanceof Disposition.Waived waived ? waived.until().toString() : "";
    }

    /** Counted from the day of the run, which is an input: the page says the same on every day it is opened. */
    public String left() {
        if (!(judgement.disposition() instanceof Disposition.Waived waived)) {
            return "";
        }
        int days = days(waived);
        return days > 0 ? Counted.of(days, "day") + " left" : days == 0 ? "its last day"
                : "ended " + Counted.of(-days, "day") + " ago";
    }

    /** Whether it ends within a month, or has ended. */
    public boolean isEnding() {
        return judgement.disposition() instanceof Disposition.Waived waived && days(waived) <= SOON;
    }

    private int days(Disposition.Waived waived) {
        return (int) ChronoUnit.DAYS.between(asOf, waived.until());
    }
}
