/** Files written whole or not at all, whoever looks at them meanwhile and whatever happens to the process; several at a time. */
package dev.caveat.files;
