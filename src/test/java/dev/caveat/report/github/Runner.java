package dev.caveat.report.github;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** GitHub's runner, as far as it reads a step's output: what it takes for orders (after actions/runner, ActionCommand). */
final class Runner {
    private static final Set<String> ORDERS = Set.of("error", "warning", "notice", "debug", "add-mask", "set-env", "set-output", "add-path",
            "save-state", "group", "endgroup", "echo", "add-matcher", "remove-matcher", "stop-commands");

    /** An order with what it was given. */
    record Order(String name, Map<String, String> properties, String data) {}

    private Runner() {}

    /** The orders that a log would carry out, and lines that are none. */
    static List<Order> read(String log, List<String> plain) {
        List<Order> orders = new ArrayList<>();
        String resume = "";
        for (String line : log.split("\r\n|\n|\r", -1)) {
            Order order = order(line, resume);
            if (!resume.isEmpty()) {
                if (order != null && order.name.equalsIgnoreCase(resume)) {
                    resume = "";
                } else {
                    plain.add(line);
                }
            } else if (order == null) {
                plain.add(line);
            } else if (order.name.equals("stop-commands")) {
                resume = order.data;
            } else {
                orders.add(order);
            }
        }
        return orders;
    }

    private static Order order(String line, String resume) {
        String message = line.stripLeading();
        int end = message.startsWith("::") ? message.indexOf("::", 2) : -1;
        if (end >= 0) {
            Order order = order(message.substring(2, end), message.substring(end + 2), ",", resume);
            if (order != null) {
                return order;
            }
        }
        int old = line.indexOf("##[");
        int close = old < 0 ? -1 : line.indexOf(']', old);
        return close < 0 ? null : order(line.substring(old + 3, close), line.substring(close + 1), ";", resume);
    }

    private static Order order(String info, String data, String separator, String resume) {
        int space = info.indexOf(' ');
        String name = space < 0 ? info : info.substring(0, space);
        if (!ORDERS.contains(name.toLowerCase(Locale.ROOT)) && !(name.equals(resume) && !resume.isEmpty())) {
            return null;
        }
        Map<String, String> properties = new LinkedHashMap<>();
        if (space > 0) {
            for (String property : info.substring(space + 1).strip().split(separator)) {
                int equals = property.indexOf('=');
                if (equals > 0) {
                    properties.put(property.substring(0, equals), property.substring(equals + 1).replace("%0D", "\r").replace("%0A", "\n")
                            .replace("%3A", ":").replace("%2C", ",").replace("%25", "%"));
                }
            }
        }
        return new Order(name, properties, data.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%"));
    }
}
