/** Files written whole or not at all, whoever looks at them meanwhile and whatever happens to the process. */
package dev.caveat.files;
