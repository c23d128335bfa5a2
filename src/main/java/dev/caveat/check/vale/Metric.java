package dev.caveat.check.vale;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A measure of the whole article that is out of bounds. */
public final class Metric implements Finder {
    private static final Pattern CONDITION = Pattern.compile("\\s*(>=|<=|==|!=|>|<)\\s*(-?\\d+(?:\\.\\d+)?)\\s*");

    private final Formula.Term formula;
    private final String sign;
    private final double bound;

    /**
     * @param condition a sign and a number, such as {@code > 8}
     * @throws IllegalArgumentException for a formula or condition that cannot be read
     */
    public Metric(String formula, String condition) {
        Matcher read = CONDITION.matcher(condition);
        if (!read.matches()) {
            throw new IllegalArgumentException("the condition “" + condition + "” is no sign and number, such as > 8"
                    + " (valid signs: >, >=, <, <=, ==, !=)");
        }
        this.formula = Formula.read(formula);
        this.sign = read.group(1);
        this.bound = Double.parseDouble(read.group(2));
    }

    /** The mean of grades that have names. */
    public static Metric grade(List<String> metrics, double most) {
        return new Metric(Grades.formula(metrics), "> " + most);
    }

    @Override
    public List<Alert> find(Piece piece, Reading reading) {
        Map<String, Double> counts = Measures.of(reading.article());
        if (counts.get("words") == 0) {
            return List.of();
        }
        double value = formula.value(counts);
        return isMet(value) ? List.of(Alert.ofFile(String.format(Locale.ROOT, "%.2f", value))) : List.of();
    }

    private boolean isMet(double value) {
        return switch (sign) {
            case ">" -> value > bound;
            case ">=" -> value >= bound;
            case "<" -> value < bound;
            case "<=" -> value <= bound;
            case "==" -> value == bound;
            default -> value != bound;
        };
    }

    @Override
    public Optional<Scope> scope() {
        return Optional.of(Scope.SUMMARY);
    }
}
