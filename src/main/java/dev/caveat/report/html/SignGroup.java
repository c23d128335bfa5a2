package dev.caveat.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The warning signs that one sentence names, and where that sentence sends the reader.
 *
 * @param words the sentence, cut where a sign begins or ends
 */
public record SignGroup(List<Proof> signs, List<Words> words, List<Proof> directions) {
    /**
     * A stretch of the sentence.
     *
     * @param anchor of the sign it names; empty for what stands between signs
     */
    public record Words(String text, String anchor) {}

    /** By sentence and direction, in reading order of the first sign of each. */
    static List<SignGroup> of(List<Proof> proofs) {
        Map<String, List<Proof>> groups = new LinkedHashMap<>();
        proofs.forEach(proof -> groups.computeIfAbsent(key(proof), key -> new ArrayList<>()).add(proof));
        return groups.values().stream().map(signs -> new SignGroup(signs, words(signs), signs.get(0).leadsTo())).toList();
    }

    private static String key(Proof proof) {
        return whole(proof) + "\0" + proof.leadsTo().stream().map(next -> next.span().toString()).collect(Collectors.joining(" "));
    }

    private static String whole(Proof proof) {
        return proof.sentence().before() + proof.sentence().words() + proof.sentence().after();
    }

    private static List<Words> words(List<Proof> signs) {
        String sentence = whole(signs.get(0));
        List<Words> words = new ArrayList<>();
        int shown = 0;
        for (Proof sign : signs.stream().sorted(Comparator.comparing(proof -> proof.sentence().before().length())).toList()) {
            int start = sign.sentence().before().length();
            if (start >= shown) {
                words.add(new Words(sentence.substring(shown, start), ""));
                words.add(new Words(sign.quote(), sign.anchor()));
                shown = start + sign.quote().length();
            }
        }
        words.add(new Words(sentence.substring(shown), ""));
        return words;
    }

    /** Of the first sign, in words. */
    public String place() {
        return signs.get(0).place();
    }
}
