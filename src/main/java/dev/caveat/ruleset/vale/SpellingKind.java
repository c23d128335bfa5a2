package dev.caveat.ruleset.vale;

import dev.caveat.check.vale.Action;
import dev.caveat.check.vale.Finder;
import dev.caveat.check.vale.Spelling;
import dev.caveat.files.Ground;
import dev.caveat.language.spelling.AmericanWords;
import dev.caveat.language.spelling.WordList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Vale's {@code spelling} with the dictionaries it names. What cannot be found is a mistake, where Vale would pass over
 * a list of words that is not there: to look up nothing would be to pass unchecked.
 */
final class SpellingKind {
    private final Keys keys;
    private final StyleFolder folder;

    private SpellingKind(Keys keys, StyleFolder folder) {
        this.keys = keys;
        this.folder = folder;
    }

    static Supplier<Finder> of(Keys keys, StyleFolder folder, Action action) {
        return new SpellingKind(keys, folder).read(action);
    }

    private Supplier<Finder> read(Action action) {
        List<WordList> lists = lists();
        Set<String> accepted = accepted();
        List<String> filters = keys.list("filters");
        boolean custom = keys.flag("custom");
        List<String> exceptions = keys.list("exceptions");
        keys.flag("vocab");
        keys.number("threshold", 0);
        return () -> new Spelling(lists, accepted, filters, custom, exceptions, action);
    }

    private List<WordList> lists() {
        List<WordList> lists = new ArrayList<>();
        boolean append = keys.flag("append");
        String aff = keys.text("aff");
        String dic = keys.text("dic");
        String path = keys.text("dicpath");
        List<String> names = keys.list("dictionaries");
        if (!aff.isEmpty() || !dic.isEmpty()) {
            pair(aff, dic).ifPresent(lists::add);
            return lists;
        }
        Optional<Path> at = path.isEmpty() ? Optional.of(folder.usualDictionaries()) : folder.dictionaryFolder(path);
        if (at.isEmpty()) {
            keys.note(keys.at("dicpath"), "dicpath", "“" + path + "”: there is no such folder beside the style's");
            return lists;
        }
        for (String name : names) {
            named(at.get(), name).ifPresent(lists::add);
        }
        if (names.isEmpty() || append) {
            lists.add(new AmericanWords());
        }
        return lists;
    }

    private Optional<WordList> pair(String aff, String dic) {
        Optional<Path> affixes = folder.dictionaryFile(aff);
        Optional<Path> stems = folder.dictionaryFile(dic);
        missing("aff", aff, affixes);
        missing("dic", dic, stems);
        return affixes.isEmpty() || stems.isEmpty() ? Optional.empty() : dictionary("dic", affixes.get(), stems.get());
    }

    private void missing(String key, String name, Optional<Path> found) {
        if (found.isEmpty()) {
            keys.note(keys.at(key), key, name.isEmpty() ? "is missing: aff and dic go together" : "“" + name + "”: there is no such file");
        }
    }

    private Optional<WordList> named(Path at, String name) {
        // No file can have a name with a NUL in it, which an escape of YAML can write.
        boolean nameless = name.indexOf('\0') >= 0;
        Path affixes = at.resolve(nameless ? "" : name + ".aff");
        Path stems = at.resolve(nameless ? "" : name + ".dic");
        if (!Files.isRegularFile(affixes) || !Files.isRegularFile(stems)) {
            String shown = name.replace('\0', '?');
            keys.note(keys.at("dictionaries"), "dictionaries", "“" + shown + "”: there is no " + shown + ".aff with "
                    + shown + ".dic in " + at.getFileName());
            return Optional.empty();
        }
        return dictionary("dictionaries", affixes, stems);
    }

    private Optional<WordList> dictionary(String key, Path affixes, Path stems) {
        for (Path file : List.of(affixes, stems)) {
            if (folder.leadsOut(file)) {
                keys.note(keys.at(key), key, "“" + file.getFileName() + "” " + Ground.LEADS_OUT);
                return Optional.empty();
            }
        }
        try {
            return Optional.of(folder.dictionary(affixes, stems));
        } catch (IOException e) {
            keys.note(keys.at(key), key, "“" + stems.getFileName() + "” " + e.getMessage());
            return Optional.empty();
        }
    }

    private Set<String> accepted() {
        Set<String> accepted = new TreeSet<>();
        for (String name : keys.list("ignore")) {
            Optional<Path> file = folder.ignoreFile(name);
            try {
                if (file.filter(folder::leadsOut).isPresent()) {
                    keys.note(keys.at("ignore"), "ignore", "“" + name + "” " + Ground.LEADS_OUT);
                } else if (file.isPresent()) {
                    accepted.addAll(folder.words(file.get()));
                } else {
                    keys.note(keys.at("ignore"), "ignore", "“" + name + "”: there is no such file");
                }
            } catch (IOException e) {
                keys.note(keys.at("ignore"), "ignore", "“" + name + "” cannot be read as UTF-8");
            }
        }
        return accepted;
    }
}
