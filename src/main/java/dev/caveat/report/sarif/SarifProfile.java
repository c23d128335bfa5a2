package dev.caveat.report.sarif;

import dev.caveat.document.Spelled;

/** Whom a SARIF file is for. */
public enum SarifProfile implements Spelled {
    /** An archive, an auditor or a viewer: everything the report knows. */
    FULL,
    /** GitHub code scanning: open findings only, within its limits, with all that its documentation calls required. */
    GITHUB
}
