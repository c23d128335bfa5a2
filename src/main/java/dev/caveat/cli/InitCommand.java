package dev.caveat.cli;

import dev.caveat.config.ConfigurationFinder;
import dev.caveat.document.Problem;
import dev.caveat.git.GitException;
import dev.caveat.git.Hooks;
import dev.caveat.report.Counted;
import dev.caveat.report.ExitCode;
import dev.caveat.report.ReportWriter;
import dev.caveat.ruleset.RulesetLoader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code caveat init}: writes the files a repository of articles begins with, and nothing over another. */
final class InitCommand {
    private static final List<List<String>> DEFINED = List.of(List.of("ruleset", "ID|FILE"), List.of("hook", ""));
    private static final String HOOK = "pre-commit";

    private final PrintStream out;
    private final PrintStream err;
    private final List<String> written = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final List<Problem> unwritten = new ArrayList<>();

    InitCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    ExitCode run(List<String> args) throws UsageException {
        CommandOptions options = CommandOptions.read(args, DEFINED);
        Path folder = folder(options.rest());
        List<String> rulesets = options.values("ruleset").isEmpty() ? List.of(RulesetLoader.DEFAULT) : options.values("ruleset");
        for (String ruleset : rulesets) {
            if (!RulesetLoader.BUNDLED.contains(ruleset) && !RulesetLoader.isThere(folder.resolve(ruleset).toString())) {
                throw new UsageException("--ruleset: “" + ruleset + "”: " + RulesetLoader.notThere(ruleset));
            }
        }
        // Asked before anything is written: a wrong option must not leave half of it behind.
        Optional<Hooks> hooks = options.has("hook") ? Optional.of(hooks(folder)) : Optional.empty();
        ArticleFolders articles = ArticleFolders.of(folder);
        StarterFiles.of(rulesets, articles).forEach((name, text) -> write(folder.resolve(name), name, text));
        hooks.ifPresent(each -> hook(each, folder));
        tell(folder, articles, hooks.isPresent());
        return ExitCode.PASSED.after(unwritten);
    }

    private static Path folder(List<String> rest) throws UsageException {
        if (rest.size() > 1) {
            throw new UsageException("init: takes one folder, not " + rest.size());
        }
        try {
            Path folder = Path.of(rest.isEmpty() ? "." : rest.get(0));
            if (Files.isDirectory(folder)) {
                return folder;
            }
        } catch (InvalidPathException e) {
            // Said below.
        }
        throw new UsageException("init: “" + rest.get(0) + "” is no folder");
    }

    private static Hooks hooks(Path folder) throws UsageException {
        try {
            return Hooks.of(folder);
        } catch (GitException e) {
            throw new UsageException("--hook: " + e.getMessage());
        }
    }

    private void write(Path file, String shown, String text) {
        // A link that leads nowhere is somebody's too.
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            left.add(shown);
            return;
        }
        Optional<Problem> problem = ReportWriter.keep(file, text);
        problem.ifPresent(unwritten::add);
        if (problem.isEmpty()) {
            written.add(shown);
        }
    }

    private void hook(Hooks hooks, Path folder) {
        Path file = hooks.folder().resolve(HOOK);
        String below = hooks.root().relativize(real(folder)).toString().replace('\\', '/');
        int before = written.size();
        write(file, file.startsWith(hooks.root()) ? hooks.root().relativize(file).toString().replace('\\', '/') : file.toString(),
                StarterFiles.hook(below));
        if (written.size() > before && !file.toFile().setExecutable(true, false)) {
            unwritten.add(new Problem(file.toString(), Problem.Kind.REPORT_NOT_WRITTEN, "The hook cannot be made executable; chmod +x it."));
        }
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder.toAbsolutePath().normalize();
        }
    }

    private void tell(Path folder, ArticleFolders articles, boolean hook) {
        if (!written.isEmpty()) {
            out.println("Wrote " + String.join(", ", written) + ".");
        }
        if (!left.isEmpty()) {
            out.println("Left as they were: " + String.join(", ", left) + ".");
        }
        unwritten.forEach(problem -> err.println("caveat: " + problem.path() + ": " + problem.message()));
        out.println(articles.count() == 0 ? "No article was found; say in caveat.yml where they will be."
                : "Found " + Counted.of(articles.count(), "article") + ": " + String.join(", ", articles.globs()) + ".");
        for (Map.Entry<String, Integer> language : articles.languages().entrySet()) {
            out.println("Note: " + language.getValue() + " of them by their own word in the language “" + language.getKey()
                    + "”. Caveat reads English: leave such articles out with exclude: in caveat.yml.");
        }
        boolean here = folder.normalize().toString().isEmpty();
        String config = here ? "" : " --config " + folder.resolve(ConfigurationFinder.FILE_NAME).toString().replace('\\', '/');
        out.println();
        out.println("Next:");
        out.println("  caveat check" + config + "    shows what is found today; the report is in reports/index.html");
        out.println("  practitioners.yml    who signs articles, from the college's public register");
        out.println("  disclaimers.yml      the disclaimers that were approved");
        out.println("  caveat check" + config + " --changed-since main    checks only what a branch changes, as a gate for new work");
        if (!hook) {
            out.println("  caveat init --hook" + (here ? "" : " " + folder.toString().replace('\\', '/'))
                    + "    checks each commit before it is made; with pre-commit (pre-commit.com) instead,");
            out.println("      in .pre-commit-config.yaml:");
            StarterFiles.preCommit(articles).lines().forEach(line -> out.println("        " + line));
        }
    }
}
