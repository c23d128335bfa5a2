package dev.caveat.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An editor with one article open in {@code caveat lsp}, a process of its own, spoken to over its standard input and output. */
final class Desk implements AutoCloseable {
    private static final long PATIENCE_NS = 60_000_000_000L;
    private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)");
    /** A word in no dictionary, in the article from the start: once it is told, grammar has been read. */
    private static final String UNKNOWN = "wrongspellinng";

    private final Process process;
    private final String uri;
    private final List<Told> told = new ArrayList<>();
    private String text;
    private int version;
    private Waited opening;

    private record Told(int version, long at, String message) {}

    /**
     * What an edit waited for, in milliseconds.
     *
     * @param first findings of the new version
     * @param whole findings with a word that only grammar finds
     */
    record Waited(double first, double whole) {}

    private Desk(Process process, String uri) {
        this.process = process;
        this.uri = uri;
    }

    static Desk open(Path folder, List<String> launcher, Map<String, String> environment, String article) throws Exception {
        List<String> command = new ArrayList<>(launcher);
        command.add("lsp");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        Path file = folder.resolve("article.md");
        Files.writeString(file, article);
        Desk desk = new Desk(builder.start(), file.toUri().toString());
        Thread reader = new Thread(desk::read, "editor");
        reader.setDaemon(true);
        reader.start();
        desk.say("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"capabilities\":{\"textDocument\":{\"publishDiagnostics\":"
                + "{\"versionSupport\":true}}},\"rootUri\":" + quoted(folder.toUri().toString()) + "}}");
        desk.say("{\"jsonrpc\":\"2.0\",\"method\":\"initialized\",\"params\":{}}");
        desk.version = 1;
        // In front of the first heading: what stands below the last may be sources, which nobody proofreads.
        int heading = article.indexOf("\n## ");
        int at = heading < 0 ? article.length() : heading;
        desk.text = article.substring(0, at) + "\n\nA " + UNKNOWN + " stands here.\n" + article.substring(at);
        long start = System.nanoTime();
        desk.say("{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{\"uri\":" + quoted(desk.uri)
                + ",\"languageId\":\"markdown\",\"version\":1,\"text\":" + quoted(desk.text) + "}}}");
        desk.opening = desk.await(start, UNKNOWN);
        desk.put(article);
        return desk;
    }

    /** Processor seconds of the server so far. */
    double used() {
        return process.toHandle().info().totalCpuDuration().orElse(java.time.Duration.ZERO).toNanos() / 1e9;
    }

    double opened() {
        return opening.first;
    }

    double openedWhole() {
        return opening.whole;
    }

    /** @param word new in the text, and misspelled */
    Waited edit(String next, String word) throws Exception {
        String message = change(next);
        long start = System.nanoTime();
        say(message);
        return await(start, word);
    }

    /** Changes the text, and waits until something is told of it. */
    void put(String next) throws Exception {
        String message = change(next);
        long start = System.nanoTime();
        say(message);
        await(start, "");
    }

    /** The least change that makes the text another. */
    private String change(String next) {
        int same = 0;
        while (same < Math.min(text.length(), next.length()) && text.charAt(same) == next.charAt(same)) {
            same++;
        }
        int end = 0;
        while (end < Math.min(text.length(), next.length()) - same
                && text.charAt(text.length() - 1 - end) == next.charAt(next.length() - 1 - end)) {
            end++;
        }
        version++;
        String message = "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didChange\",\"params\":{\"textDocument\":{\"uri\":" + quoted(uri)
                + ",\"version\":" + version + "},\"contentChanges\":[{\"range\":{\"start\":" + place(same) + ",\"end\":"
                + place(text.length() - end) + "},\"text\":" + quoted(next.substring(same, next.length() - end)) + "}]}}";
        text = next;
        return message;
    }

    private String place(int offset) {
        String before = text.substring(0, offset);
        return "{\"line\":" + before.chars().filter(c -> c == '\n').count() + ",\"character\":" + (offset - before.lastIndexOf('\n') - 1) + "}";
    }

    private Waited await(long start, String word) throws InterruptedException {
        synchronized (told) {
            double first = -1;
            while (System.nanoTime() - start < PATIENCE_NS) {
                for (Told each : told) {
                    if (each.version == version) {
                        double after = (each.at - start) / 1e6;
                        first = first < 0 ? after : first;
                        if (each.message.contains(word)) {
                            told.clear();
                            return new Waited(first, after);
                        }
                    }
                }
                told.wait(1000);
            }
            throw new IllegalStateException("nothing was told of version " + version + " with “" + word + "”");
        }
    }

    private void read() {
        try (InputStream in = process.getInputStream()) {
            while (true) {
                int length = 0;
                for (String line = line(in); !line.isEmpty(); line = line(in)) {
                    length = line.startsWith("Content-Length: ") ? Integer.parseInt(line.substring(16)) : length;
                }
                String message = new String(in.readNBytes(length), StandardCharsets.UTF_8);
                long now = System.nanoTime();
                if (message.contains("textDocument/publishDiagnostics")) {
                    Matcher number = VERSION.matcher(message);
                    synchronized (told) {
                        told.add(new Told(number.find() ? Integer.parseInt(number.group(1)) : 0, now, message));
                        told.notifyAll();
                    }
                }
            }
        } catch (IOException e) {
            return;
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the server has ended");
            }
            line.append(c == '\r' ? "" : String.valueOf((char) c));
        }
        return line.toString();
    }

    private void say(String message) throws IOException {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        OutputStream out = process.getOutputStream();
        out.write(("Content-Length: " + bytes.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.flush();
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            json.append(c == '"' || c == '\\' ? "\\" + c : c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
        }
        return json.append('"').toString();
    }

    @Override
    public void close() throws Exception {
        say("{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"shutdown\"}");
        say("{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}");
        process.waitFor();
    }
}
