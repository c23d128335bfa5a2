/** What has changed since a commit, asked of the git repository itself; no git need be installed. */
package dev.caveat.git;
