package dev.caveat.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where a file stands in the checkout nearest above it.
 *
 * @param root of the checkout, a real path
 * @param below as git has it
 */
record Place(Path root, String below) {
    /** Empty for a file in no repository, and for one behind a link: git keeps the link, not what it leads to. */
    static Optional<Place> of(Path file) {
        Path path = file.toAbsolutePath().normalize();
        Path real = real(path);
        Path from = Files.isDirectory(real) ? real : real.getParent();
        Optional<Path> root = from == null ? Optional.empty() : Checkout.above(from);
        return root.filter(folder -> isWithoutLinks(path, real, folder))
                .map(folder -> new Place(folder, folder.relativize(real).toString().replace('\\', '/')));
    }

    /** The path without links, as far as it exists. */
    static Path real(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        Path there = whole;
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        try {
            return there.toRealPath().resolve(there.relativize(whole)).normalize();
        } catch (IOException e) {
            return whole;
        }
    }

    /** Links above the checkout do not matter: they lead to it, whatever it holds. */
    private static boolean isWithoutLinks(Path path, Path real, Path root) {
        Path folder = real;
        Path walked = path;
        while (walked != null && !folder.equals(root)) {
            if (Files.isSymbolicLink(walked) || !folder.getFileName().equals(walked.getFileName())) {
                return false;
            }
            folder = folder.getParent();
            walked = walked.getParent();
        }
        return walked != null;
    }

    /** The files at or below a place that exists, by path as git has it; what git keeps for itself left out. */
    static TreeMap<String, Path> files(Place place) throws IOException {
        TreeMap<String, Path> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(place.root().resolve(place.below()))) {
            all.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> place.root().relativize(file)).filter(file -> !file.startsWith(".git"))
                    .forEach(file -> files.put(file.toString().replace('\\', '/'), place.root().resolve(file)));
        }
        return files;
    }
}
