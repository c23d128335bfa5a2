package dev.caveat.yaml;

import java.util.Optional;

/** The dotted path of a field, written out only when a mistake has to name it. */
final class FieldPath {
    private final FieldPath parent;
    private final String key;
    /** The item of a list that this stands for; null for a field. */
    private final YamlNode item;
    private final int index;

    private FieldPath(FieldPath parent, String key, YamlNode item, int index) {
        this.parent = parent;
        this.key = key;
        this.item = item;
        this.index = index;
    }

    static FieldPath of(String written) {
        return new FieldPath(null, written, null, 0);
    }

    FieldPath key(String name) {
        return new FieldPath(this, name, null, 0);
    }

    /** An item is called by its id if it has one, else by its number. */
    FieldPath item(YamlNode node, int number) {
        return new FieldPath(this, "", node, number);
    }

    @Override
    public String toString() {
        if (parent == null) {
            return key;
        }
        String above = parent.toString();
        if (item == null) {
            return above.isEmpty() ? key : above + "." + key;
        }
        Optional<String> id = item.textAt("id");
        return above + (id.isPresent() ? "." + id.get() : "[" + index + "]");
    }
}
