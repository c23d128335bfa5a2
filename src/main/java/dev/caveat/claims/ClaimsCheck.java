package dev.caveat.claims;

import dev.caveat.language.Match;
import dev.caveat.language.PhraseBook;
import dev.caveat.language.Sentence;
import dev.caveat.rule.Article;
import dev.caveat.rule.Check;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Hit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what an article claims and must not, judged by what stands around it. */
public final class ClaimsCheck implements Check {
    private final Vocabulary vocabulary;
    private final Map<String, Claim> claims;
    private final PhraseBook<Role> book;
    private final PhraseBook<Boolean> own;
    private final PhraseBook<Boolean> others;
    private final Surroundings surroundings;
    private final Setting setting;

    /**
     * @param claims by fault
     * @throws IllegalArgumentException for a phrase that cannot be read, or a surrounding that the group does not know
     */
    public ClaimsCheck(Vocabulary vocabulary, Map<String, Claim> claims) {
        this.vocabulary = vocabulary;
        this.claims = new LinkedHashMap<>(claims);
        this.book = book(vocabulary, claims);
        this.own = PhraseBook.<Boolean>builder().addAll(vocabulary.people().own(), true).build();
        this.others = PhraseBook.<Boolean>builder().addAll(vocabulary.people().others(), true).build();
        this.surroundings = new Surroundings(vocabulary);
        this.setting = new Setting(vocabulary);
        claims.forEach((fault, claim) -> claim.surroundings().keySet().forEach(kind -> {
            if (!vocabulary.effects().containsKey(kind)) {
                throw new IllegalArgumentException(fault + ": no such surrounding “" + kind + "” (valid: "
                        + String.join(", ", vocabulary.effects().keySet()) + ")");
            }
        }));
    }

    private static PhraseBook<Role> book(Vocabulary vocabulary, Map<String, Claim> claims) {
        PhraseBook.Builder<Role> builder = PhraseBook.builder();
        List.of("self", "staff", "name", Praise.SLOT).forEach(slot -> builder.slot(slot, List.of()));
        vocabulary.slots().forEach(builder::slot);
        builder.addAll(vocabulary.compounds(), new Role("", Role.Part.NOT));
        claims.forEach((fault, claim) -> builder
                .addAll(claim.phrases(), new Role(fault, Role.Part.PHRASE))
                .addAll(claim.graver(), new Role(fault, Role.Part.GRAVER))
                .addAll(claim.milder(), new Role(fault, Role.Part.MILDER))
                .addAll(claim.not(), new Role(fault, Role.Part.NOT))
                .addAll(claim.needs(), new Role(fault, Role.Part.NEEDS))
                .addAll(claim.unless(), new Role(fault, Role.Part.UNLESS))
                .addAll(claim.unlessNear(), new Role(fault, Role.Part.NEAR)));
        return builder.build();
    }

    @Override
    public CheckResult check(Article article) {
        List<Passage> passages = Passage.of(article);
        Praise praise = Praise.of(article);
        Names names = Names.of(article, passages, Set.copyOf(vocabulary.people().noNames()), own, others);
        List<List<Match<Role>>> matches = passages.stream()
                .map(passage -> book.matches(passage.sentence(), slots(passage.sentence(), names, praise))).toList();
        Setting.Move move = setting.of(article);
        List<Hit> hits = new ArrayList<>();
        for (int at = 0; at < passages.size(); at++) {
            Place place = passages.get(at).place();
            for (String fault : faults(matches.get(at))) {
                Claim claim = claims.get(fault);
                if (claim.counts(place, vocabulary.silent())) {
                    boolean prominent = claim.prominent().orElse(vocabulary.prominent()).contains(place);
                    new Judge(fault, claim, passages, matches, at, surroundings, vocabulary.effects()).hits().stream()
                            .map(hit -> prominent ? hit.moved(1, place.words()) : hit)
                            .map(move::of)
                            .forEach(hits::add);
                }
            }
        }
        return CheckResult.of(hits);
    }

    private static List<Match<String>> slots(Sentence sentence, Names names, Praise praise) {
        List<Match<String>> slots = new ArrayList<>(names.in(sentence));
        slots.addAll(praise.in(sentence));
        return slots;
    }

    private static List<String> faults(List<Match<Role>> matches) {
        List<String> faults = new ArrayList<>();
        for (Match<Role> match : matches) {
            if (match.meaning().isClaim() && !faults.contains(match.meaning().fault())) {
                faults.add(match.meaning().fault());
            }
        }
        return faults;
    }
}
