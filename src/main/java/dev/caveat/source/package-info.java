/** Drafts on disk: found, decoded and fingerprinted, before anybody knows what is in them. */
package dev.caveat.source;
