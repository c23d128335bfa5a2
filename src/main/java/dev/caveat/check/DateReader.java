package dev.caveat.check;

import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Field;
import dev.caveat.document.FrontMatter;
import dev.caveat.document.Span;
import dev.caveat.document.Zone;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds one of an article's dates: in the front matter by the field's name, in the text after a label.
 *
 * @param labels before the date
 * @param bare whether a date in the byline without any label is it
 * @param yearAlone whether a year is enough: a review is due "in 2028"
 */
record DateReader(Dates.Named named, Terms<Boolean> labels, boolean bare, boolean yearAlone) {
    /** Characters between a label and its date: "on", "by our team on". */
    private static final int NEAR = 40;
    private static final int HEAD_WORDS = 15;

    private static final Pattern YEAR = Pattern.compile("(?<![\\d\u00a9/.-])(20\\d\\d)(?![\\d/-]|\\.\\d)");
    private static final Pattern BREAK = Pattern.compile("(?s).*(?:[.;!?]\\s|\\d).*");
    private static final Pattern COPYRIGHT = Pattern.compile("(?is).*(?:\u00a9|\\(c\\)|copyright).*");

    /** In running text a label opens its sentence: "a review, published in May 2021" dates the review. */
    private static final Pattern OPENING = Pattern.compile("(?i)(?:^|[.!?|\u00b7\u2022(\u2013\u2014]|\\s-)\\W*(?:(?:this|the)\\s"
            + "(?:page|article|information|post|text|content|blog)\\s(?:was|were|is|has been)\\s(?:(?:first|last)\\s)?)?$");

    /** A date and where it stands. */
    record Found(Optional<LocalDate> date, WrittenDate.Kind kind, Span span) {}

    static DateReader of(Dates.Named named, boolean bare, boolean yearAlone) {
        return new DateReader(named, Terms.of(named.labels()), bare, yearAlone);
    }

    /** The first with a day; if none has, the first whose day cannot be told. */
    Optional<Found> first(Document document, Terms<Boolean> otherLabels) {
        List<Found> all = new ArrayList<>();
        FrontMatter fields = document.frontMatter();
        boolean maps = fields.fields().stream().anyMatch(field -> field.key().indexOf('.') >= 0);
        for (String name : named.fields()) {
            fields.get(name).or(() -> maps ? below(fields, name) : Optional.empty()).ifPresent(field -> values(field, all));
        }
        for (Block block : document.readBlocks()) {
            if (block.zone() != Zone.SOURCES && block.prose().hasFigure() && WrittenDate.mayBeIn(block.text())) {
                labelled(block, all);
            }
        }
        if (bare) {
            document.blocks().takeWhile(block -> block.zone() != Zone.BODY || Byline.isIn(document, block))
                    .filter(block -> isHead(document, block))
                    .forEach(block -> bare(block, otherLabels, all));
        }
        return all.stream().filter(found -> found.date.isPresent()).findFirst().or(() -> all.stream().findFirst());
    }

    /** The field in a map ("dates: {published: …}"). */
    private static Optional<Field> below(FrontMatter fields, String name) {
        return fields.get("dates." + name).or(() -> fields.get("seo." + name));
    }

    private void values(Field field, List<Found> all) {
        for (Field.Value value : field.values()) {
            List<WrittenDate> dates = WrittenDate.in(value.text());
            dates.forEach(date -> all.add(new Found(date.date(), date.kind(), value.span())));
            if (dates.isEmpty() && yearAlone && YEAR.matcher(value.text()).matches()) {
                all.add(new Found(Optional.of(endOf(value.text())), WrittenDate.Kind.PLAIN, value.span()));
            }
        }
    }

    /** A date after a label in the same sentence, with no other number between. */
    private void labelled(Block block, List<Found> all) {
        String text = block.text();
        List<WrittenDate> dates = null;
        for (Terms.Found<Boolean> label : labels.in(text)) {
            int end = label.to();
            if (block.prose().words() > HEAD_WORDS && !OPENING.matcher(text.substring(0, label.from())).find()) {
                continue;
            }
            dates = dates == null ? WrittenDate.in(text) : dates;
            Optional<WrittenDate> date = dates.stream()
                    .filter(each -> isNear(text, end, each.start())).findFirst();
            date.ifPresent(each -> all.add(new Found(each.date(), each.kind(), block.source(each.start(), each.end()))));
            Matcher year = YEAR.matcher(text);
            if (date.isEmpty() && yearAlone && year.find(end) && isNear(text, end, year.start())) {
                all.add(new Found(Optional.of(endOf(year.group(1))), WrittenDate.Kind.PLAIN,
                        block.source(year.start(1), year.end(1))));
            }
        }
    }

    private static boolean isNear(String text, int label, int date) {
        return date >= label && date - label <= NEAR && !BREAK.matcher(text.substring(label, date)).matches();
    }

    /** A byline, or a short line of the page's head ("12 October 2026 · 8 min read"), which the parser takes for furniture. */
    private static boolean isHead(Document document, Block block) {
        boolean shown = block.kind() != Block.Kind.METADATA && block.kind() != Block.Kind.IMAGE_ALT;
        return shown && (block.zone() == Zone.BYLINE || Byline.isIn(document, block)
                || block.zone() == Zone.FURNITURE && block.prose().words() <= HEAD_WORDS);
    }

    private static void bare(Block block, Terms<Boolean> otherLabels, List<Found> all) {
        String text = block.text();
        for (WrittenDate date : WrittenDate.in(text)) {
            String before = text.substring(0, date.start());
            if (!otherLabels.anyIn(before) && !COPYRIGHT.matcher(before).matches()) {
                all.add(new Found(date.date(), date.kind(), block.source(date.start(), date.end())));
            }
        }
    }

    private static LocalDate endOf(String year) {
        return Year.of(Integer.parseInt(year.strip())).atMonth(12).atEndOfMonth();
    }
}
