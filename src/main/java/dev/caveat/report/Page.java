package dev.caveat.report;

/**
 * One file of a report that has many.
 *
 * @param path below the reports folder, with {@code /} between folders
 */
public record Page(String path, Content content) {
    public Page(String path, String text) {
        this(path, Content.of(text));
    }

    /** All that stands in it. */
    public String text() {
        return Content.text(content);
    }
}
