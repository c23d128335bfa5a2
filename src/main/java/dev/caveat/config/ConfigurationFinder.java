package dev.caveat.config;

import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.MistakesException;
import dev.caveat.yaml.Place;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the configuration of an article: the {@code caveat.yml} of its folder and of those above it, up to one that says
 * {@code root: true}, the top of its repository (where {@code .git} is) or that of the drive. Each file is read once; a new
 * finder sees what has changed. Not to be shared between threads.
 */
public final class ConfigurationFinder {
    /** The name that is looked for. */
    public static final String FILE_NAME = "caveat.yml";

    private static final List<String> MISNOMERS = List.of("caveat.yaml", ".caveat.yml", ".caveat.yaml");

    private final List<Mistake> mistakes = new ArrayList<>();
    private final Set<SettingFile> seen = new TreeSet<>();
    private final ConfigurationLoader loader;
    private final Optional<Path> only;
    private final Map<Path, List<ConfigurationText>> found = new HashMap<>();
    private final Map<List<Path>, Configuration> loaded = new HashMap<>();
    private final Map<Path, Configuration> byFolder = new HashMap<>();

    /** @param defaultRuleset where no file names one */
    public ConfigurationFinder(String defaultRuleset) {
        this(defaultRuleset, Optional.empty());
    }

    /** @param only a file that counts for every article, instead of those that would be found */
    public ConfigurationFinder(String defaultRuleset, Optional<Path> only) {
        this.loader = new ConfigurationLoader(mistakes, seen, defaultRuleset);
        this.only = only;
    }

    /**
     * The configuration of one article, its overrides not yet laid over it ({@link Configuration#at}). What is wrong in the
     * files is left out and told by {@link #verify}.
     *
     * @param article need not exist; links in its path are not resolved
     */
    public Configuration of(Path article) {
        Path folder = article.toAbsolutePath().normalize().getParent();
        return ofFolder(folder == null ? article.toAbsolutePath() : folder);
    }

    /** The configuration of what stands directly in a folder. */
    public Configuration ofFolder(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        Configuration known = byFolder.get(whole);
        if (known == null) {
            known = load(whole);
            byFolder.put(whole, known);
        }
        return known;
    }

    private Configuration load(Path folder) {
        List<ConfigurationText> files = files(folder);
        List<Path> key = files.stream().map(ConfigurationText::path).toList();
        Configuration known = loaded.get(key);
        if (known == null) {
            known = loader.load(files);
            loaded.put(key, known);
        }
        return known;
    }

    /** Every file that was read so far, {@code caveat.yml} and what it names, by path. */
    public List<SettingFile> files() {
        return List.copyOf(seen);
    }

    /** Every mistake of the files that were read so far. */
    public List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    /**
     * Makes sure that all is right with the files that were read so far.
     *
     * @throws MistakesException with every mistake
     */
    public void verify() throws MistakesException {
        if (!mistakes.isEmpty()) {
            throw new MistakesException(mistakes);
        }
    }

    /** Nearest first. */
    private List<ConfigurationText> files(Path folder) {
        List<ConfigurationText> known = found.get(only.isPresent() ? Path.of("") : folder);
        if (known != null) {
            return known;
        }
        List<ConfigurationText> files = new ArrayList<>();
        if (only.isPresent()) {
            files.add(ConfigurationText.read(only.get(), mistakes));
            found.put(Path.of(""), files);
            return files;
        }
        Path file = folder.resolve(FILE_NAME);
        // A link that leads nowhere is there too: to pass it over would be to check by other rules than were meant.
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            files.add(ConfigurationText.found(shown(file), mistakes));
        } else {
            MISNOMERS.stream().map(folder::resolve).filter(Files::isRegularFile).forEach(this::misnamed);
        }
        boolean last = !files.isEmpty() && files.get(0).isRoot()
                || Files.exists(folder.resolve(".git"), LinkOption.NOFOLLOW_LINKS) || folder.getParent() == null;
        if (!last) {
            files.addAll(files(folder.getParent()));
        }
        found.put(folder, files);
        return files;
    }

    private void misnamed(Path file) {
        mistakes.add(new Mistake(Place.startOf(ConfigurationText.name(shown(file))), "",
                "is not read under this name; call it " + FILE_NAME));
    }

    /** As the user would write it: from the current folder on where the file stands in it or above it. */
    private static Path shown(Path file) {
        Path here = Path.of("").toAbsolutePath().normalize();
        return file.startsWith(here) || here.startsWith(file.getParent()) ? here.relativize(file) : file;
    }
}
