package dev.caveat.report.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.report.Legible;
import dev.caveat.report.Mixed;
import dev.caveat.report.Sample;
import dev.caveat.rule.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReporterTest {
    private final String text = new CsvReporter().render(Mixed.report(Optional.of(Severity.ERROR)));
    private final List<List<String>> table = parse(text.substring(1));

    @Test
    void spreadsheetsAreToldThatItIsUtf8() {
        assertEquals('\uFEFF', text.charAt(0));
    }

    @Test
    void everyRecordHasAsManyFieldsAsTheHeader() {
        assertEquals(Row.COLUMNS, table.get(0));
        table.forEach(row -> assertEquals(Row.COLUMNS.size(), row.size(), row.toString()));
        assertEquals(List.of(Row.COLUMNS), parse(new CsvReporter().render(Sample.of()).substring(1)));
    }

    @Test
    void articlesRequiredPiecesFindingsAndProblemsEachHaveARow() {
        Map<String, Integer> kinds = new LinkedHashMap<>();
        rows().forEach(row -> kinds.merge(row.get("row"), 1, Integer::sum));
        assertEquals(Map.of("article", 5, "requirement", 5, "finding", 9, "problem", 2), kinds);
    }

    @Test
    void everyDispositionIsThereWithWhoAndWhy() {
        List<Map<String, String>> findings = rows().stream()
                .filter(row -> row.get("row").equals("finding") && row.get("article").contains("lift")).toList();
        assertEquals(List.of("open", "waived", "open", "baselined", "suppressed", "open"),
                findings.stream().sorted((one, other) -> order(one) - order(other)).map(row -> row.get("disposition")).toList());
        Map<String, String> waived = findings.stream().filter(row -> row.get("disposition").equals("waived")).findFirst().orElseThrow();
        assertEquals("2026-12-31", waived.get("until"));
        assertEquals("A. Roe " + Legible.onOneLine(Mixed.HOSTILE), waived.get("owner"));
        assertEquals("Quoted from " + Legible.onOneLine(Mixed.HOSTILE), waived.get("reason"));
    }

    @Test
    void requirementShowsItsStatusItsEvidenceAndWhatIsMissing() {
        Map<String, String> disclaimer = row("requirement", "disclaimer");
        assertEquals("satisfied", disclaimer.get("status"));
        assertEquals("of all", disclaimer.get("quote"));
        assertEquals("emergency-number", row("requirement", "red-flags").get("missing"));
        assertEquals("not-applicable", row("requirement", "dates").get("status"));
    }

    @Test
    void lineEndsCommasAndQuotesStayInsideTheirCell() {
        Map<String, String> cure = row("finding", "claims/cure");
        assertEquals("may help,\nwith \"time\" — \uD83D\uDE00", cure.get("suggestion"));
        assertEquals("Is “Loading”, the Cure — \uD83D\uDE00?",
                rows().stream().filter(row -> row.get("article").contains("lift")).findFirst().orElseThrow().get("title"));
    }

    @Test
    void noCellCanBecomeAFormula() {
        assertEquals("'=HYPERLINK", row("finding", "grammar/spelling").get("quote"));
        for (List<String> row : table) {
            row.forEach(cell -> assertFalse(cell.matches("(?s)[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*"), cell));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "  =1", "\u00A0=1", "\uFEFF=1", "\u200B+1", "\uFF1D1", "\uFF0B1", "\uFF0D1", "\uFF20x",
        "=cmd|' /C calc'!A0", "\u3000=1"})
    void formulaIsNeutralised(String formula) {
        assertEquals('\'', Cell.of(formula).charAt(0));
        assertTrue(Cell.of(formula).endsWith(formula.substring(1)));
    }

    @Test
    void ordinaryTextIsLeftAlone() {
        for (String plain : List.of("", " ", "a=b", "20–30%", "—", "'quoted'", "3 + 4")) {
            assertEquals(plain, Cell.of(plain));
        }
    }

    @Test
    void cellIsNeverLongerThanASpreadsheetTakes() {
        String cell = Cell.of("x" + "\uD83D\uDE00".repeat(20_000));
        assertTrue(cell.length() <= 32_767 && cell.endsWith("\uD83D\uDE00 …"), "" + cell.length());
    }

    private static int order(Map<String, String> row) {
        return Integer.parseInt(row.get("line")) * 100 + Integer.parseInt(row.get("column"));
    }

    private Map<String, String> row(String kind, String name) {
        return rows().stream().filter(row -> row.get("row").equals(kind) && row.get("name").equals(name)
                && row.get("article").contains("lift")).findFirst().orElseThrow();
    }

    private List<Map<String, String>> rows() {
        return table.subList(1, table.size()).stream().map(cells -> {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(table.get(0).get(i), cells.get(i));
            }
            return row;
        }).toList();
    }

    /** RFC 4180 to the letter: records end in CR LF, a quote inside quotes is two, nothing stands between a quote and a comma. */
    private static List<List<String>> parse(String text) {
        List<List<String>> table = new ArrayList<>();
        List<String> row = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            StringBuilder cell = new StringBuilder();
            if (text.charAt(at) == '"') {
                for (at++; text.charAt(at) != '"' || text.startsWith("\"\"", at); at++) {
                    cell.append(text.charAt(at));
                    at += text.charAt(at) == '"' ? 1 : 0;
                }
                at++;
            } else {
                for (; ",\r\n\"".indexOf(text.charAt(at)) < 0; at++) {
                    cell.append(text.charAt(at));
                }
            }
            row.add(cell.toString());
            if (text.charAt(at) == ',') {
                at++;
            } else {
                assertTrue(text.startsWith("\r\n", at), "at " + at + ": " + text.substring(at, Math.min(text.length(), at + 20)));
                at += 2;
                table.add(row);
                row = new ArrayList<>();
            }
        }
        assertEquals(List.of(), row);
        return table;
    }
}
