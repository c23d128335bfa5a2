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

    /** All at once where that does no harm; else by halves, so that only those that do are left out. */
    private Pass pass(Checked at) {
        List<Fixed.Refused> refused = new ArrayList<>();
        Pass best = with(new Pass(at, List.of(), new Edits(List.of()), List.of()), fixes(at), at, refused);
        return new Pass(best.after, best.made, best.edits, refused);
    }

    /** The pass with those of some more fixes that do no harm beside what it makes already. */
    private Pass with(Pass best, List<Fix> fixes, Checked at, List<Fixed.Refused> refused) {
        List<Fix> all = compatible(best.made, fixes);
        if (all.size() == best.made.size()) {
            return best;
        }
        Pass more = made(at, all);
        Optional<String> harm = harm(at, more);
        if (harm.isEmpty()) {
            return more;
        }
        if (fixes.size() == 1) {
            refused.add(new Fixed.Refused(fixes.get(0), was(at, fixes.get(0)), harm.get()));
            return best;
        }
        int half = fixes.size() / 2;
        Pass first = with(best, fixes.subList(0, half), at, refused);
        return with(first, fixes.subList(half, fixes.size()), at, refused);
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
        Optional<Fix> safe = Fix.safe(judgement.finding(), at.result());
        if (safe.isPresent() || !unsafe) {
            return safe;
        }
        List<Fix> all = Fix.of(judgement.finding(), at.result());
        boolean only = all.size() == 1 && judgement.finding().suggestions().size() == 1;
        return only ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** What is made already, and those of some fixes that neither it nor a graver one is in the way of. */
    private static List<Fix> compatible(List<Fix> made, List<Fix> fixes) {
        List<Fix> chosen = new ArrayList<>(made);
        for (Fix fix : fixes) {
            if (chosen.stream().noneMatch(other -> other.edit().isInWayOf(fix.edit()))) {
                chosen.add(fix);
            }
        }
        return chosen;
    }
}
