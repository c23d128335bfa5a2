package dev.caveat.config;

import dev.caveat.yaml.Place;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code waivers:} and {@code baseline:}, or the files of their usual names.
 *
 * @param folder what the paths in these files start from: the folder of the configuration, else the current one
 */
public record ExemptionSettings(Path folder, Named waivers, Named baseline) {
    /** The usual name of the waivers' file. */
    public static final String WAIVERS = "caveat-waivers.yml";

    /** The usual name of the baseline's file. */
    public static final String BASELINE = "caveat-baseline.json";

    /**
     * One of the two files.
     *
     * @param text empty where there is no file
     * @param isNamed whether the configuration names it; then it must be there
     * @param at where it is named
     */
    public record Named(Path file, Optional<String> text, boolean isNamed, Place at) {}
}
