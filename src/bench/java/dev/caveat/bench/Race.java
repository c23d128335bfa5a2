package dev.caveat.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Programs that do one task in turn: each round runs every one once, so that a machine that gets busy slows all alike; the
 * ratio of a program is the middle one of its ratios to the first program in the same round.
 */
final class Race {
    /** Something to do before a run that is not timed, such as clearing a cache. */
    interface Before {
        void run() throws Exception;
    }

    /** What is timed of a tool. */
    interface Timing {
        Timed of(Tool tool) throws Exception;
    }

    private record Entry(Tool tool, Before before) {}

    private final String task;
    private final int rounds;
    private final Timing timing;
    private final List<Entry> entries = new ArrayList<>();

    Race(String task, int rounds) {
        this(task, rounds, Tool::run);
    }

    Race(String task, int rounds, Timing timing) {
        this.task = task;
        this.rounds = rounds;
        this.timing = timing;
    }

    void add(Tool tool, Before before) {
        entries.add(new Entry(tool, before));
    }

    /** Rows of a Markdown table: task, program, runs, least, middle, most, ratio, memory. */
    String run() throws Exception {
        Map<Tool, List<Timed>> times = new LinkedHashMap<>();
        entries.forEach(entry -> times.put(entry.tool, new ArrayList<>()));
        for (int round = 0; round < rounds; round++) {
            for (Entry entry : entries) {
                entry.before.run();
                times.get(entry.tool).add(timing.of(entry.tool));
                System.err.printf(Locale.ROOT, "%s, round %d of %d: %s %.2f s%n", task, round + 1, rounds, entry.tool.name(),
                        times.get(entry.tool).get(round).seconds());
            }
        }
        StringBuilder rows = new StringBuilder();
        List<Timed> first = times.get(entries.get(0).tool);
        times.forEach((tool, own) -> {
            List<Double> ratios = new ArrayList<>();
            for (int i = 0; i < own.size(); i++) {
                ratios.add(own.get(i).seconds() / first.get(i).seconds());
            }
            List<Double> seconds = own.stream().map(Timed::seconds).sorted().toList();
            rows.append(String.format(Locale.ROOT, "| %s | %s | %d | %.2f | **%.2f** | %.2f | %.2f | %d |%n", task, tool.name(), own.size(),
                    seconds.get(0), middle(seconds), seconds.get(seconds.size() - 1), middle(ratios),
                    own.stream().mapToLong(Timed::kilobytes).max().orElse(0) / 1024));
        });
        return rows.toString();
    }

    static double middle(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
