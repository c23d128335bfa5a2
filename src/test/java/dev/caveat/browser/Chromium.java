package dev.caveat.browser;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** An installed Chromium without a screen, with a profile of its own that is deleted at the end. */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    /** No sandbox, as CI runs as root: it opens nothing but what these tests wrote. Nothing of it may call home. */
    private static final List<String> OPTIONS = List.of("--headless=new", "--no-sandbox", "--remote-debugging-port=0", "--no-first-run",
            "--no-default-browser-check", "--disable-background-networking", "--disable-component-update", "--disable-default-apps",
            "--disable-dev-shm-usage", "--disable-extensions", "--disable-gpu", "--disable-sync", "--force-color-profile=srgb",
            "--hide-scrollbars", "--lang=en-US", "--metrics-recording-only", "--password-store=basic", "--use-mock-keychain");

    private final Path profile;
    private final Process process;
    private final Wire wire;

    private Chromium(Path profile, Process process, Wire wire) {
        this.profile = profile;
        this.process = process;
        this.wire = wire;
    }

    static Optional<Path> installed() {
        return NAMES.stream().flatMap(name -> Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(place -> Path.of(place, name))).filter(Files::isExecutable).findFirst();
    }

    static Chromium start(Path executable) throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory("caveat-chromium");
        List<String> command = Stream.of(Stream.of(executable.toString()), OPTIONS.stream(),
                Stream.of("--user-data-dir=" + profile, "about:blank")).flatMap(words -> words).toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(profile.resolve("output").toFile()).start();
        Path port = profile.resolve("DevToolsActivePort");
        for (int i = 0; i < Wire.SECONDS * 10; i++) {
            List<String> lines = Files.exists(port) ? Files.readAllLines(port) : List.of();
            if (lines.size() == 2) {
                return new Chromium(profile, process, new Wire(URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1))));
            }
            if (!process.isAlive()) {
                break;
            }
            Thread.sleep(100);
        }
        process.destroyForcibly();
        throw new IllegalStateException(executable + " did not start: " + Files.readString(profile.resolve("output")));
    }

    Tab tab() {
        return new Tab(wire);
    }

    /** What a page may do without asking its reader. */
    void grant(String... permissions) {
        wire.ask("", "Browser.grantPermissions", Map.of("permissions", permissions));
    }

    @Override
    public void close() throws IOException {
        wire.send("", "Browser.close", Map.of());
        process.onExit().orTimeout(20, TimeUnit.SECONDS).exceptionally(late -> process.destroyForcibly()).join();
        wire.close();
        Reports.delete(profile);
    }
}
