package dev.caveat.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BinderTest {
    enum Level { LOW, VERY_HIGH }

    record Inner(String name, int count) {
        Inner {
            Objects.requireNonNull(name, "name");
            if (count < 0) {
                throw new IllegalArgumentException("count: " + count + " is below 0");
            }
        }
    }

    record Outer(String title, Level level, List<String> words, Map<String, Inner> inners, Optional<LocalDate> day, Boolean on) {}

    private final List<Mistake> mistakes = new ArrayList<>();

    @Test
    void componentsAreFilledByName() {
        Outer outer = bind("""
                title: "a: b"
                level: very-high
                words: [x, "y"]
                inners: {one: {name: n, count: 3}}
                day: 2026-11-23
                on: true
                """).orElseThrow();
        assertEquals(new Outer("a: b", Level.VERY_HIGH, List.of("x", "y"), Map.of("one", new Inner("n", 3)),
                Optional.of(LocalDate.of(2026, 11, 23)), true), outer);
    }

    @Test
    void whatIsLeftOutIsEmpty() {
        assertEquals(new Outer("t", null, List.of(), Map.of(), Optional.empty(), null), bind("title: t").orElseThrow());
    }

    @Test
    void everyMistakeIsToldWithItsPlaceAndTheValidValues() {
        assertTrue(bind("""
                titel: t
                level: very-hihg
                words: x
                inners:
                  one: {name: n, count: many}
                  two: {count: 1}
                  three: {name: n, count: -1}
                day: tomorrow
                on: yes
                """).isEmpty());
        assertEquals(List.of(
                "f.yml:1:1: titel: unknown field; did you mean “title”? (valid: title, level, words, inners, day, on)",
                "f.yml:2:8: level: “very-hihg” is not valid; did you mean “very-high”? (valid: low, very-high)",
                "f.yml:3:8: words: “x” where a list is expected",
                "f.yml:5:25: inners.one.count: “many” is no number",
                "f.yml:6:8: inners.two: name is missing",
                "f.yml:7:10: inners.three: count: -1 is below 0",
                "f.yml:8:6: day: “tomorrow” is no date (write 2026-11-23)",
                "f.yml:9:5: on: “yes” is neither true nor false"),
                mistakes.stream().sorted().map(Mistake::toString).toList());
    }

    @Test
    void aKeyThatStandsTwiceIsAMistake() {
        bind("title: a\ntitle: b\n");
        assertEquals(List.of("f.yml:2:1: title: the key stands twice (first in line 1)"), mistakes.stream().map(Mistake::toString).toList());
    }

    @Test
    void brokenYamlIsOneMistakeWithItsPlace() {
        bind("title: [a\n");
        assertEquals(1, mistakes.size());
        assertTrue(mistakes.get(0).toString().startsWith("f.yml:2:1: not YAML: "), mistakes.toString());
    }

    @Test
    void aBombOfAliasesIsRefused() {
        StringBuilder bomb = new StringBuilder("a: &a [x, x, x]\n");
        for (char c = 'b'; c < 'z'; c++) {
            bomb.append(c).append(": &").append(c).append(" [").append(("*" + (char) (c - 1) + ", ").repeat(9)).append("x]\n");
        }
        bind(bomb.toString());
        assertEquals(1, mistakes.size());
        assertTrue(mistakes.get(0).what().startsWith("not YAML: "), mistakes.toString());
    }

    @Test
    void anEmptyItemOfAListIsAMistakeAtItsPlace() {
        assertTrue(bind("title: x\nwords:\n  - a\n  -\n").isEmpty());
        assertEquals(List.of("f.yml:4:4: words[1]: an empty item"), mistakes.stream().map(Mistake::toString).toList());
    }

    @Test
    void aNumberThatIsLeftEmptyIsMissing() {
        assertTrue(bind("inners:\n  a: {name: x, count: }\n").isEmpty());
        assertEquals(1, mistakes.size(), mistakes.toString());
        assertTrue(mistakes.get(0).toString().endsWith("inners.a.count: is missing"), mistakes.toString());
    }

    @Test
    void aListThatHoldsItselfIsAMistakeAndNoEndlessReading() {
        assertTrue(bind("words: &w [*w]\n").isEmpty());
        assertTrue(mistakes.get(0).what().contains("alias"), mistakes.toString());
    }

    private Optional<Outer> bind(String yaml) {
        return YamlReader.read("f.yml", yaml, mistakes).flatMap(node -> new Binder(mistakes).bind(node, Outer.class, ""));
    }
}
