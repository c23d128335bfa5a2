package dev.caveat.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.Writer;

/** JSON text as every output of ours has it: indented by two, {@code \n} line ends, one at the end of the file. */
public final class JsonText {
    private static final JsonFactory JSON = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);

    private JsonText() {}

    /** Writes one value. */
    public interface Value {
        void write(JsonGenerator json) throws IOException;
    }

    public static String of(Value value) {
        return Content.text(out -> write(out, value));
    }

    /** The same, written as it goes. */
    public static void write(Writer out, Value value) throws IOException {
        write(out, value, 0);
        out.write('\n');
    }

    /** The text of a value that is to stand within others, so many of them. */
    static String within(int depth, Value value) {
        return Content.text(out -> write(out, value, depth));
    }

    private static void write(Writer out, Value value, int depth) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.setPrettyPrinter(new Printer(depth));
            value.write(json);
        }
    }

    /** Puts lines where they would stand within so many others. */
    private static final class Printer extends DefaultPrettyPrinter {
        private static final long serialVersionUID = 1;

        Printer(int depth) {
            super(Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER));
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            indentObjectsWith(indenter);
            indentArraysWith(indenter);
            _nesting = depth;
        }
    }
}
