package dev.caveat.report;

import dev.caveat.git.Since;
import java.util.Optional;

/**
 * What a run left out because it had not changed.
 *
 * @param since the commit that was asked for, and the one that articles were held against
 * @param everything why every article was checked all the same; empty where only changed ones were
 * @param unchanged how many articles were found and not checked
 * @param linesOnly whether findings on unchanged lines do not count
 */
public record ChangedSince(Since since, Optional<String> everything, int unchanged, boolean linesOnly) {}
