/**
 * The language server: open drafts in, diagnostics, quick fixes and explanations out, over the Language Server Protocol
 * 3.17. It knows neither options nor how configurations are found; {@link dev.caveat.lsp.Rulebooks} gives it what judges.
 */
package dev.caveat.lsp;
