package dev.caveat.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The tool's own texts: help and versions. */
final class Texts {
    private Texts() {}

    static String help() {
        return read("help.txt");
    }

    /** As {@code --version} prints it. */
    static String version() {
        return "caveat " + caveatVersion() + " (LanguageTool " + languageToolVersion() + ")";
    }

    static String caveatVersion() {
        return versions().getProperty("caveat");
    }

    static String languageToolVersion() {
        return versions().getProperty("languagetool");
    }

    /** Written by the build, so that the numbers stand in one place, the build file. */
    private static Properties versions() {
        Properties properties = new Properties();
        try (InputStream stream = Texts.class.getResourceAsStream("versions.properties")) {
            properties.load(stream);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text that is packed beside this class, or at an absolute path of the jar. */
    static String read(String name) {
        try (InputStream stream = Texts.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
