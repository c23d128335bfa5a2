package dev.caveat.check.vale;

import dev.caveat.yaml.Nearest;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Arithmetic over what is counted of an article: numbers, names, {@code + - * / %}, brackets and some of {@code math}. */
final class Formula {
    private static final Map<String, DoubleUnaryOperator> FUNCTIONS = Map.of("abs", Math::abs, "ceil", Math::ceil,
            "floor", Math::floor, "log", Math::log, "log10", Math::log10, "sqrt", Math::sqrt);
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d*)?|\\.\\d+");
    private static final Pattern NAME = Pattern.compile("math\\.[a-z0-9]+|[a-z_][a-z0-9_]*");
    private static final int DEEPEST = 100;

    private final String written;
    private int at;
    private int depth;

    /** Something that has a value once the article is counted. */
    interface Term {
        double value(Map<String, Double> counts);
    }

    private Formula(String written) {
        this.written = written;
    }

    /** @throws IllegalArgumentException where it is no formula, or names what is not counted */
    static Term read(String formula) {
        Formula reader = new Formula(formula.replaceAll("heading\\.(h[1-6])", "heading_$1").replaceAll("\\s+", " ").strip());
        Term term = reader.sum();
        if (reader.at < reader.written.length()) {
            throw reader.wrong("does not go on like this");
        }
        return term;
    }

    private Term sum() {
        if (++depth > DEEPEST) {
            throw wrong("is nested too deeply");
        }
        Term sum = product();
        while (isNext('+') || isNext('-')) {
            boolean plus = take() == '+';
            sum = joined(sum, product(), plus ? Double::sum : (a, b) -> a - b);
        }
        depth--;
        return sum;
    }

    private Term product() {
        Term product = factor();
        while (isNext('*') || isNext('/') || isNext('%')) {
            char sign = take();
            product = joined(product, factor(), switch (sign) {
                case '*' -> (a, b) -> a * b;
                case '/' -> (a, b) -> a / b;
                default -> (a, b) -> a % b;
            });
        }
        return product;
    }

    private static Term joined(Term left, Term right, DoubleBinaryOperator operator) {
        return counts -> operator.applyAsDouble(left.value(counts), right.value(counts));
    }

    private Term factor() {
        if (isNext('-')) {
            take();
            Term inner = factor();
            return counts -> -inner.value(counts);
        }
        if (isNext('(')) {
            take();
            return closed();
        }
        Matcher number = NUMBER.matcher(written).region(at, written.length());
        if (number.lookingAt()) {
            at = number.end();
            double value = Double.parseDouble(number.group());
            return counts -> value;
        }
        Matcher name = NAME.matcher(written).region(at, written.length());
        if (!name.lookingAt()) {
            throw wrong("lacks a number or a name");
        }
        return named(name.group());
    }

    private Term named(String name) {
        if (name.startsWith("math.")) {
            DoubleUnaryOperator function = FUNCTIONS.get(name.substring(5));
            if (function == null) {
                throw wrong("asks for “" + name + "”" + Nearest.hint(name, FUNCTIONS.keySet().stream().map("math."::concat).sorted().toList()));
            }
            at += name.length();
            if (!isNext('(')) {
                throw wrong("lacks what “" + name + "” is of");
            }
            take();
            Term inner = closed();
            return counts -> function.applyAsDouble(inner.value(counts));
        }
        if (!Measures.NAMES.contains(name)) {
            throw wrong("asks for “" + name + "”, which is not counted" + Nearest.hint(name, Measures.NAMES));
        }
        at += name.length();
        return counts -> counts.getOrDefault(name, 0.0);
    }

    private Term closed() {
        Term inner = sum();
        if (!isNext(')')) {
            throw wrong("lacks a closing bracket");
        }
        take();
        return inner;
    }

    private boolean isNext(char c) {
        while (at < written.length() && written.charAt(at) == ' ') {
            at++;
        }
        return at < written.length() && written.charAt(at) == c;
    }

    private char take() {
        return written.charAt(at++);
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("“" + written + "”, column " + (at + 1) + ": the formula " + what);
    }
}
