package dev.caveat.ruleset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.rule.Basis;
import dev.caveat.rule.Provision;
import dev.caveat.yaml.Binder;
import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.YamlNode;
import dev.caveat.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shipped provisions: one file per place, each said how it is known. */
class ProvisionFilesTest {
    private static final Path RULESETS = Path.of("rulesets");
    private static final Path SHELF = RULESETS.resolve("base/provisions");

    @Test
    void everyProvisionSaysHowItWasVerified() throws IOException {
        Map<String, Provision> all = all();
        assertTrue(all.size() > 150, "only " + all.size());
        assertEquals(List.of(), all.values().stream()
                .filter(each -> each.verified().filter(words -> words.length() > 10).isEmpty()).map(Provision::id).toList());
    }

    @Test
    void policyIsNeverPresentedAsLaw() throws IOException {
        assertEquals(List.of(), all().values().stream().filter(each -> !each.isHonest()).map(Provision::id).toList());
        assertEquals(List.of(), all().values().stream()
                .filter(each -> each.basis() == Basis.POLICY && !(each.clause() + each.url()).isEmpty()).map(Provision::id).toList());
    }

    /** "Unverified" is what the words say too, and nothing else is called from memory. */
    @Test
    void whatIsFromMemoryIsUnverified() throws IOException {
        assertEquals(List.of(), all().values().stream()
                .filter(each -> each.verified().orElse("").startsWith("From memory") != (each.basis() == Basis.UNVERIFIED))
                .map(Provision::id).toList());
    }

    @Test
    void eachPlaceHasItsFileAndEachFileHoldsThatPlaceOnly() throws IOException {
        YamlNode head = node(RULESETS.resolve("base/ruleset.yml"));
        YamlNode.Mapping places = (YamlNode.Mapping) ((YamlNode.Mapping) head).get("places").orElseThrow();
        for (YamlNode.Entry place : places.entries()) {
            Path file = RULESETS.resolve("base").resolve(((YamlNode.Scalar) place.value()).text());
            TreeSet<String> letters = read(file).stream().map(each -> ProvisionFiles.letters(each.id()))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertTrue(letters.contains(place.key()), file + " has no " + place.key());
            letters.removeAll(places.entries().stream().filter(other -> other.value() instanceof YamlNode.Scalar name
                    && name.text().equals(((YamlNode.Scalar) place.value()).text())).map(YamlNode.Entry::key).toList());
            assertEquals(new TreeSet<>(), letters, file.toString());
        }
    }

    /** The loader leaves alone what is of a place that a ruleset does not cite; here all files are at hand. */
    @Test
    void everyIdThatARuleOfAnyRulesetCitesIsAProvision() throws IOException {
        TreeSet<String> cited = new TreeSet<>();
        try (Stream<Path> files = Files.walk(RULESETS)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".yml")).sorted().toList()) {
                Pattern.compile("provisions: \\[([A-Z][^\\]]*)]").matcher(Files.readString(file)).results()
                        .map((MatchResult list) -> list.group(1).split("\\s*,\\s*"))
                        .forEach(ids -> cited.addAll(List.of(ids)));
            }
        }
        assertTrue(cited.size() > 60, cited.toString());
        cited.removeAll(all().keySet());
        assertEquals(new TreeSet<>(), cited);
    }

    @Test
    void noRulesetPassesAStaleReadingWithoutAWord() throws IOException {
        Provision provision = all().get("A11");
        assertFalse(provision.isStale(provision.readOn().plusMonths(12)));
        assertTrue(provision.isStale(provision.readOn().plusMonths(12).plusDays(1)));
        assertFalse(all().get("POLICY-SOURCES").isStale(provision.readOn().plusYears(9)));
    }

    private static Map<String, Provision> all() throws IOException {
        Map<String, Provision> all = new TreeMap<>();
        try (Stream<Path> files = Files.list(SHELF)) {
            for (Path file : files.sorted().toList()) {
                for (Provision provision : read(file)) {
                    assertTrue(all.putIfAbsent(provision.id(), provision) == null, provision.id() + " stands twice");
                }
            }
        }
        return all;
    }

    private static List<Provision> read(Path file) throws IOException {
        List<Mistake> mistakes = new ArrayList<>();
        List<Provision> read = new ArrayList<>();
        for (YamlNode item : ((YamlNode.Sequence) node(file)).items()) {
            new Binder(mistakes).bind(item, Provision.class, "").ifPresent(read::add);
        }
        assertEquals(List.of(), mistakes);
        return read;
    }

    private static YamlNode node(Path file) throws IOException {
        return YamlReader.read(file.toString(), Files.readString(file), new ArrayList<>()).orElseThrow();
    }
}
