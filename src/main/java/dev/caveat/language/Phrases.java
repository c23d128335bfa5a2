package dev.caveat.language;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a parameter whose texts are phrases in the notation of {@link PhraseSyntax}: one, a list, or a map of lists. The
 * loader proves each at its place, the examples' coverage counts it, and the schema says how it is written.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Phrases {}
