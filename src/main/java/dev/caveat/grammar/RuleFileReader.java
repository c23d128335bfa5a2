package dev.caveat.grammar;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A file of LanguageTool's rules, cut into its rules and groups: entities resolved, comments and examples left out,
 * which only its own tests read.
 */
final class RuleFileReader extends DefaultHandler {
    private static final String RULE = "rule";
    private static final String GROUP = "rulegroup";
    private static final List<String> HEADS = List.of("unification", "phrases");
    private static final List<String> SPOKEN = List.of("message", "suggestion", "short", "url");
    private static final String EXAMPLE = "example";

    private final StringBuilder head = new StringBuilder();
    private final List<PackedRules.Part> categories = new ArrayList<>();
    /** The start of each, with what holds for all its rules; the first is that of rules without one. */
    private final List<String> groups = new ArrayList<>(List.of(""));
    private final List<Element> elements = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder run = new StringBuilder();
    private int spoken;
    private int depth;
    private int left;
    private boolean inGroup;

    /** A rule. */
    record Element(int category, int group, String xml) {}

    static RuleFileReader read(InputStream stream) throws IOException {
        RuleFileReader reader = new RuleFileReader();
        try {
            SAXParser parser = SAXParserFactory.newInstance().newSAXParser();
            parser.getXMLReader().setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            for (String limit : List.of("maxGeneralEntitySizeLimit", "totalEntitySizeLimit", "entityExpansionLimit")) {
                parser.getXMLReader().setProperty("jdk.xml." + limit, 0);
            }
            parser.parse(new InputSource(stream), reader);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("cannot read LanguageTool's rules", e);
        }
        return reader;
    }

    String head() {
        return head.toString();
    }

    List<PackedRules.Part> categories() {
        return categories;
    }

    List<String> groups() {
        return groups;
    }

    List<Element> elements() {
        return elements;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        if (left > 0 || name.equals(EXAMPLE)) {
            left++;
            return;
        }
        endRun();
        spoken += SPOKEN.contains(name) ? 1 : 0;
        if (depth == 0 && name.equals("category")) {
            categories.add(new PackedRules.Part(attributes.getValue("id"), tag(name, attributes)));
        }
        if (name.equals(GROUP)) {
            groups.add(tag(name, attributes));
            inGroup = true;
        } else if (depth > 0 || inGroup || name.equals(RULE) || HEADS.contains(name)) {
            depth++;
            text.append(tag(name, attributes));
        }
    }

    @Override
    public void endElement(String uri, String local, String name) {
        if (left > 0) {
            left--;
            return;
        }
        endRun();
        spoken -= SPOKEN.contains(name) ? 1 : 0;
        if (name.equals(GROUP)) {
            inGroup = false;
        } else if (depth > 0) {
            text.append("</").append(name).append('>');
            depth--;
            if (depth == 0) {
                take(name);
            }
        }
    }

    private void take(String name) {
        if (HEADS.contains(name)) {
            head.append(text);
        } else if (name.equals(RULE)) {
            elements.add(new Element(categories.size() - 1, inGroup ? groups.size() - 1 : 0, text.toString()));
        } else {
            groups.set(groups.size() - 1, groups.get(groups.size() - 1) + text);
        }
        text.setLength(0);
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (depth > 0 && left == 0) {
            run.append(characters, start, length);
        }
    }

    /** Line breaks between elements are for the eye; between words of a message they count. */
    private void endRun() {
        boolean layout = spoken == 0 && run.indexOf("\n") >= 0 && run.toString().isBlank();
        text.append(layout ? "" : escaped(run.toString()));
        run.setLength(0);
    }

    private static String tag(String name, Attributes attributes) {
        StringBuilder tag = new StringBuilder("<").append(name);
        for (int i = 0; i < attributes.getLength(); i++) {
            String value = escaped(attributes.getValue(i)).replace("\n", "&#10;").replace("\t", "&#9;");
            tag.append(' ').append(attributes.getQName(i)).append("=\"").append(value).append('"');
        }
        return tag.append('>').toString();
    }

    /** White space other than a space would become one in an attribute; CR would become LF in a text. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("\r", "&#13;");
    }
}
