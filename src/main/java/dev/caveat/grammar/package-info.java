/**
 * Grammar and spelling of the prose, by LanguageTool, whose types stop here.
 *
 * <p>Which of its rules run is data ({@code rulesets/base/grammar.yml}), measured on real articles.
 */
package dev.caveat.grammar;
