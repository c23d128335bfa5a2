package dev.caveat.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A drawing of two series side by side, both axes by powers of ten: where cost grows in proportion, the dots climb as the grey lines do. */
final class Plot {
    /**
     * One measurement.
     *
     * @param x articles, or KiB
     */
    record Dot(double x, double seconds, double mebibytes) {}

    private static final int WIDTH = 420;
    private static final int HEIGHT = 300;
    private static final int LEFT = 60;
    private static final int TOP = 40;

    private Plot() {}

    static String of(List<Dot> number, List<Dot> length) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + 2 * (WIDTH + LEFT + 30) + " " + (HEIGHT + TOP + 80)
                + "\" font-family=\"sans-serif\" font-size=\"13\" role=\"img\" aria-label=\"Seconds and MiB against the number of articles, "
                + "and against the length of one article; both axes logarithmic\">\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n"
                + panel(LEFT, "articles of 8 KB", number) + panel(2 * LEFT + WIDTH + 30, "one article, KiB", length) + "</svg>\n";
    }

    private static String panel(int left, String title, List<Dot> dots) {
        double least = Math.floor(Math.log10(dots.stream().mapToDouble(Dot::x).min().orElse(1)));
        double most = Math.ceil(Math.log10(dots.stream().mapToDouble(Dot::x).max().orElse(10)));
        Axes axes = new Axes(left, least, Math.max(most, least + 1));
        StringBuilder svg = new StringBuilder();
        for (int power = (int) axes.from; power <= axes.to; power++) {
            svg.append(line(axes.x(Math.pow(10, power)), TOP, axes.x(Math.pow(10, power)), TOP + HEIGHT, "#ddd", ""))
                    .append(text(axes.x(Math.pow(10, power)), TOP + HEIGHT + 18, "middle", "#333", number(Math.pow(10, power))));
        }
        for (int power = Axes.LOW; power <= Axes.HIGH; power++) {
            svg.append(line(left, axes.y(Math.pow(10, power)), left + WIDTH, axes.y(Math.pow(10, power)), "#ddd", ""))
                    .append(text(left - 8, axes.y(Math.pow(10, power)) + 4, "end", "#333", number(Math.pow(10, power))));
        }
        Dot last = dots.get(dots.size() - 1);
        double foot = Math.max(Math.pow(10, axes.from), last.x * Math.pow(10, Axes.LOW) / last.seconds);
        svg.append(line(axes.x(foot), axes.y(last.seconds * foot / last.x), axes.x(last.x), axes.y(last.seconds), "#999", "6 4"));
        svg.append(series(axes, dots, Dot::seconds, "#0b57a4", "s")).append(series(axes, dots, Dot::mebibytes, "#a33b00", "MiB"));
        return svg + text(left + WIDTH / 2.0, TOP - 16, "middle", "#000", title) + text(left + WIDTH / 2.0, TOP + HEIGHT + 44, "middle", "#333",
                "blue: seconds; brown: most memory, MiB; dashes: in proportion");
    }

    private static String series(Axes axes, List<Dot> dots, ToDoubleFunction<Dot> value, String colour, String unit) {
        StringBuilder path = new StringBuilder();
        StringBuilder marks = new StringBuilder();
        for (Dot dot : dots) {
            double x = axes.x(dot.x);
            double y = axes.y(value.applyAsDouble(dot));
            path.append(path.length() == 0 ? "M" : "L").append(round(x)).append(' ').append(round(y));
            marks.append("<circle cx=\"").append(round(x)).append("\" cy=\"").append(round(y)).append("\" r=\"4\" fill=\"").append(colour)
                    .append("\"/>\n").append(text(x, y - 9, "middle", colour, number(value.applyAsDouble(dot)) + " " + unit));
        }
        return "<path d=\"" + path + "\" fill=\"none\" stroke=\"" + colour + "\" stroke-width=\"2\"/>\n" + marks;
    }

    private static String line(double x, double y, double toX, double toY, String colour, String dashes) {
        return "<line x1=\"" + round(x) + "\" y1=\"" + round(y) + "\" x2=\"" + round(toX) + "\" y2=\"" + round(toY) + "\" stroke=\"" + colour
                + (dashes.isEmpty() ? "" : "\" stroke-dasharray=\"" + dashes) + "\"/>\n";
    }

    private static String text(double x, double y, String anchor, String colour, String text) {
        return "<text x=\"" + round(x) + "\" y=\"" + round(y) + "\" text-anchor=\"" + anchor + "\" fill=\"" + colour + "\">" + text + "</text>\n";
    }

    private static String number(double value) {
        return value >= 10 ? String.format(Locale.ROOT, "%,d", Math.round(value)) : String.format(Locale.ROOT, value >= 1 ? "%.1f" : "%.2f", value)
                .replaceAll("\\.?0+$", "");
    }

    private static String round(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** From a power of ten to another; seconds and MiB share the upright axis. */
    private record Axes(int left, double from, double to) {
        static final int LOW = -1;
        static final int HIGH = 4;

        double x(double value) {
            return left + (Math.log10(value) - from) / (to - from) * WIDTH;
        }

        double y(double value) {
            double power = Math.max(LOW, Math.min(HIGH, Math.log10(value)));
            return TOP + HEIGHT - (power - LOW) / (HIGH - LOW) * HEIGHT;
        }
    }
}
