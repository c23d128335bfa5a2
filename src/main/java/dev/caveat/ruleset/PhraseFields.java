package dev.caveat.ruleset;

import dev.caveat.language.Phrases;
import dev.caveat.yaml.YamlNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds every phrase among parameters as they are written: the components of their record that are {@link Phrases}. */
final class PhraseFields {
    private final List<WrittenPhrase> found = new ArrayList<>();

    private PhraseFields() {}

    /** In the order of the record's components, then of the file; what is not of the record's shape is passed over. */
    static List<WrittenPhrase> of(YamlNode parameters, Class<?> type, String field) {
        PhraseFields fields = new PhraseFields();
        fields.record(parameters, type, field);
        return List.copyOf(fields.found);
    }

    private void record(YamlNode node, Class<?> type, String field) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            mapping.get(component.getName()).ifPresent(value -> {
                String path = field + "." + component.getName();
                if (component.isAnnotationPresent(Phrases.class)) {
                    texts(value, path, component.getName());
                } else {
                    value(value, component.getGenericType(), path);
                }
            });
        }
    }

    private void value(YamlNode node, Type type, String field) {
        if (type instanceof ParameterizedType generic) {
            Type inner = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            if (node instanceof YamlNode.Sequence list) {
                list.items().forEach(item -> value(item, inner, field));
            } else if (node instanceof YamlNode.Mapping map && generic.getRawType() == Map.class) {
                map.entries().forEach(entry -> value(entry.value(), inner, field + "." + entry.key()));
            } else {
                value(node, inner, field);
            }
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            record(node, plain, field);
        }
    }

    private void texts(YamlNode node, String field, String parameter) {
        if (node instanceof YamlNode.Scalar scalar) {
            found.add(new WrittenPhrase(field, parameter, scalar.text(), scalar.at()));
        } else if (node instanceof YamlNode.Sequence list) {
            list.items().forEach(item -> texts(item, field, parameter));
        } else if (node instanceof YamlNode.Mapping map) {
            map.entries().forEach(entry -> texts(entry.value(), field + "." + entry.key(), parameter));
        }
    }
}
