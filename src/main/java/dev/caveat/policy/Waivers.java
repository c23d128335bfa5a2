package dev.caveat.policy;

import dev.caveat.document.Document;
import dev.caveat.rule.Finding;
import dev.caveat.rule.RuleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The step of policy that honours waivers, and finds those that are spent, for another sentence, or for nothing. */
final class Waivers {
    /** From this share of common words on, a sentence is taken for the waived one, changed. */
    private static final double ALIKE = 0.5;

    private static final Comparator<WaiverFile.Written> LATEST_FIRST =
            Comparator.comparing((WaiverFile.Written written) -> written.waiver().until()).reversed();

    private final WaiverFile file;
    private final Document page;
    private final Asked asked;
    private final LocalDate asOf;
    private final Predicate<String> exists;
    private final Map<Key, List<WaiverFile.Written>> byKey;
    private final Set<WaiverFile.Written> used = new HashSet<>();
    private final List<Finding> ofFile = new ArrayList<>();

    /** What a waiver is for. */
    private record Key(String rule, String path, String digest) {}

    /**
     * @param page the file as a document, for findings about it
     * @param exists whether an article stands at a path, one that this run does not check as well
     */
    Waivers(WaiverFile file, Document page, Asked asked, LocalDate asOf, Predicate<String> exists) {
        this.file = file;
        this.page = page;
        this.asked = asked;
        this.asOf = asOf;
        this.exists = exists;
        this.byKey = file.waivers().stream().collect(Collectors.groupingBy(written -> new Key(written.waiver().rule(),
                written.waiver().path(), written.waiver().subject().digest()), LinkedHashMap::new, Collectors.toList()));
    }

    /** The articles with what is waived, and findings about waivers beside what they were for. */
    List<Settled> settle(List<Judged> articles) {
        if (file.waivers().isEmpty()) {
            return articles.stream().map(article -> new Settled(article, List.of())).toList();
        }
        List<Settled> settled = articles.stream().map(this::settle).toList();
        List<Settled> all = new ArrayList<>();
        for (Settled each : settled) {
            all.add(stale(each));
        }
        unused(articles);
        return all;
    }

    /** An article and findings about waivers in it, not yet judged. */
    record Settled(Judged article, List<Finding> faults) {}

    /** Findings about waivers that are for nothing, in the file itself. */
    List<Finding> ofFile() {
        return ofFile;
    }

    private Settled settle(Judged article) {
        Set<String> rules = rulesWaivedIn(article);
        Set<Finding> held = new LinkedHashSet<>();
        List<Finding> faults = new ArrayList<>();
        List<Judgement> judgements = new ArrayList<>();
        for (Judgement judgement : article.judgements()) {
            Finding finding = judgement.finding();
            String rule = finding.rule().id().toString();
            Optional<WaiverFile.Written> found = judgement.isOpen() && rules.contains(rule) ? waiver(rule, article, finding) : Optional.empty();
            if (found.isPresent() && found.get().waiver().countsOn(asOf)) {
                Waiver waiver = found.get().waiver();
                judgements.add(judgement.with(new Disposition.Waived(waiver.by(), waiver.reason(), waiver.until())));
            } else {
                judgements.add(judgement);
            }
            if (found.isPresent() && !found.get().waiver().countsOn(asOf)) {
                held.add(finding);
            }
            if (found.isPresent() && used.add(found.get()) && !found.get().waiver().countsOn(asOf)) {
                faults.add(expired(found.get(), article.document(), finding));
            }
        }
        return new Settled(article.with(judgements).holding(held), faults);
    }

    private Set<String> rulesWaivedIn(Judged article) {
        return file.waivers().stream().map(WaiverFile.Written::waiver).filter(waiver -> waiver.path().equals(article.path()))
                .map(Waiver::rule).collect(Collectors.toSet());
    }

    /** Of several for the same thing, the one that counts longest. */
    private Optional<WaiverFile.Written> waiver(String rule, Judged article, Finding finding) {
        String digest = Subject.of(finding, article.document()).digest();
        return byKey.getOrDefault(new Key(rule, article.path(), digest), List.of()).stream().sorted(LATEST_FIRST).findFirst();
    }

    /** A waiver that found nothing may be for a sentence that has changed since. */
    private Settled stale(Settled settled) {
        Judged article = settled.article();
        Set<Finding> held = new LinkedHashSet<>(article.held());
        List<Finding> faults = new ArrayList<>(settled.faults());
        for (WaiverFile.Written written : file.waivers()) {
            Waiver waiver = written.waiver();
            if (!used.contains(written) && waiver.path().equals(article.path()) && waiver.countsOn(asOf) && !isSuperseded(written)) {
                changed(waiver, article, held).ifPresent(finding -> {
                    used.add(written);
                    held.add(finding);
                    faults.add(PolicyRules.finding("waiver-stale", article.document(), finding.span(), Map.of("by", waiver.by(),
                            "rule", waiver.rule(), "place", place(written), "was", waiver.subject().text())));
                });
            }
        }
        return new Settled(article.holding(held), faults);
    }

    /** The open finding whose sentence is most like the waived one, and like enough. */
    private static Optional<Finding> changed(Waiver waiver, Judged article, Set<Finding> taken) {
        Subject was = waiver.subject();
        Finding best = null;
        double most = was.isAbsence() ? -1 : ALIKE;
        for (Judgement judgement : article.judgements()) {
            Finding finding = judgement.finding();
            if (judgement.isOpen() && finding.rule().id().toString().equals(waiver.rule()) && !taken.contains(finding)) {
                Subject is = Subject.of(finding, article.document());
                double likeness = is.isAbsence() == was.isAbsence() ? Subject.likeness(was.text(), is.text()) : -1;
                if (likeness > most || best == null && likeness == most && likeness >= 0) {
                    best = finding;
                    most = likeness;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private void unused(List<Judged> articles) {
        for (WaiverFile.Written written : file.waivers()) {
            Waiver waiver = written.waiver();
            Optional<Judged> article = articles.stream().filter(each -> each.path().equals(waiver.path())).findFirst();
            boolean judged = article.map(Judged::finished).orElseGet(() -> !exists.test(waiver.path()));
            if (!used.contains(written) && judged && asked.asks(RuleId.of(waiver.rule()))) {
                ofFile.add(PolicyRules.finding("unused-waiver", page, file.line(written.at()), Map.of("rule", waiver.rule(),
                        "path", waiver.path(), "by", waiver.by(), "more", more(written, article.isPresent(), articles))));
            }
        }
    }

    private String more(WaiverFile.Written written, boolean isThere, List<Judged> articles) {
        if (isSuperseded(written)) {
            return ", as a later one for the same stands beside it";
        }
        if (isThere) {
            return written.waiver().countsOn(asOf) ? "" : "; it ended on " + written.waiver().until();
        }
        String rule = written.waiver().rule();
        String digest = written.waiver().subject().digest();
        return "; the article is not there" + articles.stream().filter(article -> article.judgements().stream()
                .map(Judgement::finding).filter(finding -> finding.rule().id().toString().equals(rule))
                .anyMatch(finding -> Subject.of(finding, article.document()).digest().equals(digest)))
                .findFirst().map(article -> ", but the same stands in " + article.path()).orElse("");
    }

    private boolean isSuperseded(WaiverFile.Written written) {
        Waiver waiver = written.waiver();
        return byKey.get(new Key(waiver.rule(), waiver.path(), waiver.subject().digest())).stream().anyMatch(used::contains);
    }

    private Finding expired(WaiverFile.Written written, Document document, Finding finding) {
        Waiver waiver = written.waiver();
        return PolicyRules.finding("expired-waiver", document, finding.span(), Map.of("rule", waiver.rule(), "by", waiver.by(),
                "until", waiver.until().toString(), "place", place(written)));
    }

    private static String place(WaiverFile.Written written) {
        return written.at().file() + ":" + written.at().line();
    }
}
