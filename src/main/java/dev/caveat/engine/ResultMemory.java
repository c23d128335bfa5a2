package dev.caveat.engine;

import dev.caveat.cache.Key;
import dev.caveat.cache.KeyDigest;
import dev.caveat.cache.Store;
import dev.caveat.document.Document;
import dev.caveat.rule.ArticleTypes;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.RuleFilter;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.source.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was found in articles before, under all that decides it: the article's path and bytes, the rulesets, which rules are
 * wanted, the clinic, the day, the program and the Java it runs on. What policy makes of findings comes after and is
 * no part of it.
 */
final class ResultMemory {
    private final Store store;
    private final Key conditions;
    private final ArticleTypes types;
    private final PackedResult packed;

    /**
     * @param engine digest of the program
     * @param rulesets those rules that are asked
     * @param megabytes of the largest article that is checked
     */
    ResultMemory(Store store, String engine, List<Ruleset> rulesets, Clinic clinic, LocalDate asOf, RuleFilter filter, int megabytes) {
        this.store = store;
        this.types = clinic.types();
        this.packed = new PackedResult(new KnownRules(rulesets));
        this.conditions = KeyDigest.of("result", engine, Runtime.version().toString(), asOf, filter, megabytes,
                rulesets.stream().map(ruleset -> List.of(ruleset.id(), ruleset.digest())).toList(), parts(clinic)).key();
    }

    /** All of a clinic but the globs of its articles' types: of these only the one that an article matches counts. */
    private static List<Object> parts(Clinic clinic) {
        return List.of(clinic.names(), clinic.city(), clinic.bookingPhrases(), clinic.practitioners(), clinic.vocabulary(),
                clinic.disclaimers(), clinic.unsignedTopics(), clinic.template().map(template ->
                        List.of(text(template.document()), template.supplies(), template.standing())));
    }

    private static List<Object> text(Document document) {
        return List.of(document.path(), document.format(), document.text());
    }

    private Key key(Source source) {
        return KeyDigest.of(conditions, source.path(), source.format(), source.digest(),
                types.of(source.path()).map(entry -> List.of(entry.type(), entry.pattern()))).key();
    }

    Optional<DocumentResult> of(Source source) {
        Key key = key(source);
        return store.get(key).flatMap(bytes -> packed.unpack(bytes, source)).map(result -> result.with(key));
    }

    boolean has(Source source) {
        return store.has(key(source));
    }

    /** The same result, with its key where it can be kept. */
    DocumentResult keep(Source source, DocumentResult result) {
        Optional<byte[]> bytes = packed.pack(result, source);
        if (bytes.isEmpty()) {
            return result;
        }
        Key key = key(source);
        store.put(key, bytes.get());
        return result.with(key);
    }
}
