package dev.caveat.check.registration;

import dev.caveat.check.Byline;
import dev.caveat.document.Document;
import dev.caveat.document.Span;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Evidence;
import dev.caveat.rule.Hit;
import dev.caveat.rule.Practitioner;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.Requirement.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What satisfies the registration line, and what of it is not there, person by person. */
record LineEvidence(Lines lines, RegistrationLine.Parameters parameters, Register register) {
    static final String ID = "registration-line";

    /** Findings with which a line that holds every piece does not stand, and why, in words. */
    private static final Map<String, String> WRONG = Map.of(
            "wrong-college", "“{quote}” is not the college of the title.",
            "mismatch", "“{quote}” differs from the register or the site\u2019s template.",
            "unknown-practitioner", "“{quote}” is not in the practitioner register.",
            "lapsed", "The licence of “{quote}” has lapsed by the register.");

    /** A line with an error in it satisfies nothing: the matrix says why, beside the finding. */
    static CheckResult opened(CheckResult result, Document document) {
        String why = result.hits().stream().filter(hit -> WRONG.containsKey(hit.fault())).sorted(Comparator.comparing(Hit::span))
                .map(hit -> WRONG.get(hit.fault()).replace("{quote}", document.quoteOnOneLine(hit.span()))).distinct()
                .collect(Collectors.joining(" "));
        Optional<Requirement> open = result.requirement().filter(piece -> !why.isEmpty() && piece.status() != Status.MISSING
                && piece.status() != Status.NOT_APPLICABLE).map(piece -> new Requirement(piece.id(), Status.INCOMPLETE,
                        piece.status() == Status.SATISFIED ? why : why + " " + piece.reason(),
                        piece.evidence(), piece.missing(), piece.comparison()));
        return open.isEmpty() ? result
                : new CheckResult(result.hits(), open, result.topics(), result.assertions(), result.unchecked());
    }

    /**
     * @param stated a title that is no registration; shown where no protected one is there
     */
    Requirement requirement(Optional<Span> stated) {
        List<Evidence> evidence = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>();
        for (Line line : lines.answering()) {
            List<String> lacks = new ArrayList<>();
            note(line, evidence, lacks);
            missing.addAll(lacks);
            if (!lacks.isEmpty()) {
                String whose = lines.answering().size() == 1 ? "Not there: "
                        : line.name().map(Byline.Name::text).orElse("Somebody unnamed") + " lacks ";
                reasons.add(whose + String.join(", ", lacks) + "."
                        + line.otherCollege().map(other -> " It names “" + other.text() + "”, which does not count here.").orElse(""));
            }
        }
        boolean titled = evidence.stream().anyMatch(proof -> proof.element().equals("protected-title"));
        lines.answering().stream().flatMap(line -> line.all(Piece.Kind.OCCUPATION).stream()).map(Piece::span).findFirst()
                .or(() -> stated).or(() -> lines.answering().stream().flatMap(line -> line.courtesy().stream()).findFirst()).filter(span -> !titled)
                .ifPresent(span -> evidence.add(new Evidence("stated-title", span, "no protected title", List.of())));
        if (lines.answering().stream().noneMatch(LineEvidence::isBegun)) {
            return new Requirement(ID, Status.MISSING, "No college and no licence number is named.", evidence,
                    List.copyOf(missing));
        }
        return missing.isEmpty()
                ? new Requirement(ID, Status.SATISFIED, satisfied(), evidence, List.of())
                : new Requirement(ID, Status.INCOMPLETE, String.join(" ", reasons), evidence, List.copyOf(missing));
    }

    private String satisfied() {
        boolean unregulated = lines.answering().stream().allMatch(this::isUnregulated);
        return unregulated ? "Name, title and association are there; the profession has no college."
                : "Name, protected title, college and licence number are there.";
    }

    private static boolean isBegun(Line line) {
        return line.college().isPresent() || line.number().isPresent() || line.association().isPresent()
                || line.otherCollege().isPresent();
    }

    private boolean isUnregulated(Line line) {
        return !line.titles().isEmpty() && line.titles().stream()
                .noneMatch(title -> parameters.professions().get(title.key()).isRegulated());
    }

    private void note(Line line, List<Evidence> evidence, List<String> lacks) {
        note("name", line.name().map(Byline.Name::span), entry(line), evidence, lacks);
        String whose = lines.answering().size() == 1 ? "" : line.name().map(name -> "of " + name.text()).orElse("");
        boolean unseen = !line.title().map(title -> title.block().isVisible()).orElse(true);
        note("protected-title", line.title().map(Piece::span), unseen ? "in the front matter" : whose, evidence, lacks);
        if (isUnregulated(line)) {
            note("association", line.association().map(Piece::span), whose, evidence, lacks);
            return;
        }
        note("college", line.college().map(Piece::span), whose, evidence, lacks);
        note("licence-number", line.number().map(Piece::span), whose, evidence, lacks);
        line.association().ifPresent(piece -> evidence.add(new Evidence("association", piece.span(), whose, List.of())));
    }

    private String entry(Line line) {
        Optional<Practitioner> entry = register.of(line);
        return register.isEmpty() || line.name().isEmpty() ? ""
                : entry.map(known -> "in the register as " + known.name()).orElse("not in the register");
    }

    private static void note(String element, Optional<Span> span, String detail, List<Evidence> evidence, List<String> lacks) {
        span.ifPresentOrElse(found -> evidence.add(new Evidence(element, found, detail, List.of())), () -> lacks.add(element));
    }
}
