package dev.caveat.claims;

import dev.caveat.language.Match;
import dev.caveat.language.PhraseBook;
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
    private final ClaimBooks books;
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
        this.books = new ClaimBooks(vocabulary, claims);
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

    @Override
    public CheckResult check(Article article) {
        List<Passage> passages = Passage.of(article);
        Praise praise = Praise.of(article);
        Names names = Names.of(article, passages, Set.copyOf(vocabulary.people().noNames()), own, others);
        ClaimBooks.Reading reading = books.read(passages, names, praise);
        Setting.Move move = setting.of(article);
        List<Hit> hits = new ArrayList<>();
        for (int at = 0; at < passages.size(); at++) {
            Place place = passages.get(at).place();
            List<Match<Role>> claimed = reading.claimed(at);
            for (String fault : faults(claimed)) {
                Claim claim = claims.get(fault);
                if (claim.counts(place, vocabulary.silent())) {
                    boolean prominent = claim.prominent().orElse(vocabulary.prominent()).contains(place);
                    new Judge(fault, claim, passages, claimed, reading, at, surroundings, vocabulary.effects()).hits().stream()
                            .map(hit -> prominent ? hit.moved(1, place.words()) : hit)
                            .map(move::of)
                            .forEach(hits::add);
                }
            }
        }
        return CheckResult.of(hits);
    }

    private static List<String> faults(List<Match<Role>> matches) {
        List<String> faults = new ArrayList<>();
        for (Match<Role> match : matches) {
            if (!faults.contains(match.meaning().fault())) {
                faults.add(match.meaning().fault());
            }
        }
        return faults;
    }
}
