package dev.caveat.check.registration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Pieces within longer ones: "Massage Therapist" is no title inside "College of Massage Therapists", nor
 * "Physiotherapist" beside "Registered". An occupation that promises nothing takes no words from another piece.
 */
final class Overlaps {
    /** The longest first of those that begin together. */
    private static final Comparator<Piece> OUTER_FIRST =
            Comparator.comparingInt(Piece::from).thenComparing(Comparator.comparingInt(Piece::to).reversed());

    private Overlaps() {}

    /** Those of one block that stand in no longer one, in the order given. */
    static List<Piece> longest(List<Piece> pieces) {
        if (pieces.size() < 2) {
            return new ArrayList<>(pieces);
        }
        List<Piece> sorted = new ArrayList<>(pieces);
        sorted.sort(OUTER_FIRST);
        Map<Piece, Boolean> inner = new IdentityHashMap<>();
        int reach = -1;
        for (int i = 0; i < sorted.size();) {
            int next = i;
            boolean reaches = false;
            while (next < sorted.size() && OUTER_FIRST.compare(sorted.get(next), sorted.get(i)) == 0) {
                inner.put(sorted.get(next), reach >= sorted.get(next).to());
                reaches |= sorted.get(next).kind() != Piece.Kind.LAY;
                next++;
            }
            reach = reaches ? Math.max(reach, sorted.get(i).to()) : reach;
            i = next;
        }
        List<Piece> longest = new ArrayList<>();
        for (Piece piece : pieces) {
            if (!inner.get(piece)) {
                longest.add(piece);
            }
        }
        return longest;
    }
}
