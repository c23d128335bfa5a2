package dev.caveat.ruleset;

import dev.caveat.rule.Provision;
import dev.caveat.yaml.Binder;
import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The provisions of one ruleset: those of the files that it and its ancestors list, and of the places that it cites.
 * The files of other places are not read.
 */
final class ProvisionFiles {
    private final RulesetFiles files;
    private final List<Mistake> mistakes;
    private final Map<String, Provision> read = new LinkedHashMap<>();
    private final Map<String, Shelf> places = new TreeMap<>();
    private final List<String> cites = new ArrayList<>();
    private final Map<String, List<String>> general = new TreeMap<>();

    /** A file of a folder. */
    private record Shelf(RulesetFolder folder, String file) {}

    ProvisionFiles(RulesetFiles files, List<Mistake> mistakes) {
        this.files = files;
        this.mistakes = mistakes;
    }

    /** Takes what a ruleset says of provisions; ancestors come first, so that a ruleset can say otherwise. */
    void add(RulesetFolder folder, RulesetFile head) {
        head.provisions().forEach(name -> read(new Shelf(folder, name)));
        head.places().forEach((letters, name) -> places.put(letters, new Shelf(folder, name)));
        cites.addAll(head.cites());
        general.putAll(head.general());
    }

    /** What rules may rest on, when all rulesets of the line have been added. */
    Cited cited() {
        Set<Shelf> cited = new LinkedHashSet<>();
        places.forEach((letters, shelf) -> {
            if (isCited(letters)) {
                cited.add(shelf);
            }
        });
        cited.forEach(this::read);
        return new Cited(read, Set.copyOf(places.keySet()), cites.stream().map(ProvisionFiles::pattern).toList(), general);
    }

    /** A glob of letters and a star is a place: {@code A*} is Australia, and not Alberta's {@code AB-01}. */
    private static Pattern pattern(String glob) {
        String place = glob.equals(letters(glob) + "*") && !letters(glob).isEmpty() ? "(?![A-Za-z])" : "";
        return Pattern.compile("\\Q" + glob.replace("*", "\\E" + place + ".*\\Q") + "\\E");
    }

    private boolean isCited(String letters) {
        return cites.isEmpty() || cites.stream().anyMatch(glob -> letters(glob).equals(letters) || glob.startsWith("*"));
    }

    /** The letters with which an id, or a glob of ids, begins: {@code BC} of {@code BC-10}. */
    static String letters(String id) {
        return id.replaceFirst("[^A-Za-z].*", "");
    }

    private void read(Shelf shelf) {
        files.read(shelf.folder, shelf.file).ifPresent(node -> {
            if (!(node instanceof YamlNode.Sequence list)) {
                mistakes.add(new Mistake(node.at(), "", node.describe() + " where a list of provisions is expected"));
                return;
            }
            Binder binder = new Binder(mistakes);
            for (YamlNode item : list.items()) {
                binder.bind(item, Provision.class, id(item)).ifPresent(provision -> add(provision, item));
            }
        });
    }

    /** So that a mistake names the provision it is about. */
    private static String id(YamlNode item) {
        return item.textAt("id").orElse("");
    }

    private void add(Provision provision, YamlNode item) {
        if (read.putIfAbsent(provision.id(), provision) != null) {
            mistakes.add(new Mistake(item.at(), "id", "“" + provision.id() + "” stands twice"));
        }
        if (!provision.isHonest()) {
            mistakes.add(new Mistake(item.at(), provision.id() + ".basis", "“" + provision.basis().id()
                    + "” under this name: the clinic's own policy has no statute's name, and nothing else is called POLICY-"));
        }
    }
}
