package dev.caveat.document;


/** What part of an article a block plays; it decides how much a claim counts and what can satisfy a requirement. */
public enum Zone implements Spelled {
    TITLE,
    /** The summary under the title, or the page's meta description. */
    DESCRIPTION,
    BYLINE,
    BODY,
    /** Asks the reader to book, call or buy. */
    CALL_TO_ACTION,
    /** Names danger signs or sends the reader to urgent care. */
    RED_FLAG,
    DISCLAIMER,
    /** The reference list and its heading. */
    SOURCES,
    /** Who wrote it: name, title, registration. */
    AUTHOR,
    /** Site chrome pasted along: masthead, share box, tags, buttons. Neither satisfies nor breaks a rule. */
    FURNITURE,
    /** Text that the site adds to every article. */
    BOILERPLATE
}
