package dev.caveat.check.vale;

/** A rule of a style, ready to look. */
public record StyleRule(Definition definition, Finder finder) {}
