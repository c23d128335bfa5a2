package dev.caveat.report.html;

import dev.caveat.document.Document;
import dev.caveat.document.Field;
import dev.caveat.document.Format;
import dev.caveat.report.ArticleChanges;
import dev.caveat.report.ArticleReport;
import dev.caveat.report.Counted;
import dev.caveat.report.Fingerprinted;
import dev.caveat.report.Headline;
import dev.caveat.report.Manifest;
import dev.caveat.report.Place;
import dev.caveat.rule.Evidence;
import dev.caveat.rule.Provision;
import dev.caveat.rule.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the page of one article shows.
 *
 * @param changes since an earlier report; none where none was given
 */
public record ArticlePage(
        RunFacts run, ArticleReport article, List<ArticleChanges> changes, Optional<Neighbour> previous, Optional<Neighbour> next,
        List<RequirementCard> requirements, List<LedgerRow> statements, List<Note> notes, List<Passage> passages,
        List<ProvisionCard> provisions, List<Settled> settled, List<String> checklist) {
    /** The requirement that depends on what the article is about. */
    private static final String TOPICAL = "red-flags";
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*");

    static ArticlePage of(RunFacts run, ArticleReport article, List<ArticleChanges> changes, Optional<Neighbour> previous,
            Optional<Neighbour> next) {
        List<Note> notes = notes(article);
        List<RequirementCard> cards = cards(article);
        List<Proof> proofs = cards.stream().flatMap(card -> card.proofs().stream()).flatMap(Proof::all).toList();
        List<Passage> passages = article.document()
                .map(document -> Passage.of(document, MarkedText.of(document, notes, proofs))).orElse(List.of());
        return new ArticlePage(run, article, changes, previous, next, cards, LedgerRow.of(article), notes, passages,
                provisions(notes), settled(run, notes), Checklist.of(run.tool(), article));
    }

    private static List<Note> notes(ArticleReport article) {
        List<Note> notes = new ArrayList<>();
        article.document().ifPresent(document -> Fingerprinted.of(article).forEach(found -> notes.add(new Note(
                notes.size() + 1, found.fingerprint(), found.judgement(),
                Place.of(document, found.judgement().finding().span()).words()))));
        return notes;
    }

    private static List<RequirementCard> cards(ArticleReport article) {
        List<RequirementCard> cards = new ArrayList<>();
        for (Requirement requirement : article.requirements()) {
            List<Proof> proofs = new ArrayList<>();
            AtomicInteger number = new AtomicInteger();
            article.document().ifPresent(document -> requirement.evidence()
                    .forEach(evidence -> proofs.add(proof(document, requirement, evidence, number))));
            cards.add(new RequirementCard(requirement, proofs,
                    requirement.id().equals(TOPICAL) ? article.topics() : List.of()));
        }
        return cards;
    }

    private static Proof proof(Document document, Requirement requirement, Evidence evidence, AtomicInteger number) {
        String anchor = "e-" + requirement.id() + "-" + number.incrementAndGet();
        return new Proof(anchor, Words.name(requirement.id()), Words.plain(evidence.element()),
                Sentence.of(document, evidence.span()), Place.of(document, evidence.span()).words(), evidence.span(),
                evidence.detail(),
                evidence.leadsTo().stream().map(next -> proof(document, requirement, next, number)).toList());
    }

    private static List<ProvisionCard> provisions(List<Note> notes) {
        Map<String, Provision> byId = new TreeMap<>();
        notes.forEach(note -> note.provisions().forEach(provision -> byId.put(provision.id(), provision)));
        return byId.values().stream().map(provision -> new ProvisionCard(provision, notes.stream()
                .filter(note -> note.provisions().contains(provision)).toList())).toList();
    }

    private static List<Settled> settled(RunFacts run, List<Note> notes) {
        return notes.stream().filter(note -> !note.isOpen())
                .map(note -> new Settled("#f-" + note.anchor(), "", note.judgement(), run.asOf())).toList();
    }

    /** The article's title, or its path where it has none. */
    public String title() {
        return article.title().isEmpty() ? article.path() : article.title();
    }

    /** One digest of all that went into the page; none where nobody recorded that. */
    public List<String> seal() {
        return run.seal().stream().map(conditions -> Manifest.sealOfArticle(conditions, article.path(), article.digest())).toList();
    }

    /** Of the article's own text, as its front matter names it; English where it does not. */
    public String language() {
        return article.document().flatMap(document -> document.frontMatter().first("lang", "language", "locale"))
                .map(Field::text).map(name -> name.strip().replace('_', '-'))
                .filter(name -> LANGUAGE.matcher(name).matches()).orElse("en");
    }

    public String sign() {
        return Words.sign(article.verdict());
    }

    public long unsupported() {
        return statements.stream().filter(statement -> !statement.isSupported()).count();
    }

    public List<NoteGroup> groups() {
        return NoteGroup.of(notes);
    }

    public String headline() {
        return Headline.of(article);
    }

    /** The pieces that are not met, in a sentence or two; empty where all are. */
    public String lacks() {
        String missing = named(Requirement.Status.MISSING);
        String partial = named(Requirement.Status.INCOMPLETE);
        return (missing.isEmpty() ? "" : "Missing: " + missing + ". ") + (partial.isEmpty() ? "" : "Partial: " + partial + ".");
    }

    private String named(Requirement.Status status) {
        return requirements.stream().filter(card -> card.requirement().status() == status)
                .map(card -> Words.plain(card.id())).collect(Collectors.joining(", "));
    }

    public List<ZonePart> zones() {
        return article.document().map(ZonePart::of).orElse(List.of());
    }

    public List<Bar> stripe() {
        return article.document().map(ZonePart::stripe).orElse(List.of());
    }

    public String facts() {
        return article.format().map(Format::id).orElse("unknown format") + " · "
                + Counted.of(article.words(), "word");
    }
}
