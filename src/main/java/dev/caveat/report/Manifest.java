package dev.caveat.report;

import java.util.List;
import java.util.Optional;

/**
 * What went into a run besides what the report says elsewhere (articles, rulesets, versions), so that anybody can run it
 * again: {@code caveat verify} does.
 *
 * @param engine digest of the program's sources, {@code sha256:…}; empty where the build did not make one
 * @param options what the run was asked for, as far as it decides the findings or the exit code
 * @param files that decide what is found in articles, and those that were no readable article; sorted by path
 * @param digest of everything that went in, the articles too: one line that a signature can name; {@code sha256:…}
 */
public record Manifest(Optional<String> engine, RunOptions options, List<InputFile> files, String digest) {
    /** The role of a file that was given as an article and could not be read as one. */
    public static final String NOT_READ = "not-read";

    /**
     * A file.
     *
     * @param path as the user gave it or the tool found it, with {@code /} between folders
     * @param role {@code configuration}, the key of the configuration that names it, or {@link #NOT_READ}
     * @param digest of its bytes, {@code sha256:…}
     */
    public record InputFile(String path, String role, String digest) implements Comparable<InputFile> {
        @Override
        public int compareTo(InputFile other) {
            int byPath = path.compareTo(other.path);
            int byRole = role.compareTo(other.role);
            return byPath != 0 ? byPath : byRole != 0 ? byRole : digest.compareTo(other.digest);
        }
    }

    public Manifest {
        files = files.stream().sorted().distinct().toList();
    }

    /** The manifest of a report that has none yet. */
    public static Manifest of(Report report, Optional<String> engine, RunOptions options, List<InputFile> files) {
        Manifest open = new Manifest(engine, options, files, "");
        return new Manifest(engine, options, open.files, open.seal(report.tool(), report.run(),
                report.articles().stream().map(article -> article.path() + '\0' + article.digest()).toList()));
    }

    /**
     * The digest that this manifest should have.
     *
     * @param articles path and digest of each, with a zero byte between them
     */
    public String seal(Tool tool, Run run, List<String> articles) {
        return ManifestSeal.of(this, tool, run, articles);
    }

    /** One digest of all that went in but for articles: what they were judged by. */
    public String sealOfConditions(Tool tool, Run run) {
        List<InputFile> judging = files.stream().filter(file -> !file.role().equals(NOT_READ)).toList();
        return new Manifest(engine, options, judging, "").seal(tool, run, List.of());
    }

    /**
     * One digest of all that went into what is said of an article.
     *
     * @param conditions as {@link #sealOfConditions} gives it
     * @param digest of the article
     */
    public static String sealOfArticle(String conditions, String path, String digest) {
        return ManifestSeal.of(conditions, path, digest);
    }
}
