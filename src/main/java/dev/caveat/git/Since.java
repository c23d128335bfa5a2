package dev.caveat.git;

import java.util.Optional;

/**
 * The commit that files are held against, and how it was found.
 *
 * @param ref as the user gave it
 * @param commit what it names, all 40 hexadecimal digits; empty where the repository has none
 * @param mergeBase the common ancestor of it and what is checked out; empty where none is known
 * @param unknown why nobody can tell what has changed; empty where the merge base is known
 */
public record Since(String ref, Optional<String> commit, Optional<String> mergeBase, Optional<String> unknown) {}
