package dev.caveat.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on standard error for a long run at a terminal; nothing anywhere else. */
final class Progress implements AutoCloseable {
    /** Fewer articles are done before a bar is read. */
    private static final int WORTH_SHOWING = 20;

    /** Null where nothing is shown. */
    private final ProgressBar bar;

    private Progress(ProgressBar bar) {
        this.bar = bar;
    }

    static Progress of(Terminal terminal, Options options, int articles) {
        boolean shown = terminal.bar() && !options.quiet() && articles >= WORTH_SHOWING;
        return new Progress(!shown ? null : new ProgressBarBuilder().setTaskName("Checking").setInitialMax(articles)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK).setUpdateIntervalMillis(200).clearDisplayOnFinish().build());
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
        }
    }
}
