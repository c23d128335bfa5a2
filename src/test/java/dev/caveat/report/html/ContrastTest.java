package dev.caveat.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The colours of the report, held to WCAG 2.2: 1.4.3 for text, 1.4.11 for what is not text. */
class ContrastTest {
    private static final double TEXT = 4.5;
    private static final double SHAPE = 3;
    private static final Pattern PROPERTY = Pattern.compile("--([a-z-]+): (#[0-9a-f]{3,6});");
    private static final List<String> INKS = List.of("ink", "soft", "link", "error", "warning", "info", "good");

    private static final String STYLE = Assets.of("article").style();

    @Test
    void textIsLegibleInLightAndDarkAndOnPaper() {
        for (String scheme : List.of("light", "dark", "print")) {
            Map<String, String> colours = colours(scheme);
            List<String> faint = new ArrayList<>();
            for (String ink : INKS) {
                for (String ground : List.of("paper", "sheet")) {
                    faint(faint, colours, ink, ground, TEXT);
                }
            }
            for (String wash : List.of("error-wash", "warning-wash", "info-wash", "good-wash", "quiet-wash")) {
                faint(faint, colours, "ink", wash, TEXT);
            }
            for (String own : List.of("error", "warning", "info", "good")) {
                faint(faint, colours, own, own + "-wash", TEXT);
            }
            assertEquals(List.of(), faint, scheme);
        }
    }

    @Test
    void edgesOfFieldsMarksAndBarsStandOut() {
        for (String scheme : List.of("light", "dark", "print")) {
            Map<String, String> colours = colours(scheme);
            List<String> faint = new ArrayList<>();
            for (String edge : INKS) {
                faint(faint, colours, edge, "paper", SHAPE);
                faint(faint, colours, edge, "sheet", SHAPE);
            }
            assertEquals(List.of(), faint, scheme);
        }
    }

    @Test
    void ratioIsThatOfTheSpecification() {
        assertEquals(21, ratio("#000000", "#ffffff"), 0.01);
        assertEquals(4.54, ratio("#767676", "#ffffff"), 0.01);
    }

    @Test
    void everyColourIsAProperty() {
        String rules = STYLE.replaceAll(":root \\{[^}]*}", "");
        assertTrue(rules.length() > 5_000 && rules.length() < STYLE.length());
        assertEquals(List.of("#000", "#000"), Pattern.compile("#[0-9a-f]{3,6}\\b(?=[^{}]*})").matcher(rules).results()
                .map(found -> found.group()).toList(), "the lines to sign on are the only exception");
    }

    private static void faint(List<String> faint, Map<String, String> colours, String ink, String ground, double least) {
        double ratio = ratio(colours.get(ink), colours.get(ground));
        if (ratio < least) {
            faint.add(ink + " on " + ground + ": " + ratio);
        }
    }

    /** The dark and the printed colours stand in the second and third block, each over the first. */
    private static Map<String, String> colours(String scheme) {
        List<String> blocks = Pattern.compile(":root \\{([^}]*)}").matcher(STYLE).results().map(found -> found.group(1)).toList();
        assertEquals(3, blocks.size());
        Map<String, String> colours = new HashMap<>(properties(blocks.get(0)));
        if (!scheme.equals("light")) {
            colours.putAll(properties(blocks.get(scheme.equals("dark") ? 1 : 2)));
        }
        return colours;
    }

    private static Map<String, String> properties(String block) {
        Map<String, String> properties = new HashMap<>();
        Matcher property = PROPERTY.matcher(block);
        while (property.find()) {
            properties.put(property.group(1), property.group(2));
        }
        assertTrue(properties.size() >= 5, block);
        return properties;
    }

    private static double ratio(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        String digits = colour.length() == 4 ? colour.replaceAll("#(.)(.)(.)", "#$1$1$2$2$3$3") : colour;
        return 0.2126 * channel(digits, 1) + 0.7152 * channel(digits, 3) + 0.0722 * channel(digits, 5);
    }

    private static double channel(String colour, int from) {
        double value = Integer.parseInt(colour.substring(from, from + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
