/** The kind of check that judges the registration line: name, protected title, college, licence number. */
package dev.caveat.check.registration;
