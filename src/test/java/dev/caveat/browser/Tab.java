package dev.caveat.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** A page in the browser as its reader has it: an address, a size, a keyboard. Sizes in CSS pixels. */
final class Tab implements AutoCloseable {
    private final Wire wire;
    private final String target;
    private final String session;
    private final BiConsumer<String, JsonNode> listener = this::hear;
    private final List<JsonNode> events = new ArrayList<>();

    Tab(Wire wire) {
        this.wire = wire;
        target = wire.ask("", "Target.createTarget", Map.of("url", "about:blank")).get("targetId").asText();
        session = wire.ask("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true)).get("sessionId").asText();
        wire.listen(listener);
        List.of("Page", "Runtime", "Log", "Network").forEach(domain -> ask(domain + ".enable", Map.of()));
        ask("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
        size(1440, 900);
    }

    private void hear(String from, JsonNode event) {
        if (!from.equals(session)) {
            return;
        }
        // An open dialog would stop the page; that there was one stays known.
        if (event.get("method").asText().equals("Page.javascriptDialogOpening")) {
            wire.send(session, "Page.handleJavaScriptDialog", Map.of("accept", false));
        }
        synchronized (events) {
            events.add(event);
            events.notifyAll();
        }
    }

    JsonNode ask(String method, Map<String, ?> parameters) {
        return wire.ask(session, method, parameters);
    }

    /** From disk. */
    Tab open(Path page) {
        return open(page, "");
    }

    Tab open(Path page, String fragment) {
        int before = count();
        JsonNode answer = ask("Page.navigate", Map.of("url", page.toAbsolutePath().toUri() + fragment));
        if (answer.has("loaderId")) {
            loaded(before);
        }
        return this;
    }

    void reload() {
        int before = count();
        ask("Page.reload", Map.of());
        loaded(before);
    }

    /** The reader's way back in the history. */
    void back() {
        int before = count();
        JsonNode history = ask("Page.getNavigationHistory", Map.of());
        JsonNode entry = history.get("entries").get(history.get("currentIndex").asInt() - 1);
        ask("Page.navigateToHistoryEntry", Map.of("entryId", entry.get("id").asInt()));
        loaded(before);
    }

    /** Number of events so far. */
    int count() {
        synchronized (events) {
            return events.size();
        }
    }

    /** Waits for a page that was asked for after so many events. */
    void loaded(int before) {
        long end = System.nanoTime() + Wire.SECONDS * 1_000_000_000L;
        synchronized (events) {
            while (events.stream().skip(before).noneMatch(event -> event.get("method").asText().equals("Page.loadEventFired"))) {
                try {
                    events.wait(1_000);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("page not loaded in " + Wire.SECONDS + " s");
                }
            }
        }
    }

    /** What the events of this kind said, since the tab was opened. */
    List<JsonNode> events(String method) {
        synchronized (events) {
            return events.stream().filter(event -> event.get("method").asText().equals(method)).map(event -> event.get("params")).toList();
        }
    }

    /** What went wrong in the page, as a developer's console shows it; dialogs as well. */
    List<String> complaints() {
        List<String> all = new ArrayList<>();
        events("Log.entryAdded").forEach(entry -> all.add(entry.get("entry").path("text").asText()));
        events("Runtime.exceptionThrown").forEach(thrown -> all.add(thrown.get("exceptionDetails").toString()));
        events("Runtime.consoleAPICalled").forEach(call -> all.add(call.get("args").toString()));
        events("Page.javascriptDialogOpening").forEach(dialog -> all.add("dialog: " + dialog.path("message").asText()));
        return all;
    }

    /** The value of an expression in the page; the page's policy does not bind it. */
    JsonNode value(String expression) {
        JsonNode answer = ask("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + answer.get("exceptionDetails"));
        }
        return answer.get("result").path("value");
    }

    String text(String expression) {
        return value(expression).asText();
    }

    boolean is(String expression) {
        return value(expression).asBoolean();
    }

    /** Whether it comes to be so within ten seconds: a page hears of a new address only after it has it. */
    boolean becomes(String expression) {
        return value("new Promise(done => { let left = 500; const look = () => (" + expression
                + ") ? done(true) : left-- > 0 ? setTimeout(look, 20) : done(false); look(); })").asBoolean();
    }

    int number(String expression) {
        return value(expression).asInt();
    }

    List<String> texts(String expression) {
        List<String> all = new ArrayList<>();
        value(expression).forEach(each -> all.add(each.asText()));
        return all;
    }

    Tab size(int width, int height) {
        ask("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    Tab look(String media, String scheme) {
        ask("Emulation.setEmulatedMedia", Map.of("media", media,
                "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        return this;
    }

    Tab withoutScripts() {
        ask("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        return this;
    }

    void press(Key... keys) {
        for (Key key : keys) {
            ask("Input.dispatchKeyEvent", key.event(key.text().isEmpty() ? "rawKeyDown" : "keyDown"));
            ask("Input.dispatchKeyEvent", key.event("keyUp"));
        }
    }

    void type(String text) {
        ask("Input.insertText", Map.of("text", text));
    }

    /** As the browser prints it. */
    byte[] pdf() {
        look("", "light");
        return bytes(ask("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", false)));
    }

    /** A PNG of that part of the page. */
    byte[] picture(int x, int y, int width, int height) {
        return bytes(ask("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true,
                "clip", Map.of("x", x, "y", y, "width", width, "height", height, "scale", 1))));
    }

    private static byte[] bytes(JsonNode answer) {
        return Base64.getDecoder().decode(answer.get("data").asText());
    }

    @Override
    public void close() {
        wire.ignore(listener);
        wire.ask("", "Target.closeTarget", Map.of("targetId", target));
    }
}
