package dev.caveat.fix;

import dev.caveat.document.Format;
import dev.caveat.engine.DocumentResult;
import dev.caveat.policy.Judgement;
import dev.caveat.rule.RuleId;
import dev.caveat.source.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Makes the fixes of an article, pass by pass, and checks after each that nothing came of it but what was meant.
 *
 * <p>It ends where no fix is left that does no harm to the article as it then is; so a second run finds the same fixes
 * refused and changes nothing.
 */
public final class Fixer {
    /** Every pass settles a finding for good, so that more are not needed for any honest article. */
    private static final int MOST_PASSES = 50;

    private final Function<Source, DocumentResult> lint;
    private final Function<DocumentResult, List<Judgement>> judge;
    private final Predicate<RuleId> wanted;
    private final boolean unsafe;

    /**
     * @param lint asks all rules, also those that are not wanted: a fix of one may break another
     * @param wanted whose findings are to be fixed
     * @param unsafe whether fixes are made too that a person must read over
     */
    public Fixer(Function<Source, DocumentResult> lint, Function<DocumentResult, List<Judgement>> judge, Predicate<RuleId> wanted,
            boolean unsafe) {
        this.lint = lint;
        this.judge = judge;
        this.wanted = wanted;
        this.unsafe = unsafe;
    }

    /** What one pass came to. */
    private record Pass(Checked after, List<Fix> made, Edits edits, List<Fixed.Refused> refused) {}

    /** An article that was not read or checked to the end is left as it is. */
    public Fixed fix(Source source) {
        Checked at = checked(source);
        List<Fixed.Made> made = new ArrayList<>();
        for (int i = 0; i < MOST_PASSES; i++) {
            Pass pass = at.source().format() == Format.WORD || !at.result().problems().isEmpty()
                    ? new Pass(at, List.of(), new Edits(List.of()), List.of()) : pass(at);
            if (pass.made.isEmpty()) {
                made.sort(Comparator.comparing(Fixed.Made::at).thenComparing(each -> each.fix().finding()));
                return new Fixed(source, at, made, pass.refused, true);
            }
            made = moved(made, at, pass);
            at = pass.after;
        }
        return new Fixed(source, at, made, List.of(), false);
    }

    Checked checked(Source source) {
        DocumentResult result = lint.apply(source);
        return new Checked(source, result, judge.apply(result));
    }

    private static List<Fixed.Made> moved(List<Fixed.Made> earlier, Checked before, Pass pass) {
        List<Fixed.Made> all = new ArrayList<>();
        earlier.forEach(each -> all.add(new Fixed.Made(each.fix(), each.was(), pass.edits.moved(each.at()))));
        pass.made.forEach(fix -> all.add(new Fixed.Made(fix, was(before, fix), pass.edits.moved(fix.edit().span()))));
        return all;
    }

    private static String was(Checked before, Fix fix) {
        return fix.edit().span().of(before.source().text());
    }

    /** All at once where that does no harm; else one after the other, so that only those that do are left out. */
    private Pass pass(Checked at) {
        List<Fix> fixes = fixes(at);
        Pass together = made(at, compatible(fixes));
        if (together.made.isEmpty() || harm(at, together).isEmpty()) {
            return together;
        }
        Pass best = new Pass(at, List.of(), new Edits(List.of()), List.of());
        List<Fixed.Refused> refused = new ArrayList<>();
        for (Fix fix : fixes) {
            if (best.made.stream().noneMatch(other -> other.edit().isInWayOf(fix.edit()))) {
                List<Fix> more = new ArrayList<>(best.made);
                more.add(fix);
                Pass with = made(at, more);
                Optional<String> harm = harm(at, with);
                if (harm.isPresent()) {
                    refused.add(new Fixed.Refused(fix, was(at, fix), harm.get()));
                } else {
                    best = with;
                }
            }
        }
        return new Pass(best.after, best.made, best.edits, refused);
    }

    private Pass made(Checked at, List<Fix> fixes) {
        Edits edits = new Edits(fixes.stream().map(Fix::edit).toList());
        Checked after = fixes.isEmpty() ? at : checked(at.source().with(edits.applyTo(at.source().text())));
        return new Pass(after, fixes, edits, List.of());
    }

    private static Optional<String> harm(Checked before, Pass pass) {
        return new Harm(before, pass.made, pass.edits, pass.after).first();
    }

    /** The gravest first, then by place. */
    private List<Fix> fixes(Checked at) {
        return at.open().stream().filter(judgement -> wanted.test(judgement.finding().rule().id()))
                .sorted(Comparator.comparing(Judgement::severity).reversed().thenComparing(Judgement::finding))
                .flatMap(judgement -> fix(judgement, at).stream()).toList();
    }

    /** Of several suggestions a person chooses one, unless exactly one is safe. */
    private Optional<Fix> fix(Judgement judgement, Checked at) {
        List<Fix> all = Fix.of(judgement.finding(), at.result());
        List<Fix> safe = all.stream().filter(Fix::safe).toList();
        if (safe.size() == 1) {
            return Optional.of(safe.get(0));
        }
        boolean only = unsafe && all.size() == 1 && judgement.finding().suggestions().size() == 1;
        return only ? Optional.of(all.get(0)) : Optional.empty();
    }

    private static List<Fix> compatible(List<Fix> fixes) {
        List<Fix> chosen = new ArrayList<>();
        for (Fix fix : fixes) {
            if (chosen.stream().noneMatch(other -> other.edit().isInWayOf(fix.edit()))) {
                chosen.add(fix);
            }
        }
        return chosen;
    }
}
