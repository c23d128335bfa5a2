package dev.caveat.check.registration;

import java.util.List;
import java.util.Random;

/**
 * A registration line as a writer may set it, piece by piece, in one of many places and shapes.
 *
 * @param name as written
 * @param title empty to leave it out
 * @param college empty to leave it out
 * @param number empty to leave it out
 * @param tail what follows the line: a telephone, an address
 */
record LineDraft(String name, String title, String degrees, String college, String number, String tail) {
    /** Where a line can stand. */
    enum Shape { BYLINE, BOX, FOOT, TABLE, CARD, LIST, LINES, CELLS }

    private static final List<String> LABELS = List.of("licence number ", "licence # ", "licence ", "Reg. no. ", "registration no. ",
            "License: ", "registration number: ", "licence no. ", "Lic. No. ", "Reg. # ", "registrant number ", "licence number is ");
    private static final List<String> BODY = List.of("Walking helps many people. Start with a short walk and add a little each day.",
            "We have helped people since 2004. A walk of 30 minutes costs nothing; a pair of shoes costs 120 dollars.");

    LineDraft with(String newNumber) {
        return new LineDraft(name, title, degrees, college, newNumber, tail);
    }

    /** The line in one of the running shapes. */
    String line(Random random) {
        String head = name + (title.isEmpty() ? "" : ", " + title) + (degrees.isEmpty() ? "" : ", " + degrees);
        String label = LABELS.get(random.nextInt(LABELS.size()));
        String text = switch (college.isEmpty() || number.isEmpty() ? 0 : random.nextInt(6)) {
            case 1 -> head + ", " + college + " (" + number + ")";
            case 2 -> head + ". Licensed by the " + college + " (" + number + ")";
            case 3 -> head + ", registered with the " + college + " under number " + number;
            case 4 -> head + " (" + college + ", " + label + number + ")";
            case 5 -> head + ", " + college + " #" + number;
            default -> head + (college.isEmpty() ? "" : ", " + college) + (number.isEmpty() ? "" : ", " + label + number);
        };
        return text + tail;
    }

    /** A whole article with the line in a place. */
    String article(Shape shape, Random random) {
        String body = BODY.get(random.nextInt(BODY.size()));
        return "# Walking\n\n" + switch (shape) {
            case BYLINE -> "By " + line(random) + "\n\n" + body;
            case BOX -> body + "\n\n## About the author\n\n" + line(random) + ".";
            case FOOT -> body + "\n\n---\n\n" + line(random);
            case TABLE -> body + "\n\n## About the author\n\n| Name | Title | College | Licence number |\n|---|---|---|---|\n| " + name
                    + " | " + titles() + " | " + college + " | " + number + tail + " |";
            case CARD -> body + "\n\n## About the author\n\n| | |\n|---|---|\n| Name | " + name + " |\n| Title | " + titles()
                    + " |\n| College | " + college + " |\n| Registration no. | " + number + tail + " |";
            case LIST -> body + "\n\n## Author\n\n- Name: " + name + "\n" + item("Title", titles()) + item("College", college)
                    + item("Licence number", number + tail);
            case LINES -> body + "\n\n**" + name + "**  \n" + titles() + "  \n" + college + "  \n"
                    + (number.isEmpty() ? "" : LABELS.get(random.nextInt(LABELS.size())) + number) + tail;
            case CELLS -> body + "\n\n" + name + "\n\n" + titles() + "\n\n" + college + "\n\n"
                    + (number.isEmpty() ? "" : "Licence no. " + number) + tail;
        };
    }

    private String titles() {
        return title + (degrees.isEmpty() ? "" : ", " + degrees);
    }

    private static String item(String label, String value) {
        return value.isEmpty() ? "" : "- " + label + ": " + value + "\n";
    }
}
