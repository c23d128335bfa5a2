package dev.caveat.grammar;

import dev.caveat.cache.Key;
import dev.caveat.cache.KeyDigest;
import dev.caveat.cache.MisreadException;
import dev.caveat.cache.Packer;
import dev.caveat.cache.Store;
import dev.caveat.cache.Unpacker;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The remarks on texts that were read before, by this process or, where there is a store, by an earlier one. What
 * LanguageTool says of a text depends on that text alone, so that of a draft somebody edits only the paragraph that
 * changed is read again.
 */
final class ReadBefore {
    /** UTF-16 units of text in memory, about 250 articles. */
    private static final int MOST = 2_000_000;
    private static final int MOST_UNSETTLED = 200;

    private final Recent recent;
    private final Optional<Kept> kept;
    private final boolean onceSettled;
    /** Texts in the making that are in memory and not in the store. */
    private final Set<String> unsettled = Collections.newSetFromMap(new ConcurrentHashMap<>());

    ReadBefore() {
        this(MOST);
    }

    /** @param most UTF-16 units of text held in memory; what was not asked for longest goes first */
    ReadBefore(int most) {
        this(new Recent(most), Optional.empty(), false);
    }

    private ReadBefore(Recent recent, Optional<Kept> kept, boolean onceSettled) {
        this.recent = recent;
        this.kept = kept;
        this.onceSettled = onceSettled;
    }

    /** The same, with a store behind it. */
    ReadBefore in(Store store, Key conditions) {
        return new ReadBefore(recent, Optional.of(new Kept(store, conditions)), false);
    }

    /** The same, where of texts that somebody is writing the store is given only those that are asked for again. */
    ReadBefore inOnceSettled(Store store, Key conditions) {
        return new ReadBefore(recent, Optional.of(new Kept(store, conditions)), true);
    }

    Optional<List<Remark>> of(String text) {
        Optional<List<Remark>> known = recent.of(text);
        if (known.isPresent()) {
            if (unsettled.remove(text)) {
                kept.ifPresent(store -> store.keep(text, known.get()));
            }
            return known;
        }
        Optional<List<Remark>> stored = kept.flatMap(store -> store.of(text));
        stored.ifPresent(remarks -> recent.keep(text, remarks));
        return stored;
    }

    /** @param alone whether no other text was new with it, as where somebody writes */
    void keep(String text, List<Remark> remarks, boolean alone) {
        recent.keep(text, remarks);
        if (onceSettled && alone) {
            if (unsettled.size() >= MOST_UNSETTLED) {
                unsettled.clear();
            }
            unsettled.add(text);
        } else {
            kept.ifPresent(store -> store.keep(text, remarks));
        }
    }

    /** Those in memory. */
    private static final class Recent {
        private final int most;
        private final Map<String, List<Remark>> byText = new LinkedHashMap<>(256, 0.75f, true);
        private int held;

        Recent(int most) {
            this.most = most;
        }

        synchronized Optional<List<Remark>> of(String text) {
            return Optional.ofNullable(byText.get(text));
        }

        synchronized void keep(String text, List<Remark> remarks) {
            if (text.length() <= most && byText.put(text, List.copyOf(remarks)) == null) {
                held += text.length();
            }
            for (var oldest = byText.keySet().iterator(); held > most && oldest.hasNext();) {
                held -= oldest.next().length();
                oldest.remove();
            }
        }
    }

    /**
     * Those on disk: the text itself is not there, only its digest.
     *
     * @param conditions all but the text that remarks depend on
     */
    private record Kept(Store store, Key conditions) {
        Optional<List<Remark>> of(String text) {
            return store.get(key(text)).flatMap(Kept::unpack);
        }

        void keep(String text, List<Remark> remarks) {
            Packer to = new Packer();
            to.list(remarks, remark -> to.text(remark.fault()).count(remark.start()).count(remark.end()).text(remark.message())
                    .texts(remark.replacements()).flag(remark.slip()));
            store.put(key(text), to.bytes());
        }

        private Key key(String text) {
            return KeyDigest.of(conditions, text).key();
        }

        private static Optional<List<Remark>> unpack(byte[] bytes) {
            try {
                Unpacker from = new Unpacker(bytes);
                return Optional.of(from.list(() -> new Remark(from.text(), from.count(), from.count(), from.text(), from.texts(), from.flag())));
            } catch (MisreadException e) {
                return Optional.empty();
            }
        }
    }
}
