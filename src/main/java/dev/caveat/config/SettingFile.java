package dev.caveat.config;

/**
 * A file that was read because it decides what is found in articles.
 *
 * @param path as the user knows it, with {@code /} between folders
 * @param role what it is for: {@code configuration}, or the key that names it, such as {@code practitioners}
 * @param digest of its bytes, {@code sha256:…}
 */
public record SettingFile(String path, String role, String digest) implements Comparable<SettingFile> {
    @Override
    public int compareTo(SettingFile other) {
        int byPath = path.compareTo(other.path);
        return byPath != 0 ? byPath : role.compareTo(other.role);
    }
}
