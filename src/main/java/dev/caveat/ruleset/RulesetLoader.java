package dev.caveat.ruleset;

import dev.caveat.rule.Clinic;
import dev.caveat.rule.Provision;
import dev.caveat.rule.RuleGroup;
import dev.caveat.rule.RulePattern;
import dev.caveat.ruleset.vale.ValeStyle;
import dev.caveat.yaml.Binder;
import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.MistakesException;
import dev.caveat.yaml.Nearest;
import dev.caveat.yaml.Overlay;
import dev.caveat.yaml.Place;
import dev.caveat.yaml.YamlNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Loads rulesets by id or file. */
public final class RulesetLoader {
    /** The rulesets in the jar. A jar has no folders to list, and nothing is found by scanning. */
    public static final List<String> BUNDLED = List.of("ca-bc-physio");

    /** What applies where nothing else is asked for. */
    public static final String DEFAULT = "ca-bc-physio";

    private static final String HEAD = "ruleset.yml";

    private final LocalDate asOf;
    private final List<RulePattern> off;
    private final List<Mistake> mistakes = new ArrayList<>();
    private Clinic exampleClinic = Clinic.UNKNOWN;

    private RulesetLoader(LocalDate asOf, List<RulePattern> off) {
        this.asOf = asOf;
        this.off = List.copyOf(off);
    }

    /**
     * The rulesets as they stand on a day.
     *
     * @param wanted ids of shipped rulesets, or paths of a {@code ruleset.yml}, its folder or a folder of Vale rules
     * @param asOf the day whose provisions apply
     * @throws MistakesException with every mistake of every file
     */
    public static List<Ruleset> load(List<String> wanted, LocalDate asOf) throws MistakesException {
        return load(wanted, asOf, List.of());
    }

    /**
     * The same.
     *
     * @param off rules that are switched off: one of a style that cannot be honoured is then no mistake
     * @throws MistakesException with every mistake of every file
     */
    public static List<Ruleset> load(List<String> wanted, LocalDate asOf, List<RulePattern> off) throws MistakesException {
        RulesetLoader loader = new RulesetLoader(asOf, off);
        List<Ruleset> rulesets = new ArrayList<>();
        for (String each : wanted) {
            loader.load(each).ifPresent(rulesets::add);
        }
        if (!loader.mistakes.isEmpty()) {
            throw new MistakesException(loader.mistakes);
        }
        return List.copyOf(rulesets);
    }

    /** Whether a ruleset has this id, or stands at this path. */
    public static boolean isThere(String wanted) {
        return head(wanted).isPresent();
    }

    /** What to say where one does not. */
    public static String notThere(String wanted) {
        return "no such ruleset" + Nearest.hint(wanted, BUNDLED)
                + ", or give the path of a ruleset.yml or of a folder of Vale rules";
    }

    /** A folder with the file that heads it. */
    private record Head(RulesetFolder folder, String name) {
        String file() {
            return folder.name(name);
        }
    }

    private Optional<Ruleset> load(String wanted) {
        if (!BUNDLED.contains(wanted) && ValeStyle.isAt(Path.of(wanted), HEAD)) {
            return Optional.of(style(Path.of(wanted)));
        }
        RulesetFiles files = new RulesetFiles(mistakes);
        Optional<Head> place = head(wanted);
        if (place.isEmpty()) {
            mistakes.add(new Mistake(Place.startOf(wanted), "", notThere(wanted)));
            return Optional.empty();
        }
        Optional<RulesetFile> head = files.head(place.get().folder, place.get().name);
        if (head.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Provision> provisions = new LinkedHashMap<>();
        Map<String, YamlNode> groups = new LinkedHashMap<>();
        exampleClinic = Clinic.UNKNOWN;
        collect(place.get(), head.get(), files, provisions, groups, new ArrayList<>());
        GroupBuilder builder = new GroupBuilder(provisions, head.get().cites(), asOf, mistakes);
        List<RuleGroup> built = new ArrayList<>();
        groups.forEach((id, source) -> builder.build(source).ifPresent(built::add));
        if (built.stream().allMatch(group -> group.rules().isEmpty()) && mistakes.isEmpty()) {
            mistakes.add(new Mistake(Place.startOf(place.get().file()), "groups",
                    "no rule is in force on " + asOf));
        }
        return Optional.of(new Ruleset(head.get().id(), head.get().title(), head.get().version(), files.digest(),
                exampleClinic, built));
    }

    private Ruleset style(Path folder) {
        ValeStyle style = ValeStyle.read(folder, off, asOf, mistakes);
        return new Ruleset(style.id(), style.title(), "as given", style.digest(), Clinic.UNKNOWN, List.of(style.group()));
    }

    private static Optional<Head> head(String wanted) {
        if (BUNDLED.contains(wanted) || wanted.equals("base")) {
            return Optional.of(new Head(new RulesetFolder.Bundled(wanted), HEAD));
        }
        Path path = Path.of(wanted);
        if (Files.isDirectory(path)) {
            return Optional.of(new Head(new RulesetFolder.OnDisk(path), HEAD));
        }
        if (Files.isRegularFile(path)) {
            Path folder = path.toAbsolutePath().getParent();
            boolean relative = !path.isAbsolute();
            Path shown = relative ? Optional.ofNullable(path.getParent()).orElse(Path.of("")) : folder;
            return Optional.of(new Head(new RulesetFolder.OnDisk(shown), path.getFileName().toString()));
        }
        return Optional.empty();
    }

    /** Ancestors first, so that a ruleset can change what it inherits. */
    private void collect(Head place, RulesetFile head, RulesetFiles files, Map<String, Provision> provisions,
            Map<String, YamlNode> groups, List<String> line) {
        String file = place.file();
        if (line.contains(file)) {
            mistakes.add(new Mistake(Place.startOf(file), "extends",
                    "goes round in a circle: " + String.join(" → ", line) + " → " + file));
            return;
        }
        line.add(file);
        if (head.parent() != null) {
            parent(file, head, files, provisions, groups, line);
        }
        exampleClinic = head.examples() == null ? exampleClinic : head.examples();
        for (String name : head.provisions()) {
            ProvisionFiles.read(place.folder, name, files, mistakes, provisions);
        }
        for (String name : head.groups()) {
            files.read(place.folder, name)
                    .map(node -> GroupParts.join(node, part -> files.read(place.folder, part), mistakes))
                    .ifPresent(node -> add(node, groups));
        }
        head.overlay().forEach((id, over) -> overlay(id, over, groups));
    }

    private void parent(String file, RulesetFile head, RulesetFiles files, Map<String, Provision> provisions,
            Map<String, YamlNode> groups, List<String> line) {
        Optional<Head> parent = head(head.parent());
        if (parent.isEmpty()) {
            List<String> valid = new ArrayList<>(BUNDLED);
            valid.add("base");
            mistakes.add(new Mistake(files.extendsAt(), "extends",
                    "no such ruleset: “" + head.parent() + "”" + Nearest.hint(head.parent(), valid)));
            return;
        }
        files.head(parent.get().folder, parent.get().name)
                .ifPresent(above -> collect(parent.get(), above, files, provisions, groups, line));
    }

    private void add(YamlNode source, Map<String, YamlNode> groups) {
        Optional<String> id = new Binder(mistakes).bind(source, GroupFile.class, "").map(GroupFile::group);
        if (id.isPresent() && groups.putIfAbsent(id.get(), source) != null) {
            mistakes.add(new Mistake(source.at(), "group",
                    "“" + id.get() + "” is already in " + groups.get(id.get()).at().file() + "; change it under overlay:"));
        }
    }

    private void overlay(String id, YamlNode over, Map<String, YamlNode> groups) {
        YamlNode under = groups.get(id);
        if (under == null) {
            mistakes.add(new Mistake(over.at(), "overlay." + id, "no such group" + Nearest.hint(id, groups.keySet())));
            return;
        }
        groups.put(id, Overlay.lay(GroupOverlay.rulesById(over, under, mistakes), under));
    }
}
