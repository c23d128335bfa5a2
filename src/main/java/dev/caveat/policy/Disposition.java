package dev.caveat.policy;

import java.time.LocalDate;

/** What became of a finding. Only an open one can block. */
public sealed interface Disposition {
    /** As reports spell it. */
    String id();

    /** For people. */
    default String words() {
        return id();
    }

    /** Why it is not open; empty for an open one. */
    default String reason() {
        return "";
    }

    /** Stands. */
    record Open() implements Disposition {
        @Override
        public String id() {
            return "open";
        }
    }

    /** Stands, but on lines that the change under check did not touch: still open, and not counted. */
    record Untouched() implements Disposition {
        @Override
        public String id() {
            return "open";
        }

        @Override
        public String words() {
            return "on unchanged lines";
        }
    }

    /** Silenced in the text, with a reason. */
    record Suppressed(String reason) implements Disposition {
        @Override
        public String id() {
            return "suppressed";
        }
    }

    /** Accepted by a reviewer until a day. */
    record Waived(String owner, String reason, LocalDate until) implements Disposition {
        @Override
        public String id() {
            return "waived";
        }
    }

    /** Known before the gate was put up. */
    record Baselined() implements Disposition {
        @Override
        public String id() {
            return "baselined";
        }
    }
}
