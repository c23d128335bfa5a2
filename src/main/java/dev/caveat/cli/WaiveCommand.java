package dev.caveat.cli;

import dev.caveat.config.ConfigurationFinder;
import dev.caveat.document.Problem;
import dev.caveat.policy.Asked;
import dev.caveat.policy.Judged;
import dev.caveat.policy.PolicyRules;
import dev.caveat.policy.Settlement;
import dev.caveat.policy.Waivable;
import dev.caveat.policy.Waiver;
import dev.caveat.policy.WaiverFile;
import dev.caveat.report.ExitCode;
import dev.caveat.report.ReportWriter;
import dev.caveat.rule.RuleId;
import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.MistakesException;
import dev.caveat.yaml.Place;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code caveat waive}: a reviewer accepts what one rule finds in one article, until a day. */
final class WaiveCommand {
    private static final List<List<String>> DEFINED = List.of(
            List.of("by", "NAME"), List.of("reason", "WHY"), List.of("until", "DATE"), List.of("line", "N"), List.of("all", ""),
            List.of("ruleset", "ID|FILE"), List.of("config", "FILE"), List.of("waivers", "FILE"), List.of("as-of", "DATE"));
    private static final List<String> REQUIRED = List.of("by", "reason", "until");

    private final Terminal terminal;
    private final PrintStream out;
    private final PrintStream err;

    WaiveCommand(Terminal terminal, PrintStream out, PrintStream err) {
        this.terminal = terminal;
        this.out = out;
        this.err = err;
    }

    /** @param args what follows {@code waive} */
    ExitCode run(List<String> args, LocalDate today) throws UsageException, MistakesException {
        CommandOptions line = CommandOptions.read(args, DEFINED);
        verify(line);
        String rule = line.rest().get(0);
        LocalDate until = until(line, today);
        Options options = OptionParser.parse(checking(line, rule), today);
        ConfigurationFinder finder = Inspection.finder(options);
        Inspection inspection = Inspection.of(options, finder, Articles.find(options, finder, InputStream.nullInputStream()), terminal);
        Inspection.Examined examined = inspection.settled(false);
        List<Problem> problems = examined.report().articles().stream().flatMap(article -> article.problems().stream()).toList();
        if (!problems.isEmpty()) {
            problems.forEach(problem -> err.println("caveat: " + problem.path() + ": " + problem.message()));
            err.println("caveat: nothing is waived in an article that was not checked");
            return ExitCode.INCOMPLETE;
        }
        ExemptionFiles files = examined.settlements().keySet().iterator().next();
        Settlement settlement = examined.settlements().get(files);
        String key = files.key(line.rest().get(1));
        Judged article = settlement.articles().stream().filter(each -> each.path().equals(key)).findFirst().orElseThrow();
        List<Waivable> chosen = chosen(line, rule, Waivable.of(article, RuleId.of(rule)));
        WaiverFile file = settlement.waivers();
        Asked asked = ExemptionFiles.asked(inspection.lots());
        String text = file.text();
        for (Waivable each : chosen) {
            Waiver waiver = each.waiver(rule, key, line.last("by").orElseThrow().strip(), line.last("reason").orElseThrow().strip(), until);
            text = reread(file, text, asked).with(waiver);
        }
        reread(file, text, asked);
        Optional<Problem> unwritten = ReportWriter.keep(files.waivers(), text);
        if (unwritten.isPresent()) {
            err.println("caveat: " + file.name() + ": the waiver could not be written; make its folder writable, or choose another with --waivers");
            return ExitCode.INCOMPLETE;
        }
        chosen.forEach(each -> out.println(file.name() + ": " + rule + " in " + key + " waived until " + until + ": " + each.words()));
        return ExitCode.PASSED;
    }

    private static void verify(CommandOptions line) throws UsageException {
        if (line.rest().size() != 2) {
            throw new UsageException("waive: needs a rule and an article: waive RULE PATH --by NAME --reason WHY --until DATE");
        }
        List<String> missing = REQUIRED.stream().filter(each -> line.last(each).filter(value -> !value.isBlank()).isEmpty())
                .map(each -> "--" + each).toList();
        if (!missing.isEmpty()) {
            throw new UsageException("waive: " + String.join(", ", missing) + (missing.size() == 1 ? " is" : " are") + " missing");
        }
        String rule = line.rest().get(0);
        if (rule.contains("*") || !rule.contains("/")) {
            throw new UsageException("waive: “" + rule + "” is not the name of one rule, such as claims/cure");
        }
        if (rule.startsWith(PolicyRules.GROUP + "/")) {
            throw new UsageException("waive: “" + rule + "” cannot be waived; mend what it finds");
        }
        if (line.has("line") && line.has("all")) {
            throw new UsageException("waive: either --line or --all");
        }
        if (Files.isDirectory(Path.of(line.rest().get(1)))) {
            throw new UsageException("waive: “" + line.rest().get(1) + "” is a folder; a waiver is for one article");
        }
    }

    private static LocalDate until(CommandOptions line, LocalDate today) throws UsageException {
        String value = line.last("until").orElseThrow();
        try {
            LocalDate until = LocalDate.parse(value);
            if (until.isBefore(line.asOf(today))) {
                throw new UsageException("--until: " + until + " is past; a waiver ends on a day to come");
            }
            return until;
        } catch (DateTimeParseException e) {
            throw new UsageException("--until: “" + value + "” is no date (write it like 2026-11-23)");
        }
    }

    /** The words for a check of that rule in that article alone. */
    private static List<String> checking(CommandOptions line, String rule) {
        List<String> words = new ArrayList<>(List.of("--only", rule));
        for (String option : List.of("ruleset", "config", "waivers", "as-of")) {
            line.values(option).forEach(value -> words.addAll(List.of("--" + option, value)));
        }
        words.addAll(List.of("--", line.rest().get(1)));
        return words;
    }

    private static List<Waivable> chosen(CommandOptions line, String rule, List<Waivable> all) throws UsageException {
        String path = line.rest().get(1);
        List<Waivable> open = all.stream().filter(each -> each.settled().isEmpty()).toList();
        if (open.isEmpty()) {
            throw new UsageException("waive: " + (all.isEmpty() ? rule + " finds nothing in " + path
                    : "all that " + rule + " finds in " + path + " is " + all.get(0).settled().get() + " already"));
        }
        if (line.has("all") || open.size() == 1 && !line.has("line")) {
            return open;
        }
        String there = open.stream().map(each -> "\n  " + each.words()).collect(Collectors.joining());
        if (!line.has("line")) {
            throw new UsageException("waive: " + rule + " finds " + open.size() + " things in " + path
                    + "; choose one with --line N, or --all:" + there);
        }
        String wanted = line.last("line").orElseThrow();
        List<Waivable> chosen = open.stream().filter(each -> each.lines().stream().anyMatch(number -> wanted.equals(number.toString()))).toList();
        if (chosen.isEmpty()) {
            throw new UsageException("--line: " + rule + " finds nothing open in line “" + wanted + "” of " + path + "; it does in:" + there);
        }
        return chosen;
    }

    /** What was written must be read back as it was meant, or the file is left alone. */
    private static WaiverFile reread(WaiverFile file, String text, Asked asked) throws MistakesException {
        List<Mistake> mistakes = new ArrayList<>();
        WaiverFile read = WaiverFile.read(file.name(), text, asked, mistakes);
        if (!mistakes.isEmpty()) {
            mistakes.add(new Mistake(Place.startOf(file.name()), "",
                    "a waiver cannot be added at the end of this file: write it as a plain list, each waiver beginning with “- rule:”"));
            throw new MistakesException(mistakes);
        }
        return read;
    }
}
