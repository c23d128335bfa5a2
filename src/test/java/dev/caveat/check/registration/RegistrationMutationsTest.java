package dev.caveat.check.registration;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.check.Checks;
import dev.caveat.check.registration.LineDraft.Shape;
import dev.caveat.parse.Parser;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.Hit;
import dev.caveat.rule.Practitioner;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Thousands of registration lines, whole and damaged, each judged as a reviewer would; the seed is fixed. */
class RegistrationMutationsTest {
    private static final int DRAWS = 7;
    private static final double LEAST = 0.98;

    private static final List<String> NAMES = List.of("Sam Roe", "Ana Díaz-Lund", "Katherine O’Neil", "Samuel van der Berg", "Li Wei Chan");

    /** Other ways to write the names above. */
    private static final List<String> SAME = List.of("Samuel Roe", "Ana Diaz-Lund", "Kate O'Neil", "S. van der Berg", "Li Chan");

    private record Trade(String profession, String title, String other, List<String> colleges, List<String> otherColleges) {}

    private static final List<String> CHCPBC = List.of("College of Health and Care Professionals of British Columbia",
            "College of Health and Care Professionals of BC", "CHCPBC");
    private static final List<String> CCHPBC = List.of("College of Complementary Health Professionals of British Columbia",
            "College of Complementary Health Professionals of BC", "CCHPBC");

    private static final List<Trade> TRADES = List.of(
            new Trade("physiotherapist", "Registered Physiotherapist", "Chiropractor", CHCPBC, CCHPBC),
            new Trade("massage-therapist", "Registered Massage Therapist", "Physiotherapist", CCHPBC, CHCPBC),
            new Trade("chiropractor", "Chiropractor", "Registered Physiotherapist", CCHPBC, CHCPBC),
            new Trade("naturopath", "Naturopathic Doctor", "Physical Therapist", CCHPBC, CHCPBC),
            new Trade("acupuncturist", "Registered Acupuncturist", "Occupational Therapist", CCHPBC, CHCPBC));

    private final Random random = new Random(20261123);
    private final Map<String, int[]> counts = new TreeMap<>();
    private final List<String> survivors = new ArrayList<>();

    @Test
    void damagedLinesAreToldAndWholeOnesAreNot() {
        for (int person = 0; person < NAMES.size(); person++) {
            for (Trade trade : TRADES) {
                for (int draw = 0; draw < DRAWS; draw++) {
                    mutate(person, trade);
                }
            }
        }
        int all = counts.values().stream().mapToInt(count -> count[0]).sum();
        int right = counts.values().stream().mapToInt(count -> count[1]).sum();
        String table = counts.entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue()[1] + "/" + entry.getValue()[0])
                .collect(Collectors.joining("\n"));
        System.err.println("MEASURED " + right + " of " + all + " lines judged right\n" + String.join("\n----\n", survivors));
        assertTrue(all > 3000, "only " + all + " lines");
        assertTrue(right >= LEAST * all, () -> right + " of " + all + "\n" + table + "\n\n" + String.join("\n----\n", survivors));
    }

    private void mutate(int person, Trade trade) {
        String number = digits(7);
        String name = NAMES.get(person);
        LineDraft whole = new LineDraft(name, trade.title, any(List.of("", "", "PhD", "MSc")), any(trade.colleges), number, "");
        Clinic register = register(name, trade, number, "2027-03-31");
        expect("whole", whole, register);
        expect("whole, no register", whole, Clinic.UNKNOWN);
        expect("another way to write the name", named(whole, SAME.get(person)), register);
        expect("Dr. before the name", named(whole, "Dr. " + name), register);
        expect("telephone beside", tailed(whole, ". Call 604-555-0123"), register);
        expect("number left out", whole.with(""), register, "no-licence-number");
        expect("only a telephone", tailed(whole.with(""), any(List.of(". Call 604-555-0123", ". Tel. (604) 555-0123", "; phone 604 555 0123"))),
                register, "no-licence-number");
        expect("only a year, price or postal code", tailed(whole.with(""), any(List.of(" since 2004", "; visits are $120", ", V7M 1A1"))),
                register, "no-licence-number");
        expect("college left out", new LineDraft(name, trade.title, whole.degrees(), "", number, ""), register, "no-college");
        expect("number of other length", whole.with(digits(any(List.of(4, 5, 6, 8)))), Clinic.UNKNOWN, "stale-number");
        expect("other number", whole.with(other(number)), register, "mismatch");
        expect("other college", new LineDraft(name, trade.title, whole.degrees(), any(trade.otherColleges), number, ""), Clinic.UNKNOWN,
                "wrong-college");
        expect("other college than the register's", new LineDraft(name, trade.title, whole.degrees(), any(trade.otherColleges), number, ""),
                register, "wrong-college", "mismatch");
        expect("other title", new LineDraft(name, trade.other, whole.degrees(), whole.college(), number, ""), register, "wrong-college", "mismatch");
        expect("lapsed", whole, register(name, trade, number, "2026-03-31"), "lapsed");
        expect("unknown", named(whole, "Noor Haddad"), register, "unknown-practitioner");
        expectIn("hidden", hidden(whole.line(random)), register, "missing-line");
        expectIn("left out", "# Walking\n\nWalk a little.", register, "missing-line");
        expectIn("title left out", "# Walking\n\nBy " + new LineDraft(name, "", "PhD", whole.college(), number, "").line(random)
                + "\n\nWalk.", register, "no-protected-title");
        expectIn("title behind degrees", "# Walking\n\nBy " + new LineDraft(name, any(List.of("PhD", "MPT, FCAMPT", "BSc")), trade.title,
                whole.college(), number, "").line(random) + "\n\nWalk.", register, "title-after-degrees");
        two(whole, trade);
    }

    /** Two people, whole; then the second without a line; then with the first's college only. */
    private void two(LineDraft first, Trade trade) {
        Trade other = any(TRADES);
        LineDraft second = new LineDraft("Noor Haddad", other.title, "", any(other.colleges), digits(7), "");
        String join = any(List.of(" and ", "; reviewed by ", ", with "));
        expectIn("two people", "# Walking\n\nBy " + first.line(random) + join + second.line(random) + "\n\nWalk.", Clinic.UNKNOWN);
        expectIn("two people in a box", "# Walking\n\nWalk.\n\n## About the authors\n\n" + first.line(random) + "\n\n" + second.line(random),
                Clinic.UNKNOWN);
        expectIn("second without line", "# Walking\n\nBy " + first.line(random) + join + "Noor Haddad, " + other.title + "\n\nWalk.",
                Clinic.UNKNOWN, "missing-line");
        expectIn("second without line in a box", "# Walking\n\nWalk.\n\n## About the authors\n\n" + first.line(random)
                + ".\n\nNoor Haddad, " + other.title + ".", Clinic.UNKNOWN, "missing-line");
        expectIn("second without number", "# Walking\n\nBy " + first.line(random) + "\n\nReviewed by " + second.with("").line(random)
                + "\n\nWalk.", Clinic.UNKNOWN, "no-licence-number");
        expectIn("two people of one title", "# Walking\n\nBy " + first.name() + " and Noor Haddad, " + trade.title + "s, " + first.college()
                + ", licences " + first.number() + " and " + digits(7) + "\n\nWalk.", Clinic.UNKNOWN);
    }

    private static String hidden(String line) {
        return "# Walking\n\nWalk a little.\n\n" + List.of("<!-- " + line + " -->", "![" + line + "](a.png)", "<p hidden>" + line + "</p>",
                "`" + line + "`", "<p style=\"display:none\">" + line + "</p>").get(Math.floorMod(line.hashCode(), 5));
    }

    private void expect(String mutation, LineDraft draft, Clinic clinic, String... faults) {
        Shape shape = any(List.of(Shape.values()));
        expectIn(mutation, draft.article(shape, random), clinic, faults);
    }

    private void expectIn(String mutation, String article, Clinic clinic, String... faults) {
        Set<String> seen = new TreeSet<>(Checks.run("registration", Parser.markdown(article), clinic).hits().stream().map(Hit::fault).toList());
        boolean right = seen.equals(new TreeSet<>(Set.of(faults)));
        int[] count = counts.computeIfAbsent(mutation, key -> new int[2]);
        count[0]++;
        count[1] += right ? 1 : 0;
        if (!right) {
            survivors.add(mutation + ": saw " + seen + " in\n" + article);
        }
    }

    private static Clinic register(String name, Trade trade, String number, String until) {
        return new Clinic(List.of("Cedar Inlet Physiotherapy"), "Port Moody", List.of(), List.of(new Practitioner(name, trade.title,
                trade.profession, trade.colleges.get(0), number, Optional.of(LocalDate.parse(until)), List.of())), List.of());
    }

    private static LineDraft named(LineDraft draft, String name) {
        return new LineDraft(name, draft.title(), draft.degrees(), draft.college(), draft.number(), draft.tail());
    }

    private static LineDraft tailed(LineDraft draft, String tail) {
        return new LineDraft(draft.name(), draft.title(), draft.degrees(), draft.college(), draft.number(), tail);
    }

    private String digits(int length) {
        StringBuilder number = new StringBuilder().append(1 + random.nextInt(9));
        while (number.length() < length) {
            number.append(random.nextInt(10));
        }
        return number.toString().matches("(?:19|20)\\d\\d") ? "7416" : number.toString();
    }

    private static String other(String number) {
        return (number.charAt(0) == '9' ? "8" : "9") + number.substring(1);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
