package dev.caveat.check.sources;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.check.Checks;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Requirement.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Clean lists of sources in many forms, and what becomes of them when one thing is changed. */
class SourceMutationsTest {
    private static final long SEED = 20261126;
    private static final int ROUNDS = 60;
    private static final double MOST_SURVIVORS = 0.02;

    /** What other tests are about. */
    private static final Set<String> APART = Set.of("outdated", "weak-source", "uncited-claim");

    /** A reference in its parts; {@code %1$s} is the year, {@code %2$s} what it is found by. */
    private record Reference(String form, String name, String year, String locator) {
        String text() {
            return with(year, locator);
        }

        String with(String otherYear, String otherLocator) {
            return String.format(java.util.Locale.ROOT, form, otherYear, otherLocator).replaceAll(" {2,}", " ")
                    .replaceAll(" \\(\\)|(?<= )[.;] ", "").strip();
        }
    }

    private static final List<Reference> POOL = List.of(
            new Reference("Foster NE, Anema JR, Cherkin D, et al. Prevention and treatment of low back pain. Lancet. %s;391:2368-2383. %s",
                    "Foster", "2018", "https://doi.org/10.1016/S0140-6736(18)30489-6"),
            new Reference("Hartvigsen, J., Hancock, M. J., & Kongsted, A. (%s). What low back pain is and why we need to pay attention. The Lancet. %s",
                    "Hartvigsen", "2018", "doi:10.1016/S0140-6736(18)30480-X"),
            new Reference("National Institute for Health and Care Excellence. Low back pain and sciatica in over 16s. %s. %s",
                    "National", "2020", "https://www.nice.org.uk/guidance/conditions/back"),
            new Reference("Saraceni N, Kent P, Ng L, et al. To flex or not to flex? A systematic review. J Orthop Sports Phys Ther. %s. %s",
                    "Saraceni", "2020", "PMID: 31775556"),
            new Reference("Brinjikji W, Luetmer PH, et al. Imaging features of spinal degeneration. AJNR. %s;36(4):811-816. %s",
                    "Brinjikji", "2015", "PMC4464797"),
            new Reference("Knuth D. The art of reading a reference list. Publisher of Books, %s. %s",
                    "Knuth", "2021", "ISBN 978-0-306-40615-7"),
            new Reference("World Health Organization. Guideline for chronic low back pain in adults. Geneva, %s. %s",
                    "World", "2023", "https://www.who.int/publications/i/item/9789240081789"),
            new Reference("Finucane LM, Downie A, Mercer C, et al. International framework for red flags. JOSPT. %s;50(7):350-372. %s",
                    "Finucane", "2020", "10.2519/jospt.2020.9971"));

    private static final List<String> HEADINGS = List.of("## Sources", "## References", "### Sources", "## 📚 References",
            "## Sources and further reading", "**Sources**", "**References:**", "## Further reading", "Sources:",
            "## Works Cited", "## The Sources", "## Sources (all read in 2026)", "## Sources & Further Reading");

    /** A changed article with what must be said of it; no fault expected means that none of the other kinds may come. */
    private record Case(String name, String text, Status status, Set<String> faults) {}

    private static Case of(String name, String text, Status status, String... faults) {
        return new Case(name, text, status, new TreeSet<>(List.of(faults)));
    }

    private static String article(String body, String list) {
        return "# Walking with back pain\n\nWalk a little each day.\n\n" + body + "\n\n" + list
                + "\n\n## About the author\n\nSam Roe, Registered Physiotherapist.\n";
    }

    private static String list(List<String> entries, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> bullets(entries, "- ");
            case 1 -> bullets(entries, "* ");
            default -> numbered(entries, 1);
        };
    }

    private static String bullets(List<String> entries, String bullet) {
        return entries.stream().map(entry -> bullet + entry).collect(Collectors.joining("\n"));
    }

    private static String numbered(List<String> entries, int from) {
        return IntStream.range(0, entries.size()).mapToObj(i -> (from + i) + ". " + entries.get(i))
                .collect(Collectors.joining("\n"));
    }

    private static String marks(int from, int count, Random random) {
        int style = random.nextInt(4);
        if (style == 3 && count > 1) {
            return "Walking helps [" + from + "–" + (from + count - 1) + "].";
        }
        return IntStream.range(from, from + count).mapToObj(i -> "Walking helps" + switch (style) {
            case 0 -> "<sup>" + i + "</sup>.";
            case 1 -> i < 10 ? "⁰¹²³⁴⁵⁶⁷⁸⁹".substring(i, i + 1) + "." : " [" + i + "].";
            default -> " [" + i + "].";
        }).collect(Collectors.joining(" "));
    }

    private static List<Case> cases(Random random) {
        List<Reference> pool = new ArrayList<>(POOL);
        java.util.Collections.shuffle(pool, random);
        List<Reference> some = pool.subList(0, 1 + random.nextInt(5));
        List<String> texts = some.stream().map(Reference::text).toList();
        String heading = HEADINGS.get(random.nextInt(HEADINGS.size()));
        String plain = heading.endsWith("**") || heading.equals("Sources:") ? "## Sources" : heading;
        List<Case> cases = new ArrayList<>(forms(some, texts, heading, random));
        cases.addAll(absent(texts, heading, plain, random));
        cases.addAll(damaged(some, texts, heading, random));
        cases.addAll(miscited(some, texts, plain, random));
        return cases;
    }

    /** Forms of a list that a reader can follow. */
    private static List<Case> forms(List<Reference> some, List<String> texts, String heading, Random random) {
        int count = texts.size();
        List<Case> cases = new ArrayList<>();
        cases.add(of("clean", article("", heading + "\n\n" + list(texts, random)), Status.SATISFIED));
        cases.add(of("cited", article(marks(1, count, random), heading + "\n\n" + numbered(texts, 1)), Status.SATISFIED));
        cases.add(of("renumbered", article(marks(7, count, random), heading + "\n\n" + numbered(texts, 7)), Status.SATISFIED));
        cases.add(of("one paragraph", article("", "Sources: " + String.join(" ", numbered(texts, 1).split("\n"))),
                Status.SATISFIED));
        cases.add(of("first", "# Walking\n\n" + heading + "\n\n" + list(texts, random) + "\n\n## Walk\n\nWalk a little.\n",
                Status.SATISFIED));
        cases.add(of("under a second heading", article("", "## References\n\n### Guidelines\n\n" + list(texts, random)),
                Status.SATISFIED));
        String notes = IntStream.range(0, count).mapToObj(i -> "[^n" + i + "]: " + texts.get(i)).collect(Collectors.joining("\n\n"));
        String noted = IntStream.range(0, count).mapToObj(i -> "Walk.[^n" + i + "]").collect(Collectors.joining(" "));
        cases.add(of("footnotes", article(noted, notes), Status.SATISFIED));
        String named = some.stream().map(each -> "Walk (" + each.name + " et al., " + each.year + ").").collect(Collectors.joining(" "));
        cases.add(of("by author and year", article(named, heading + "\n\n" + list(texts, random)), Status.SATISFIED));
        if (count > 1) {
            cases.add(of("without a heading", article("", numbered(texts, 1)), Status.SATISFIED));
        }
        return cases;
    }

    private static List<Case> absent(List<String> texts, String heading, String plain, Random random) {
        String list = list(texts, random);
        String noise = List.of("TBD", "Coming soon.", "- To be added", "**Share this post**", "- Share on LinkedIn\n- Copy link",
                "- [Our blog](/blog)", "Available on request.", "- Various").get(random.nextInt(8));
        return List.of(
                of("deleted", article("", ""), Status.MISSING, "missing-section"),
                of("emptied", article("", plain), Status.MISSING, "empty-section"),
                of("noise “" + noise + "”", article("", plain + "\n\n" + noise), Status.MISSING, "empty-section"),
                of("in a comment", article("", "<!--\n" + heading + "\n\n" + list + "\n-->"), Status.MISSING, "missing-section"),
                of("entries in a comment", article("", plain + "\n\n<!--\n" + list + "\n-->"), Status.MISSING, "empty-section"),
                of("in code", article("", "```\n" + heading + "\n\n" + list + "\n```"), Status.MISSING, "missing-section"),
                of("entries in code", article("", plain + "\n\n```\n" + list + "\n```"), Status.MISSING, "empty-section"),
                of("hidden", article("", "<div style=\"display:none\">\n<h2>Sources</h2>\n<ul><li>" + String.join("</li><li>", texts)
                        + "</li></ul>\n</div>"), Status.MISSING, "missing-section"),
                of("hidden entries", article("", plain + "\n\n<ul style=\"display: none\"><li>" + String.join("</li><li>", texts)
                        + "</li></ul>"), Status.MISSING, "empty-section"),
                of("as alternative text", article("", plain + "\n\n![" + texts.get(0).replaceAll("[\\[\\]]", "") + "](x.png)"),
                        Status.MISSING, "empty-section"));
    }

    private static List<Case> damaged(List<Reference> some, List<String> texts, String heading, Random random) {
        int at = random.nextInt(some.size());
        Reference one = some.get(at);
        Status others = some.size() > 1 ? Status.SATISFIED : Status.INCOMPLETE;
        List<Case> cases = new ArrayList<>();
        cases.add(changed("no year", texts, at, one.with("", one.locator.replaceAll("20\\d\\d", "2")), heading, random, others));
        cases.add(changed("no locator", texts, at, one.with(one.year, ""), heading, random, others));
        cases.add(changed("a DOI that cannot be", texts, at, one.with(one.year, "doi: 11.1016/j.x"), heading, random, others));
        cases.add(changed("an ISBN that cannot be", texts, at, one.with(one.year, "ISBN 978-0-306-40615-" + List.of(1, 2, 3, 4, 5, 6, 8, 9, 0)
                .get(random.nextInt(9))), heading, random, others));
        cases.add(changed("a PubMed number that cannot be", texts, at, one.with(one.year, "PMID: 3177555612"), heading, random, others));
        cases.add(changed("no title", texts, at, one.name + " JR, et al. " + one.year + ". " + one.locator, heading, random, others));
        cases.add(changed("only a name", texts, at, List.of("PubMed", "Harvard study", one.name + " " + one.year, "Google Scholar")
                .get(random.nextInt(4)), heading, random, others));
        List<String> bare = some.stream().map(each -> each.with(each.year, "")).toList();
        cases.add(of("no locators at all", article("", heading + "\n\n" + list(bare, random)), Status.INCOMPLETE, "incomplete-entry"));
        return cases;
    }

    private static Case changed(String name, List<String> texts, int at, String other, String heading, Random random, Status status) {
        List<String> changed = new ArrayList<>(texts);
        changed.set(at, other);
        return of(name, article("", heading + "\n\n" + list(changed, random)), status, "incomplete-entry");
    }

    private static List<Case> miscited(List<Reference> some, List<String> texts, String plain, Random random) {
        int count = texts.size();
        String list = plain + "\n\n" + numbered(texts, 1);
        String wrong = String.valueOf(1990 + random.nextInt(9));
        List<Case> cases = new ArrayList<>();
        cases.add(of("a mark too many", article(marks(1, count, random) + " So it is [" + (count + 1 + random.nextInt(9)) + "].", list),
                Status.SATISFIED, "unresolved-citation"));
        cases.add(of("a range too wide", article("Walk [1–" + (count + 2) + "].", list), Status.SATISFIED, "unresolved-citation"));
        cases.add(of("a note too many", article("Walk.[^n0] Rest.[^lost]", "[^n0]: " + texts.get(0)), Status.SATISFIED, "unresolved-citation"));
        cases.add(of("another year", article("Walk (" + some.get(0).name + " et al., " + wrong + ").", plain + "\n\n- " + texts.get(0)),
                Status.SATISFIED, "unresolved-citation", "unused-entry"));
        if (count > 1) {
            int left = random.nextInt(count);
            String rest = IntStream.range(0, count).filter(i -> i != left).mapToObj(i -> "Walk [" + (i + 1) + "].")
                    .collect(Collectors.joining(" "));
            cases.add(of("a mark left out", article(rest, list), Status.SATISFIED, "unused-entry"));
            cases.add(of("list renumbered", article(marks(1, count, random), plain + "\n\n" + numbered(texts, 1 + count)),
                    Status.SATISFIED, "unresolved-citation", "unused-entry"));
        }
        return cases;
    }

    /** The samples whose list is in order, each changed in the same ways. */
    private static List<Case> samples() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("sample-articles"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".md")).sorted().toList()) {
                String text = Files.readString(file);
                int from = text.indexOf("\n## Sources\n");
                int to = text.indexOf("\n## ", from + 4);
                if (from > 0 && to > 0 && text.substring(from, to).contains("\n1. ")) {
                    String name = file.getFileName() + ": ";
                    String list = text.substring(from + "\n## Sources\n".length(), to);
                    String before = text.substring(0, from);
                    String behind = text.substring(to);
                    cases.add(of(name + "as it is", text, Status.SATISFIED));
                    cases.add(of(name + "deleted", before + behind, Status.MISSING, "missing-section"));
                    cases.add(of(name + "emptied", before + "\n## Sources\n" + behind, Status.MISSING, "empty-section"));
                    cases.add(of(name + "commented", before + "\n<!--\n## Sources\n" + list.strip() + "\n-->\n" + behind,
                            Status.MISSING, "missing-section"));
                    cases.add(of(name + "in code", before + "\n## Sources\n\n```\n" + list.strip() + "\n```\n" + behind,
                            Status.MISSING, "empty-section"));
                    cases.add(of(name + "bold heading", before + "\n**Sources**\n" + list + behind, Status.SATISFIED));
                    cases.add(of(name + "no entry has an address", before + "\n## Sources\n" + list.replaceAll("https?://\\S+", "")
                            .replaceAll("\\(NG59\\)", "") + behind, Status.INCOMPLETE, "incomplete-entry"));
                }
            }
        }
        return cases;
    }

    private static String wrong(Case each) {
        CheckResult result = Checks.run("sources", each.text);
        TreeSet<String> faults = new TreeSet<>();
        result.hits().stream().map(hit -> hit.fault()).filter(fault -> !APART.contains(fault)).forEach(faults::add);
        Status status = result.requirement().orElseThrow().status();
        return status == each.status && faults.equals(each.faults) ? ""
                : each.name + ": " + status + " " + faults + " instead of " + each.status + " " + each.faults + " ← "
                        + each.text.substring(each.text.indexOf('\n')).strip().replace('\n', '⏎');
    }

    @Test
    void changesOfACleanListAreJudgedRight() throws IOException {
        Random random = new Random(SEED);
        List<Case> cases = new ArrayList<>(samples());
        for (int round = 0; round < ROUNDS; round++) {
            cases.addAll(cases(random));
        }
        TreeMap<String, Integer> survivors = new TreeMap<>();
        cases.forEach(each -> {
            String wrong = wrong(each);
            if (!wrong.isEmpty()) {
                survivors.merge(wrong, 1, Integer::sum);
            }
        });
        int wrong = survivors.values().stream().mapToInt(Integer::intValue).sum();
        String told = wrong + " of " + cases.size() + " judged wrong:\n" + survivors.entrySet().stream()
                .map(entry -> entry.getValue() + "× " + entry.getKey()).collect(Collectors.joining("\n"));
        System.err.println("MEASURED " + told);
        assertTrue(cases.size() > 1500, told);
        assertTrue(wrong <= cases.size() * MOST_SURVIVORS, told);
    }
}
