package dev.caveat.fuzz;

import java.util.List;

/** Something that reads what a stranger wrote, with what must hold of it whatever that is. */
interface Target {
    /** All of them, by the names of their folders under {@code src/test/resources/fuzz}. */
    List<Target> ALL = List.of(
            new ArticleTarget("markdown", "a.md"), new ArticleTarget("mdx", "a.mdx"), new ArticleTarget("html", "a.html"),
            new ArticleTarget("text", "a.txt"), new WordTarget(), new ArticleTarget("package", "a.docx"), new RulesetTarget(),
            new StyleTarget(), new ConfigurationTarget(), new SuppressionTarget(), new ClaimsTarget(), new ReportTarget(),
            new SavedReportTarget());

    static Target of(String name) {
        if (name.equals("mixed")) {
            return new MixedTarget();
        }
        return ALL.stream().filter(target -> target.name().equals(name)).findFirst().orElseThrow(() ->
                new IllegalArgumentException("no target “" + name + "” (valid: " + ALL.stream().map(Target::name).toList() + ")"));
    }

    String name();

    /** Good inputs to begin with: what the project already has of the kind. */
    List<byte[]> samples();

    /** @throws RuntimeException or {@link AssertionError} if something does not hold */
    void run(byte[] input);
}
