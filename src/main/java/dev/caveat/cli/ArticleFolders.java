package dev.caveat.cli;

import dev.caveat.document.Problem;
import dev.caveat.source.Found;
import dev.caveat.source.Search;
import dev.caveat.source.Source;
import dev.caveat.source.SourceFinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a folder's articles seem to be.
 *
 * @param globs of them, relative to the folder
 * @param exclude globs of what lies among them and is none
 * @param count how many they are
 * @param languages that articles say they are in and that are not English, with how many
 */
record ArticleFolders(List<String> globs, List<String> exclude, int count, Map<String, Integer> languages) {
    /** Files about a repository. */
    private static final Pattern ABOUT = Pattern.compile(
            "(?:readme|changelog|changes|contributing|license|licence|code_of_conduct|security|authors|notice|todo)(?:\\.\\w+)?\\.\\w+",
            Pattern.CASE_INSENSITIVE);

    /** Folders that programs fill or programs read. */
    private static final Set<String> NOT_WRITTEN = Set.of("public", "dist", "build", "out", "_site", "coverage", "vendor", "themes",
            "layouts", "templates", "_layouts", "_includes", "test", "tests", "reports", "node_modules", "target");

    private static final Pattern LANGUAGE = Pattern.compile("(?:\\A---\\r?\\n(?:(?!---)[^\\n]*\\n){0,60}?lang(?:uage)?:[ \\t]*[\"']?"
            + "|<html\\b[^>]{0,400}?\\blang=[\"']?)([A-Za-z]{2,3}(?:-[A-Za-z]{2})?)\\b");

    static ArticleFolders of(Path folder) {
        Found found = SourceFinder.find(folder, List.of("."), Search.ALL);
        List<String> paths = Stream.concat(found.sources().stream().map(Source::path), found.problems().stream().map(Problem::path))
                .map(path -> path.replaceFirst("^\\./", "")).distinct().sorted().toList();
        Map<String, TreeSet<String>> endings = new TreeMap<>();
        TreeSet<String> exclude = new TreeSet<>();
        int count = 0;
        for (String path : paths) {
            if (ABOUT.matcher(path.substring(path.lastIndexOf('/') + 1)).matches()) {
                continue;
            }
            String top = path.contains("/") ? path.substring(0, path.indexOf('/')) : "";
            if (!NOT_WRITTEN.contains(top.toLowerCase(Locale.ROOT))) {
                endings.computeIfAbsent(top, any -> new TreeSet<>()).add(path.substring(path.lastIndexOf('.') + 1));
                count++;
            }
        }
        List<String> globs = new ArrayList<>();
        endings.forEach((top, each) -> each.forEach(ending -> globs.add(top.isEmpty() ? "*." + ending : deepest(top, paths) + "/**/*." + ending)));
        paths.stream().map(path -> path.substring(path.lastIndexOf('/') + 1)).filter(name -> ABOUT.matcher(name).matches())
                .forEach(name -> exclude.add("**/" + name));
        return new ArticleFolders(globs, List.copyOf(exclude), count, languages(found));
    }

    /** The folder that all articles of a top folder are in: content/posts, not content. */
    private static String deepest(String top, List<String> paths) {
        List<String> below = paths.stream().filter(path -> path.startsWith(top + "/")
                && !ABOUT.matcher(path.substring(path.lastIndexOf('/') + 1)).matches()).toList();
        String folder = below.get(0).substring(0, below.get(0).lastIndexOf('/'));
        while (!folder.equals(top) && !isAbove(folder, below)) {
            folder = folder.substring(0, folder.lastIndexOf('/'));
        }
        return folder;
    }

    private static boolean isAbove(String folder, List<String> paths) {
        return paths.stream().allMatch(path -> path.startsWith(folder + "/"));
    }

    private static Map<String, Integer> languages(Found found) {
        Map<String, Integer> languages = new TreeMap<>();
        for (Source source : found.sources()) {
            Matcher matcher = LANGUAGE.matcher(source.text());
            Optional<String> language = matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
            language.filter(each -> !each.toLowerCase(Locale.ROOT).startsWith("en")).ifPresent(each -> languages.merge(each, 1, Integer::sum));
        }
        return languages;
    }
}
