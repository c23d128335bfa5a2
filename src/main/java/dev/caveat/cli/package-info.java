/** The command line: arguments in, console and exit code out. */
package dev.caveat.cli;
