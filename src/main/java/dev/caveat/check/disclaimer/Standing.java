package dev.caveat.check.disclaimer;

import dev.caveat.check.disclaimer.ApprovalReader.Approval;
import dev.caveat.rule.Evidence;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.Requirement.Status;
import dev.caveat.rule.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How the disclaimer of an article stands, element by element.
 *
 * @param isThere whether any text is a disclaimer
 * @param evidence the statement that counts for each element that is said
 * @param missing keys of the others, in the order of the ruleset
 * @param names the same in words
 * @param gravest what the gravest of them weighs; info where none is missing
 */
record Standing(boolean isThere, List<Evidence> evidence, List<String> missing, String names, Severity gravest) {
    static final String REQUIREMENT = "disclaimer";

    static Standing of(Map<String, DisclaimerElement> elements, List<Statement> all, List<Notice> notices,
            boolean isClinical) {
        // The fullest disclaimer is quoted; a sentence elsewhere in the text only fills what it leaves out.
        List<Statement> inside = notices.stream()
                .sorted(Comparator.comparing((Notice notice) -> -notice.says().size()))
                .flatMap(notice -> notice.statements().stream()).toList();
        List<Evidence> evidence = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        elements.forEach((key, element) -> said(key, inside)
                .or(() -> element.anywhere() ? said(key, all) : Optional.empty())
                .ifPresentOrElse(found -> evidence.add(new Evidence(key, found.span())), () -> missing.add(key)));
        Severity gravest = missing.stream().map(key -> elements.get(key)
                .weight(isClinical, all.stream().anyMatch(said -> said.element().equals(key))))
                .max(Severity::compareTo).orElse(Severity.INFO);
        String names = missing.stream().map(key -> elements.get(key).name()).collect(Collectors.joining("; "));
        return new Standing(!notices.isEmpty(), evidence, missing, names, gravest);
    }

    /**
     * The cell of the reviewer's matrix.
     *
     * @param approvals passages that are an approved text or near one
     * @param asked whether the configuration has approved texts at all
     * @param contradicted whether the text says the opposite as well
     */
    Requirement requirement(List<Approval> approvals, boolean asked, boolean contradicted) {
        if (!isThere && approvals.isEmpty()) {
            return new Requirement(REQUIREMENT, Status.MISSING,
                    "No text says that this is general information or no advice.", evidence, missing);
        }
        Optional<Approval> nearest = approvals.stream()
                .max(Comparator.comparing(approval -> approval.diff().likeness()));
        boolean approved = !asked || nearest.filter(Approval::isPermitted).isPresent();
        boolean enough = missing.isEmpty() || gravest == Severity.INFO;
        List<String> reasons = new ArrayList<>();
        reasons.add(missing.isEmpty() ? "Every element is there." : "Not said: " + names + ".");
        nearest.ifPresent(approval -> reasons.add(words(approval)));
        if (asked && nearest.isEmpty()) {
            reasons.add("It is not one of the approved texts: a person must judge it.");
        }
        if (contradicted) {
            reasons.add("The text also says the opposite.");
        }
        Requirement requirement = new Requirement(REQUIREMENT,
                enough && approved && !contradicted ? Status.SATISFIED : Status.INCOMPLETE,
                String.join(" ", reasons), evidence, missing);
        return nearest.map(approval -> requirement.with(approval.comparison())).orElse(requirement);
    }

    private static String words(Approval approval) {
        String name = "the approved text " + Disclaimer.name(approval.wording());
        return switch (approval.standing()) {
            case IDENTICAL -> "It is " + name + ", word for word.";
            case VARIANT -> "It is a permitted variant of " + name + ".";
            case DRIFTED -> "It has drifted from " + name + ".";
        };
    }

    private static Optional<Statement> said(String element, List<Statement> among) {
        return among.stream().filter(statement -> statement.full() && statement.element().equals(element)).findFirst();
    }
}
