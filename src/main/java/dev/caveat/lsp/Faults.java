package dev.caveat.lsp;

import dev.caveat.yaml.Mistake;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;

/**
 * The mistakes of configurations and rulesets that keep open drafts from being checked, as diagnostics of the files they
 * stand in.
 */
final class Faults {
    private static final String CODE = "configuration";

    private final Map<String, List<Mistake>> byDraft = new HashMap<>();
    private final Set<String> shown = new TreeSet<>();

    /** Whether the mistakes are others than were noted for the draft before. */
    synchronized boolean note(String draft, List<Mistake> mistakes) {
        List<Mistake> before = byDraft.getOrDefault(draft, List.of());
        if (mistakes.isEmpty()) {
            byDraft.remove(draft);
        } else {
            byDraft.put(draft, List.copyOf(mistakes));
        }
        return !before.equals(mistakes);
    }

    /** Whether some other draft is held up by the same. */
    synchronized boolean isKnown(String draft, List<Mistake> mistakes) {
        return byDraft.entrySet().stream().anyMatch(other -> !other.getKey().equals(draft) && other.getValue().equals(mistakes));
    }

    /** What to publish now: every file with mistakes, and those that had some when last asked. */
    synchronized List<PublishDiagnosticsParams> publications() {
        Map<Path, Set<Mistake>> byFile = new TreeMap<>();
        byDraft.values().stream().flatMap(List::stream).forEach(mistake -> file(mistake)
                .ifPresent(file -> byFile.computeIfAbsent(file, any -> new TreeSet<>()).add(mistake)));
        Map<String, List<Diagnostic>> byUri = new LinkedHashMap<>();
        shown.forEach(uri -> byUri.put(uri, List.of()));
        byFile.forEach((file, mistakes) -> byUri.put(file.toUri().toString(), diagnostics(file, mistakes)));
        shown.clear();
        byFile.keySet().forEach(file -> shown.add(file.toUri().toString()));
        List<PublishDiagnosticsParams> all = new ArrayList<>();
        byUri.forEach((uri, diagnostics) -> all.add(new PublishDiagnosticsParams(uri, diagnostics)));
        return all;
    }

    /** A shipped ruleset's files, or the command line, are no files to open. */
    private static Optional<Path> file(Mistake mistake) {
        try {
            Path path = Path.of(mistake.at().file()).toAbsolutePath().normalize();
            return Optional.of(path).filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static List<Diagnostic> diagnostics(Path file, Set<Mistake> mistakes) {
        String text;
        try {
            text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            text = "";
        }
        List<String> lines = List.of(text.split("\\R", -1));
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Mistake mistake : mistakes) {
            Diagnostic diagnostic = new Diagnostic(range(mistake, lines),
                    (mistake.field().isEmpty() ? "" : mistake.field() + ": ") + mistake.what(), DiagnosticSeverity.Error, Diagnostics.SOURCE);
            diagnostic.setCode(CODE);
            diagnostics.add(diagnostic);
        }
        return diagnostics;
    }

    /** From the mistake to the end of its line; its column counts code points. */
    private static Range range(Mistake mistake, List<String> lines) {
        int line = Math.min(mistake.at().line(), lines.size()) - 1;
        String text = lines.get(line);
        int points = Math.min(mistake.at().column() - 1, text.codePointCount(0, text.length()));
        int column = text.offsetByCodePoints(0, points);
        return new Range(new Position(line, column),
                new Position(line, Math.max(column, text.stripTrailing().length())));
    }
}
