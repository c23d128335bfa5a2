package dev.caveat.check.registration;

import dev.caveat.check.Byline;
import dev.caveat.document.Span;
import dev.caveat.rule.Article;
import dev.caveat.rule.Hit;
import dev.caveat.rule.Practitioner;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The clinic's register against what an article says. Without a register there is nothing to say. */
final class RegisterEntry {
    private final Article article;

    RegisterEntry(Article article) {
        this.article = article;
    }

    List<Hit> compare(Line line) {
        List<Practitioner> register = article.clinic().practitioners();
        if (register.isEmpty() || line.name().isEmpty()) {
            return List.of();
        }
        Byline.Name name = line.name().get();
        Optional<Practitioner> known = register.stream().filter(entry -> fold(entry.name()).equals(fold(name.text())))
                .findFirst();
        if (known.isEmpty()) {
            return List.of(Hit.of("unknown-practitioner", name.span(), Map.of("name", name.text())));
        }
        List<Hit> hits = new ArrayList<>();
        Practitioner entry = known.get();
        line.number().filter(number -> !entry.licence().isBlank() && !digits(number.text())
                .equals(digits(entry.licence())))
                .ifPresent(number -> hits.add(mismatch(number.span(), "licence number", entry.licence())));
        line.title().filter(title -> !entry.title().isBlank()
                && !sameTitle(article.document().quote(title), entry.title()))
                .ifPresent(title -> hits.add(mismatch(title, "title", entry.title())));
        entry.validUntil().filter(until -> until.isBefore(article.asOf()))
                .ifPresent(until -> hits.add(Hit.of("lapsed", name.span(),
                Map.of("name", entry.name(), "until", until.toString()))));
        return hits;
    }

    private static Hit mismatch(Span span, String what, String register) {
        return Hit.of("mismatch", span, Map.of("what", what, "register", register));
    }

    /** "Physiotherapist" and "Registered Physiotherapist" are one registration. */
    private static boolean sameTitle(String written, String registered) {
        String one = fold(written);
        String other = fold(registered);
        return one.contains(other) || other.contains(one);
    }

    private static String digits(String number) {
        return number.replaceAll("\\D", "");
    }

    private static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
                .replaceAll("\\bdr\\b\\.?", "").replaceAll("[^\\p{L}]+", " ").strip();
    }
}
