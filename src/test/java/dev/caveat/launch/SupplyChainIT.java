package dev.caveat.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** What the packaged jar says of the libraries in it: its bill of materials, its licences, and the guide's table of both. */
class SupplyChainIT {
    private static final Path GUIDE = Launch.REPOSITORY.resolve("src/site/markdown/supply-chain.md");
    private static final String BOM = "META-INF/sbom/caveat.cdx.json";
    private static final String START = "<!-- table: made by SupplyChainIT -->\n";

    /** Where the project's file says only BSD or GNU, the licence as its text or its sources have it. */
    private static final Map<String, String> READ = Map.of(
            "org.carrot2", "BSD-3-Clause", "org.jline", "BSD-3-Clause", "javax.measure", "BSD-3-Clause",
            "tech.units", "BSD-3-Clause", "tech.uom.lib", "BSD-3-Clause", "org.languagetool", "LGPL-2.1-or-later");

    /** Of each licence but Apache's, which stands in META-INF/LICENSE: the groups under it, and where the jar has its text. */
    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("com.vladsch.flexmark", "META-INF/licenses/flexmark.txt"), Map.entry("org.zwobble.mammoth", "META-INF/licenses/mammoth.txt"),
            Map.entry("org.carrot2", "META-INF/licenses/morfologik.txt"), Map.entry("org.jline", "META-INF/licenses/jline.txt"),
            Map.entry("javax.measure", "META-INF/licenses/units.txt"), Map.entry("tech.units", "META-INF/licenses/units.txt"),
            Map.entry("tech.uom.lib", "META-INF/licenses/units.txt"), Map.entry("org.eclipse.jgit", "META-INF/licenses/jgit.txt"),
            Map.entry("me.tongfei", "META-INF/licenses/progressbar.txt"), Map.entry("net.loomchild", "META-INF/licenses/segment.txt"),
            Map.entry("org.languagetool", "META-INF/licenses/languagetool.txt"), Map.entry("org.eclipse.lsp4j", "META-INF/licenses/lsp4j.txt"),
            Map.entry("org.jsoup", "META-INF/jsoup/LICENSE"), Map.entry("org.slf4j", "META-INF/LICENSE.txt"),
            Map.entry("javax.xml.bind", "META-INF/LICENSE.txt"));

    private static final Set<String> WELCOME = Set.of("Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "EPL-2.0",
            "LGPL-2.1-or-later", "CDDL-1.1 or GPL-2.0-with-classpath-exception");

    @Test
    void theJarListsItsLibrariesAndNothingOfTheMachineThatBuiltIt() throws IOException {
        String text = bom();
        JsonNode bom = new ObjectMapper().readTree(text);
        assertEquals("CycloneDX", bom.get("bomFormat").asText());
        assertTrue(libraries(bom).size() > 50, "saw only " + libraries(bom).size());
        assertFalse(text.contains("timestamp"), "a bill that names the hour is another at every build");
        assertFalse(text.contains(System.getProperty("user.home")) || text.contains(Launch.REPOSITORY.toString()), "names a folder");
        for (JsonNode each : bom.get("components")) {
            assertTrue(each.get("hashes").size() > 0, each.get("purl").asText());
        }
    }

    @Test
    void everyLicenceIsOneThatIsWelcomeAndItsTextIsInTheJar() throws IOException {
        List<Library> libraries = libraries(new ObjectMapper().readTree(bom()));
        assertEquals(List.of(), libraries.stream().filter(each -> !WELCOME.contains(each.licence)).toList());
        try (JarFile jar = new JarFile(jar().toFile())) {
            for (Library each : libraries) {
                String text = each.licence.equals("Apache-2.0") ? "META-INF/LICENSE" : TEXTS.get(each.group);
                assertNotNull(text, each + ": nobody has said where the text of its licence is");
                assertNotNull(jar.getEntry(text), each + ": no " + text);
            }
        }
        Set<String> groups = new TreeSet<>();
        libraries.forEach(each -> groups.add(each.group));
        assertTrue(groups.containsAll(TEXTS.keySet()), "no longer in the jar: " + TEXTS.keySet() + " without " + groups);
    }

    /** With {@code -Dcaveat.golden=write}, the table is made anew. */
    @Test
    void theGuideListsEveryLibraryWithItsVersionAndLicence() throws IOException {
        StringBuilder table = new StringBuilder("| library | version | licence |\n|---|---|---|\n");
        Map<String, List<String>> rows = new TreeMap<>();
        for (Library each : libraries(new ObjectMapper().readTree(bom()))) {
            rows.computeIfAbsent(each.group + "` | " + each.version + " | " + each.licence + " |\n", any -> new ArrayList<>()).add(each.name);
        }
        rows.forEach((rest, names) -> table.append("| `").append(rest.substring(0, rest.indexOf('`'))).append("`: ")
                .append(String.join(", ", new TreeSet<>(names))).append(rest.substring(rest.indexOf('`') + 1)));
        String guide = Files.readString(GUIDE);
        int start = guide.indexOf(START) + START.length();
        if ("write".equals(System.getProperty("caveat.golden"))) {
            Files.writeString(GUIDE, guide.substring(0, start) + table);
        }
        assertEquals(table.toString(), Files.readString(GUIDE).substring(start));
    }

    private static String bom() throws IOException {
        try (JarFile jar = new JarFile(jar().toFile())) {
            boolean listed = jar.getEntry(BOM) != null;
            assumeTrue(listed || "true".equals(System.getenv("CI")), "built with -o: the bill of materials is made on line only");
            assertTrue(listed, "no " + BOM);
            return new String(jar.getInputStream(jar.getEntry(BOM)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Path jar() {
        return Launch.REPOSITORY.resolve("target/caveat.jar");
    }

    private static List<Library> libraries(JsonNode bom) {
        List<Library> libraries = new ArrayList<>();
        for (JsonNode each : bom.get("components")) {
            String group = each.get("group").asText();
            List<String> said = new ArrayList<>();
            for (JsonNode licence : each.get("licenses")) {
                JsonNode one = licence.has("license") ? licence.get("license") : licence;
                said.add(one.path("id").asText(one.path("name").asText(one.path("expression").asText())));
            }
            libraries.add(new Library(group, each.get("name").asText(), each.get("version").asText(),
                    READ.getOrDefault(group, String.join(" or ", said))));
        }
        return libraries;
    }

    private record Library(String group, String name, String version, String licence) {}
}
