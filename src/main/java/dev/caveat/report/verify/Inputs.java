package dev.caveat.report.verify;

import dev.caveat.report.Manifest;
import dev.caveat.report.RulesetUsed;
import dev.caveat.report.Tool;
import dev.caveat.report.compare.SavedArticle;
import dev.caveat.report.compare.SavedReport;
import dev.caveat.report.compare.SavedRun;
import dev.caveat.report.verify.InputDifference.Kind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What of all that went into a run is no longer the same. */
public final class Inputs {
    private final TreeSet<InputDifference> found = new TreeSet<>();

    private Inputs() {}

    /**
     * What can be told without a new run.
     *
     * @param tool the program that is to run it again, with the version of LanguageTool it has
     * @param engine digest of that program
     * @param digests of a file's bytes by its path; empty where it cannot be read
     */
    public static List<InputDifference> of(SavedReport report, SavedRun run, Tool tool, Optional<String> engine,
            Function<String, Optional<String>> digests) {
        Inputs inputs = new Inputs();
        if (!run.isSealed(report)) {
            inputs.differs("the manifest’s own digest, which the report no longer fits (it was changed after it was written)",
                    run.manifest().digest(), run.manifest().seal(run.tool(), run.run(), names(report.articles())));
        }
        inputs.differs("Caveat", run.tool().version(), tool.version());
        if (run.manifest().engine().isPresent() && engine.isPresent()) {
            inputs.differs("engine", run.manifest().engine().get(), engine.get());
        }
        run.tool().languageTool().ifPresent(version -> inputs.differs("LanguageTool", version, tool.languageTool().orElse("")));
        Optional<String> standardInput = run.manifest().options().standardInput();
        for (SavedArticle article : report.articles()) {
            if (!article.digest().isEmpty() && standardInput.isEmpty()) {
                inputs.file(article.path(), article.digest(), digests.apply(article.path()));
            }
        }
        run.manifest().files().forEach(file -> inputs.file(file.path(), file.digest(), digests.apply(file.path())));
        return List.copyOf(inputs.found);
    }

    /** What a new run adds to that. */
    public static List<InputDifference> of(SavedReport report, SavedRun run, SavedReport again, SavedRun rerun,
            Collection<InputDifference> known) {
        Inputs inputs = new Inputs();
        inputs.found.addAll(known);
        Map<String, SavedArticle> now = byPath(again);
        for (SavedArticle article : report.articles()) {
            SavedArticle same = now.get(article.path());
            if (same == null) {
                inputs.leftOut(article);
            } else if (!same.digest().equals(article.digest()) && !article.digest().isEmpty()) {
                inputs.file(article.path(), article.digest(), Optional.of(same.digest()));
            }
        }
        Map<String, SavedArticle> then = byPath(report);
        now.values().stream().filter(article -> !then.containsKey(article.path()))
                .forEach(article -> inputs.found.add(new InputDifference(Kind.ADDED, article.path(), "", article.digest())));
        List<String> files = run.manifest().files().stream().map(Manifest.InputFile::path).toList();
        rerun.manifest().files().stream().filter(file -> !files.contains(file.path()) && !then.containsKey(file.path()))
                .forEach(file -> inputs.found.add(new InputDifference(Kind.ADDED, file.path(), "", file.digest())));
        inputs.rulesets(report.rulesets(), again.rulesets());
        return List.copyOf(inputs.found);
    }

    private static List<String> names(List<SavedArticle> articles) {
        return articles.stream().map(article -> article.path() + '\0' + article.digest()).toList();
    }

    private static Map<String, SavedArticle> byPath(SavedReport report) {
        Map<String, SavedArticle> articles = new LinkedHashMap<>();
        report.articles().forEach(article -> articles.put(article.path(), article));
        return articles;
    }

    private void rulesets(List<RulesetUsed> before, List<RulesetUsed> after) {
        Map<String, String> then = shown(before);
        Map<String, String> now = shown(after);
        TreeSet<String> ids = new TreeSet<>(then.keySet());
        ids.addAll(now.keySet());
        ids.forEach(id -> differs("ruleset " + id, then.getOrDefault(id, ""), now.getOrDefault(id, "")));
    }

    /** Two rulesets of the same name may stand in one run, each from a folder of its own. */
    private static Map<String, String> shown(List<RulesetUsed> rulesets) {
        return rulesets.stream().collect(Collectors.toMap(RulesetUsed::id,
                each -> each.version() + " " + each.digest(), (one, other) -> one + ", " + other, LinkedHashMap::new));
    }

    private void differs(String what, String before, String after) {
        if (!before.equals(after)) {
            found.add(new InputDifference(Kind.DIFFERS, what, before, after));
        }
    }

    private void file(String path, String before, Optional<String> after) {
        if (after.isEmpty() || after.get().isEmpty()) {
            if (found.stream().noneMatch(each -> each.what().equals(path))) {
                found.add(new InputDifference(Kind.MISSING, path, before, ""));
            }
        } else if (!after.get().equals(before)) {
            found.add(new InputDifference(Kind.CHANGED, path, before, after.get()));
        }
    }

    private void leftOut(SavedArticle article) {
        if (found.stream().noneMatch(each -> each.what().equals(article.path()))) {
            found.add(new InputDifference(Kind.LEFT_OUT, article.path(), article.digest(), ""));
        }
    }
}
