package dev.caveat.ruleset;

import dev.caveat.files.Together;
import dev.caveat.language.ShippedPhrases;
import dev.caveat.rule.Clinic;
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
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.Set;

/** Loads rulesets by id or file. */
public final class RulesetLoader {
    /** The rulesets in the jar. A jar has no folders to list, and nothing is found by scanning. */
    public static final List<String> BUNDLED = List.of("ca-bc-physio", "ca-bc-chiro", "ca-bc-rmt", "ca-bc-naturopath",
            "ca-ab-physio", "ca-on-physio", "au-ahpra", "uk-cap", "us-ftc", "us-ca-pt", "nz-asa", "ie-coru");

    /** What applies where nothing else is asked for. */
    public static final String DEFAULT = "ca-bc-physio";

    /** Those that rulesets extend and nobody asks for. */
    private static final List<String> SHARED = List.of("base", "elsewhere", "ca-bc-cchpbc");

    private static final String HEAD = "ruleset.yml";

    private final LocalDate asOf;
    private final List<RulePattern> off;
    private final List<Mistake> mistakes = new ArrayList<>();
    /** Groups as they are shipped, also where a ruleset of the user's inherits them. */
    private final Set<YamlNode> shipped = Collections.newSetFromMap(new IdentityHashMap<>());
    private Optional<YamlNode> examples = Optional.empty();

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
        ProvisionFiles provisions = new ProvisionFiles(files, mistakes);
        Map<String, YamlNode> groups = new LinkedHashMap<>();
        examples = Optional.empty();
        collect(place.get(), head.get(), files, provisions, groups, new ArrayList<>());
        // The shipped ones are proven by the build, and so are their phrases: nobody waits for it again at every run. All that is left
        // is to put things together, on all cores. What is compiled now is compiled in order, so that the same words have the same numbers.
        boolean all = ShippedPhrases.areThere() && shipped.containsAll(groups.values());
        Cited cited = provisions.cited();
        List<YamlNode> sources = List.copyOf(groups.values());
        GroupBuilder.Built[] made = new GroupBuilder.Built[sources.size()];
        IntConsumer build = i -> made[i] = GroupBuilder.build(sources.get(i), cited, asOf, shipped.contains(sources.get(i)));
        if (all) {
            Together.each(made.length, build);
        } else {
            IntStream.range(0, made.length).forEach(build);
        }
        List<GroupBuilder.Built> parts = List.of(made);
        parts.forEach(each -> mistakes.addAll(each.mistakes()));
        List<RuleGroup> built = parts.stream().flatMap(each -> each.group().stream()).toList();
        if (built.stream().allMatch(group -> group.rules().isEmpty()) && mistakes.isEmpty()) {
            mistakes.add(new Mistake(Place.startOf(place.get().file()), "groups",
                    "no rule is in force on " + asOf));
        }
        return Optional.of(new Ruleset(head.get().id(), head.get().title(), head.get().version(), files.digest(),
                exampleClinic(), built, Catalogue.of(parts)));
    }

    private Clinic exampleClinic() {
        return examples.flatMap(node -> new Binder(mistakes).bind(node, Clinic.class, "examples")).orElse(Clinic.UNKNOWN);
    }

    private Ruleset style(Path folder) {
        ValeStyle style = ValeStyle.read(folder, off, asOf, mistakes);
        List<RuleGroup> groups = List.of(style.group());
        return new Ruleset(style.id(), style.title(), "as given", style.digest(), Clinic.UNKNOWN, groups,
                Catalogue.of(groups, Place.startOf(folder.toString())));
    }

    private static Optional<Head> head(String wanted) {
        if (BUNDLED.contains(wanted) || SHARED.contains(wanted)) {
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
    private void collect(Head place, RulesetFile head, RulesetFiles files, ProvisionFiles provisions,
            Map<String, YamlNode> groups, List<String> line) {
        line.add(place.file());
        if (head.parent() != null) {
            parent(place.folder, head, files, provisions, groups, line);
        }
        Optional<YamlNode> own = Optional.ofNullable(head.examples());
        examples = own.map(over -> examples.map(under -> Overlay.lay(over, under)).orElse(over)).or(() -> examples);
        provisions.add(place.folder, head);
        for (String name : head.groups()) {
            files.read(place.folder, name)
                    .map(node -> GroupParts.join(node, part -> files.read(place.folder, part), mistakes))
                    .ifPresent(node -> add(node, groups));
        }
        head.overlay().forEach((id, over) -> overlay(id, over, groups));
        if (place.folder instanceof RulesetFolder.Bundled) {
            shipped.addAll(groups.values());
        }
    }

    /** A ruleset's folder may stand beside its parent's: then a whole tree of rulesets can be copied, changed and compared. */
    private static Optional<Head> beside(RulesetFolder folder, String parent) {
        if (!(folder instanceof RulesetFolder.OnDisk disk)) {
            return Optional.empty();
        }
        boolean path = parent.contains("/") || parent.endsWith(".yml");
        Path there = disk.folder().resolve(path ? parent : "../" + parent);
        boolean found = path ? Files.exists(there) : Files.isRegularFile(there.resolve(HEAD));
        return found ? head(there.normalize().toString()) : Optional.empty();
    }

    private void parent(RulesetFolder folder, RulesetFile head, RulesetFiles files, ProvisionFiles provisions,
            Map<String, YamlNode> groups, List<String> line) {
        boolean nameless = head.parent().indexOf('\0') >= 0;
        Optional<Head> parent = nameless ? Optional.empty() : beside(folder, head.parent()).or(() -> head(head.parent()));
        if (parent.isEmpty()) {
            List<String> valid = new ArrayList<>(BUNDLED);
            valid.addAll(SHARED);
            mistakes.add(new Mistake(files.extendsAt(), "extends",
                    "no such ruleset: “" + head.parent().replace('\0', '?') + "”" + Nearest.hint(head.parent(), valid)));
            return;
        }
        String above = parent.get().file();
        if (line.contains(above)) {
            mistakes.add(new Mistake(files.extendsAt(), "extends",
                    "goes round in a circle: " + String.join(" → ", line) + " → " + above));
            return;
        }
        files.head(parent.get().folder, parent.get().name)
                .ifPresent(ancestor -> collect(parent.get(), ancestor, files, provisions, groups, line));
    }

    private void add(YamlNode source, Map<String, YamlNode> groups) {
        Optional<String> id = source.textAt("group")
                .or(() -> new Binder(mistakes).bind(source, GroupFile.class, "").map(GroupFile::group));
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
