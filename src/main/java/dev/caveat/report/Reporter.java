package dev.caveat.report;

/** A form a report is written in: a pure function, so that the same report gives the same characters. */
public interface Reporter {
    String render(Report report);
}
