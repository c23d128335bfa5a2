package dev.caveat.grammar;

import dev.caveat.cache.Key;
import dev.caveat.cache.KeyDigest;
import dev.caveat.cache.Store;
import dev.caveat.document.Block;
import dev.caveat.document.Prose;
import dev.caveat.document.Span;
import dev.caveat.document.Zone;
import dev.caveat.rule.Article;
import dev.caveat.rule.Check;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Hit;
import dev.caveat.rule.Suggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The check of grammar and spelling: LanguageTool's remarks on the prose that an article's writer can change.
 *
 * <p>Its faults are LanguageTool's rule ids, and {@code spelling}. It is dear: the first article waits seconds for it,
 * and each that is read at the same time holds an instance of its own; an engine does well to run it beside other checks.
 */
public final class Grammar implements Check {
    /** The rule group it belongs to, which {@code --no-grammar} leaves out. */
    public static final String GROUP = "grammar";
    /** Texts that are read together: many, to read rules seldom; not so many that a book would fill the memory. */
    private static final int AT_ONCE = 100;
    /** Shorter capitalized words resemble too many ordinary ones to call a slip. */
    private static final int LONG_WORD = 7;

    /** Dr. and Mrs., initials: their full stop ends no sentence. */
    private static final Pattern TITLE = Pattern.compile("\\b\\p{Lu}\\p{Ll}{0,2}\\.$");

    private final GrammarParameters parameters;
    private final Proofreader proofreader;
    private final ReadBefore before;

    public Grammar(GrammarParameters parameters) {
        this(parameters, new Proofreader(parameters), new ReadBefore());
    }

    private Grammar(GrammarParameters parameters, Proofreader proofreader, ReadBefore before) {
        this.parameters = parameters;
        this.proofreader = proofreader;
        this.before = before;
    }

    /**
     * The same check, which looks up what it has read before, in this process or another, and so need not start.
     *
     * @param engine digest of the program
     */
    public Grammar remembering(Store store, String engine) {
        return new Grammar(parameters, proofreader, before.in(store, conditions(engine)));
    }

    /** The same of drafts that somebody writes: a paragraph in the making is kept once it is asked for a second time. */
    public Grammar recalling(Store store, String engine) {
        return new Grammar(parameters, proofreader, before.inOnceSettled(store, conditions(engine)));
    }

    /** Makes LanguageTool start now, where somebody will soon wait for it. */
    public void warm() {
        proofreader.warm();
    }

    private Key conditions(String engine) {
        return KeyDigest.of("passage", engine, Runtime.version().toString(), parameters).key();
    }

    @Override
    public CheckResult check(Article article) {
        Familiar familiar = Familiar.of(article, parameters.phrases());
        List<Hit> hits = new ArrayList<>();
        List<Block> blocks = article.document().blocks().filter(this::isRead).toList();
        List<Passage> passages = blocks.stream().map(Passage::of).toList();
        Map<String, List<Remark>> remarks = read(passages.stream().map(Passage::text).distinct().toList());
        for (int i = 0; i < blocks.size(); i++) {
            Passage passage = passages.get(i);
            for (Remark remark : remarks.get(passage.text())) {
                if (holds(remark, passage.text(), blocks.get(i), familiar)) {
                    hits.add(hit(remark, passage, article));
                }
            }
        }
        return CheckResult.of(hits);
    }

    /** Only what is new is given to the proofreader, which need not start for anything else. */
    private Map<String, List<Remark>> read(List<String> texts) {
        Map<String, List<Remark>> remarks = new HashMap<>();
        List<String> unread = new ArrayList<>();
        for (String text : texts) {
            before.of(text).ifPresentOrElse(known -> remarks.put(text, known), () -> unread.add(text));
        }
        for (int from = 0; from < unread.size(); from += AT_ONCE) {
            List<String> some = unread.subList(from, Math.min(unread.size(), from + AT_ONCE));
            List<List<Remark>> found = proofreader.read(some);
            for (int i = 0; i < some.size(); i++) {
                before.keep(some.get(i), found.get(i), some.size() == 1);
                remarks.put(some.get(i), found.get(i));
            }
        }
        return remarks;
    }

    /** Footnotes are mostly references, which nobody proofreads against a dictionary. */
    private boolean isRead(Block block) {
        return parameters.zones().contains(block.zone()) && block.kind() != Block.Kind.FOOTNOTE
                && !block.prose().isBlank();
    }

    private boolean holds(Remark remark, String text, Block block, Familiar familiar) {
        int start = remark.start();
        int end = remark.end();
        if (start == end || touchesOpaque(text, start, end) || familiar.covers(text, start, end)) {
            return false;
        }
        if (remark.fault().equals(Proofreader.SPELLING)) {
            return !familiar.knows(text, start, end) && !isName(remark, text, block);
        }
        return block.kind() == Block.Kind.PARAGRAPH || block.kind() == Block.Kind.QUOTE
                || !parameters.paragraphsOnly().contains(remark.fault());
    }

    /**
     * Whether an unknown word is better taken for a name: capitalized where no sentence begins and no heading
     * capitalizes every word, or anywhere in the author's box, and not one slip away from a long ordinary word.
     */
    private static boolean isName(Remark remark, String text, Block block) {
        if (!Character.isUpperCase(text.codePointAt(remark.start()))) {
            return false;
        }
        boolean amid = block.zone() == Zone.AUTHOR
                || !block.isHeading() && block.kind() != Block.Kind.METADATA && isAmid(text, remark.start());
        return amid && !(remark.slip() && remark.end() - remark.start() >= LONG_WORD);
    }

    /** Whether what stands before is part of the same sentence. */
    private static boolean isAmid(String text, int start) {
        String before = text.substring(0, start).stripTrailing();
        if (before.isEmpty()) {
            return false;
        }
        char last = before.charAt(before.length() - 1);
        return TITLE.matcher(before).find() || Character.isLetterOrDigit(last) || ",;)('’-–—/&".indexOf(last) >= 0;
    }

    /** Whether code, an image or a component stands in or beside it: what a reader sees there is unknown. */
    private static boolean touchesOpaque(String text, int start, int end) {
        int from = start;
        while (from > 0 && text.charAt(from - 1) == ' ') {
            from--;
        }
        int to = end;
        while (to < text.length() && text.charAt(to) == ' ') {
            to++;
        }
        return text.substring(Math.max(0, from - 1), Math.min(text.length(), to + 1)).indexOf(Prose.OPAQUE) >= 0;
    }

    private Hit hit(Remark remark, Passage passage, Article article) {
        Span span = passage.source(remark.start(), remark.end());
        String words = passage.text().substring(remark.start(), remark.end());
        // Where markup or an entity stands within, a replacement would take it away: never without a second look.
        boolean safe = remark.replacements().size() == 1 && article.document().quote(span).equals(words)
                && parameters.isSafe(remark.fault(), passage.text().substring(0, remark.start()), words,
                        passage.text().substring(remark.end()));
        Suggestion[] suggestions = remark.replacements().stream()
                .map(replacement -> Suggestion.of(article.document(), replacement, safe)).toArray(Suggestion[]::new);
        return Hit.of(remark.fault(), span, Map.of("message", remark.message())).suggesting(suggestions);
    }
}
