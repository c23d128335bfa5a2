package dev.caveat.policy;

import dev.caveat.document.Document;
import dev.caveat.document.Span;
import dev.caveat.language.Sentence;
import dev.caveat.language.Wording;
import dev.caveat.rule.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a finding is about, whatever stands around it: the sentence, or for a piece that is not there what is missing.
 *
 * @param text as a reader reads it, on one line
 * @param isAbsence whether it tells what is missing
 */
record Subject(String text, boolean isAbsence) {
    private static final int DIGITS = 24;

    static Subject of(Finding finding, Document document) {
        Span span = finding.span();
        if (span.isEmpty()) {
            return new Subject(oneLine(finding.message()), true);
        }
        String sentences = document.blocks().filter(block -> block.span().overlaps(span))
                .flatMap(block -> Wording.split(block).stream())
                .filter(sentence -> sentence.source().overlaps(span))
                .map(Sentence::text).collect(Collectors.joining(" "));
        return new Subject(oneLine(sentences.isBlank() ? document.quote(span) : sentences), false);
    }

    /** The first 24 hexadecimal digits of the SHA-256 of the normalised text, its sort before it. */
    String digest() {
        return digest((isAbsence ? "missing" : "sentence") + "\0" + normal(text)).substring(0, DIGITS);
    }

    /** Letter case, white space, and the shape of quotes and dashes do not make another sentence. */
    static String normal(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\u2018\u2019\u201A\u201B]", "'")
                .replaceAll("[\u201C\u201D\u201E\u201F]", "\"").replaceAll("[\u2010-\u2015\u2212]", "-");
        return oneLine(folded).toLowerCase(Locale.ROOT);
    }

    /** How much of the words two texts share, from 0 to 1. */
    static double likeness(String one, String other) {
        List<String> here = Wording.forms(one).stream().distinct().toList();
        List<String> there = Wording.forms(other).stream().distinct().toList();
        long shared = here.stream().filter(there::contains).count();
        long all = here.size() + there.size() - shared;
        return all == 0 ? 0 : (double) shared / all;
    }

    static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
