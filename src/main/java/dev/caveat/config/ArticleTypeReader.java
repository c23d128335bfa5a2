package dev.caveat.config;

import dev.caveat.rule.ArticleTypes;
import dev.caveat.rule.Glob;
import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.Nearest;
import dev.caveat.yaml.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code articleTypes:}, a map from type to globs.
 *
 * @param mistakes receives what is wrong
 */
record ArticleTypeReader(List<Mistake> mistakes) {
    private static final String FIELD = "articleTypes";

    /**
     * The types by path.
     *
     * @param folder what the globs are relative to
     * @param node null where the key is not there
     */
    ArticleTypes read(Path folder, YamlNode node) {
        if (node == null) {
            return ArticleTypes.NONE;
        }
        if (!(node instanceof YamlNode.Mapping types)) {
            mistakes.add(new Mistake(node.at(), FIELD, node.describe() + " where a map from type to globs is expected"));
            return ArticleTypes.NONE;
        }
        List<ArticleTypes.Entry> entries = new ArrayList<>();
        for (YamlNode.Entry type : types.entries()) {
            if (!ArticleTypes.VALID.contains(type.key())) {
                mistakes.add(new Mistake(type.at(), FIELD,
                        "“" + type.key() + "” is no type of article" + Nearest.hint(type.key(), ArticleTypes.VALID)));
            } else if (type.value() instanceof YamlNode.Sequence globs) {
                globs.items().forEach(glob -> entry(type.key(), glob, entries));
            } else {
                mistakes.add(new Mistake(type.value().at(), FIELD + "." + type.key(),
                        type.value().describe() + " where a list of globs is expected"));
            }
        }
        return new ArticleTypes(folder.toString(), entries);
    }

    private void entry(String type, YamlNode node, List<ArticleTypes.Entry> entries) {
        if (!(node instanceof YamlNode.Scalar scalar) || scalar.text().isBlank()) {
            mistakes.add(new Mistake(node.at(), FIELD + "." + type, node.describe() + " where a glob is expected"));
            return;
        }
        try {
            entries.add(new ArticleTypes.Entry(type, scalar.text(), new Glob(scalar.text())));
        } catch (IllegalArgumentException e) {
            mistakes.add(new Mistake(node.at(), FIELD + "." + type, e.getMessage()));
        }
    }
}
