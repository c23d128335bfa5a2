package dev.caveat.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on standard error for a long run at a terminal; nothing anywhere else. */
final class Progress implements AutoCloseable {
    /** Fewer articles are done before a bar is read. */
    private static final int WORTH_SHOWING = 20;

    /** Null where nothing is shown. */
    private final ProgressBar bar;
    private final Runnable wipe;

    private Progress(ProgressBar bar, Runnable wipe) {
        this.bar = bar;
        this.wipe = wipe;
    }

    /** The line the bar is drawn on. The library draws from a thread of its own, which may come once more after the end. */
    private static final class Line {
        private final PrintStream errors;
        private final int width;
        private boolean wiped;

        Line(PrintStream errors, int width) {
            this.errors = errors;
            this.width = width;
        }

        synchronized void draw(String text) {
            if (!wiped) {
                errors.print("\r" + text);
                errors.flush();
            }
        }

        synchronized void wipe() {
            draw(" ".repeat(width) + "\r");
            wiped = true;
        }
    }

    static Progress of(Terminal terminal, Options options, int articles) {
        if (!terminal.bar() || options.quiet() || articles < WORTH_SHOWING) {
            return new Progress(null, () -> { });
        }
        return on(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8), terminal.screen().width(), articles);
    }

    /** Drawn over itself with nothing but returns, and wiped at the end: the library's own way leaves an empty line. */
    static Progress on(PrintStream errors, int width, int articles) {
        Line line = new Line(errors, width - 1);
        return new Progress(new ProgressBarBuilder().setTaskName("Checking").setInitialMax(articles)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK).setUpdateIntervalMillis(200).clearDisplayOnFinish()
                .setConsumer(new DelegatingProgressBarConsumer(line::draw, width - 1)).build(), line::wipe);
    }

    void step() {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            wipe.run();
        }
    }
}
