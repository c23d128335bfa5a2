package dev.caveat.cli;

import dev.caveat.config.ConfigurationFinder;
import dev.caveat.report.ArticleReport;
import dev.caveat.report.Manifest;
import dev.caveat.report.Manifest.InputFile;
import dev.caveat.report.Report;
import dev.caveat.report.RunOptions;
import dev.caveat.rule.RulePattern;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Records what went into a run. */
final class RunManifest {
    private RunManifest() {}

    /** The report with its manifest. */
    static Report record(Report report, Options options, ConfigurationFinder finder) {
        List<InputFile> files = new ArrayList<>();
        finder.files().forEach(file -> files.add(new InputFile(file.path(), file.role(), file.digest())));
        options.waivers().ifPresent(file -> add(files, name(file), "waivers"));
        options.baseline().ifPresent(file -> add(files, name(file), "baseline"));
        // What stands behind an article that could not be read is nowhere else in the report.
        report.articles().stream().filter(article -> article.digest().isEmpty()).map(ArticleReport::path)
                .filter(path -> options.stdinPath().isEmpty()).forEach(path -> add(files, path, Manifest.NOT_READ));
        return report.with(Manifest.of(report, EngineDigest.read(), options(options), files));
    }

    private static void add(List<InputFile> files, String path, String role) {
        FileDigest.of(path).ifPresent(digest -> files.add(new InputFile(path, role, digest)));
    }

    private static RunOptions options(Options options) {
        return new RunOptions(options.paths().stream().map(RunManifest::name).toList(), options.stdinPath().map(RunManifest::name),
                options.rulesets().stream().map(RunManifest::name).toList(), options.config().map(RunManifest::name),
                options.failOn().map(each -> each.name().toLowerCase(Locale.ROOT)),
                options.only().stream().map(RulePattern::glob).toList(), options.skip().stream().map(RulePattern::glob).toList(),
                options.grammar(), options.waivers().map(RunManifest::name), options.baseline().map(RunManifest::name),
                options.changedSince(), options.changedLines());
    }

    private static String name(Path path) {
        return name(path.toString());
    }

    /** As reports write paths. */
    private static String name(String path) {
        return path.replace('\\', '/');
    }
}
