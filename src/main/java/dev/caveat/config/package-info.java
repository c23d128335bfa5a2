/** The user's {@code caveat.yml} and the files it names. */
package dev.caveat.config;
