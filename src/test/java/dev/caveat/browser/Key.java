package dev.caveat.browser;

import java.util.Map;

/** A key as the browser is told of it. */
enum Key {
    TAB("Tab", 9, "", 0), BACK_TAB("Tab", 9, "", 8), ENTER("Enter", 13, "\r", 0), SPACE(" ", 32, " ", 0), DOWN("ArrowDown", 40, "", 0),
    RIGHT("ArrowRight", 39, "", 0), END("End", 35, "", 0);

    private final String key;
    private final int code;
    private final String text;
    private final int modifiers;

    Key(String key, int code, String text, int modifiers) {
        this.key = key;
        this.code = code;
        this.text = text;
        this.modifiers = modifiers;
    }

    String text() {
        return text;
    }

    Map<String, ?> event(String type) {
        return Map.of("type", type, "key", key, "code", key.equals(" ") ? "Space" : key, "windowsVirtualKeyCode", code, "text", text,
                "modifiers", modifiers);
    }
}
