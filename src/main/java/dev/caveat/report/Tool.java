package dev.caveat.report;

import java.util.Optional;

/**
 * The program that made a report.
 *
 * @param languageTool the version of LanguageTool that read the prose; empty where grammar was not checked
 */
public record Tool(String name, String version, Optional<String> languageTool) {}
