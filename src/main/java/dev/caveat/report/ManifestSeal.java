package dev.caveat.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * One digest of all that went into a run: the SHA-256 of one text after the other, each ended by a zero byte, a list begun
 * by its length.
 */
final class ManifestSeal {
    private final MessageDigest digest;

    private ManifestSeal() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String of(Manifest manifest, Tool tool, Run run, List<String> articles) {
        ManifestSeal seal = new ManifestSeal();
        seal.add(tool.name(), tool.version(), text(tool.languageTool()), text(manifest.engine()), run.asOf().toString());
        seal.add(run.rulesets().stream().map(each -> each.id() + '\0' + each.version() + '\0' + each.digest()).toList());
        seal.add(new TreeSet<>(articles));
        RunOptions options = manifest.options();
        seal.add(options.paths());
        seal.add(text(options.standardInput()));
        seal.add(options.rulesets());
        seal.add(text(options.configuration()), text(options.failOn()));
        seal.add(options.only());
        seal.add(options.skip());
        seal.add("" + options.grammar(), text(options.waivers()), text(options.baseline()), text(options.changedSince()),
                "" + options.changedLines());
        seal.add(run.changedSince().map(changed -> List.of(text(changed.since().commit()), text(changed.since().mergeBase())))
                .orElse(List.of()));
        List<String> files = new ArrayList<>();
        manifest.files().forEach(file -> files.add(file.path() + '\0' + file.role() + '\0' + file.digest()));
        seal.add(files);
        return seal.text();
    }

    /** The same of some texts. */
    static String of(String... texts) {
        ManifestSeal seal = new ManifestSeal();
        seal.add(texts);
        return seal.text();
    }

    private String text() {
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    private static String text(Optional<String> value) {
        return value.orElse("");
    }

    private void add(String... texts) {
        for (String text : texts) {
            digest.update((text + '\0').getBytes(StandardCharsets.UTF_8));
        }
    }

    private void add(Collection<String> list) {
        add("" + list.size());
        add(list.toArray(String[]::new));
    }
}
