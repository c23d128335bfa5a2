package dev.caveat.report.compare;

import dev.caveat.report.Manifest;
import dev.caveat.report.Run;
import dev.caveat.report.Tool;

/**
 * What a report says of its run, as far as it takes to run it again.
 *
 * @param run without what articles were judged by one by one
 * @param exitCode for the shell
 */
public record SavedRun(Tool tool, Run run, int exitCode, Manifest manifest) {
    /** Whether the manifest's digest is that of what the report says went in. */
    public boolean isSealed(SavedReport report) {
        return manifest.digest().equals(manifest.seal(tool, run,
                report.articles().stream().map(article -> article.path() + '\0' + article.digest()).toList()));
    }
}
