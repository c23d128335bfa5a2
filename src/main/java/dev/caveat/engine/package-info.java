/** Asks every rule about every document. */
package dev.caveat.engine;
