package dev.caveat.claims;

import dev.caveat.language.Match;
import dev.caveat.language.PhraseBook;
import dev.caveat.language.Sentence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The phrases of a group's claims, compiled. Most sentences claim nothing: the phrases that decide about a claim, such as
 * exceptions, are read only in a sentence that has one, and near it. Immutable and safe to share.
 */
final class ClaimBooks {
    private final PhraseBook<Role> claimed;
    private final PhraseBook<Role> deciding;

    ClaimBooks(Vocabulary vocabulary, Map<String, Claim> claims) {
        PhraseBook.Builder<Role> claiming = builder(vocabulary);
        PhraseBook.Builder<Role> besides = builder(vocabulary).addAll(vocabulary.compounds(), new Role("", Role.Part.NOT));
        claims.forEach((fault, claim) -> {
            claiming.addAll(claim.phrases(), new Role(fault, Role.Part.PHRASE))
                    .addAll(claim.graver(), new Role(fault, Role.Part.GRAVER))
                    .addAll(claim.milder(), new Role(fault, Role.Part.MILDER));
            besides.addAll(claim.not(), new Role(fault, Role.Part.NOT))
                    .addAll(claim.needs(), new Role(fault, Role.Part.NEEDS))
                    .addAll(claim.unless(), new Role(fault, Role.Part.UNLESS))
                    .addAll(claim.unlessNear(), new Role(fault, Role.Part.NEAR));
        });
        claimed = claiming.build();
        deciding = besides.build();
    }

    private static PhraseBook.Builder<Role> builder(Vocabulary vocabulary) {
        PhraseBook.Builder<Role> builder = PhraseBook.builder();
        List.of("self", "staff", "name", Praise.SLOT).forEach(slot -> builder.slot(slot, List.of()));
        vocabulary.slots().forEach(builder::slot);
        return builder;
    }

    /** What the passages of one article hold of them. */
    Reading read(List<Passage> passages, Names names, Praise praise) {
        return new Reading(passages, names, praise);
    }

    /** The matches in one article, by the place of a passage in it. */
    final class Reading {
        private final List<Passage> passages;
        private final Names names;
        private final Praise praise;
        private final List<List<Match<Role>>> deciding;

        private Reading(List<Passage> passages, Names names, Praise praise) {
            this.passages = passages;
            this.names = names;
            this.praise = praise;
            this.deciding = new ArrayList<>(Collections.nCopies(passages.size(), null));
        }

        /** Claims, whatever takes them back. */
        List<Match<Role>> claimed(int at) {
            return in(at, claimed);
        }

        /** What decides about claims of the passage or of one near it. */
        List<Match<Role>> deciding(int at) {
            List<Match<Role>> known = deciding.get(at);
            if (known == null) {
                known = in(at, ClaimBooks.this.deciding);
                deciding.set(at, known);
            }
            return known;
        }

        private List<Match<Role>> in(int at, PhraseBook<Role> book) {
            Sentence sentence = passages.get(at).sentence();
            List<Match<String>> slots = new ArrayList<>(names.in(sentence));
            slots.addAll(praise.in(sentence));
            return book.matches(sentence, slots);
        }
    }
}
