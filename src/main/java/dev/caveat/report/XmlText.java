package dev.caveat.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML 1.0 text as every output of ours has it: UTF-8, an element a line, indented by two, {@code \n} line ends. */
public final class XmlText {
    private final XMLStreamWriter xml;
    private int depth;

    /** Writes what an element holds. */
    public interface Inside {
        void write() throws XMLStreamException;
    }

    /** Writes the root element. */
    public interface Root {
        void write(XmlText xml) throws XMLStreamException;
    }

    private XmlText(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Writes as it goes. */
    public static void write(Writer out, Root root) throws IOException {
        try {
            // The JDK's own, whatever else stands on the class path; behind a buffer it asks nobody for an encoding.
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(new BufferedWriter(out));
            xml.writeStartDocument("UTF-8", "1.0");
            root.write(new XmlText(xml));
            xml.writeEndDocument();
            xml.flush();
            xml.close();
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException cause ? cause : new IOException(e);
        }
        out.write('\n');
    }

    /**
     * An element that holds elements.
     *
     * @param attributes names and values in turn
     */
    public void element(String name, Inside inside, Object... attributes) throws XMLStreamException {
        indent();
        xml.writeStartElement(name);
        attributes(attributes);
        depth++;
        inside.write();
        depth--;
        indent();
        xml.writeEndElement();
    }

    /**
     * An element that holds text.
     *
     * @param attributes names and values in turn
     */
    public void text(String name, String text, Object... attributes) throws XMLStreamException {
        indent();
        xml.writeStartElement(name);
        attributes(attributes);
        xml.writeCharacters(Legible.of(text));
        xml.writeEndElement();
    }

    /**
     * An element that holds nothing.
     *
     * @param attributes names and values in turn
     */
    public void empty(String name, Object... attributes) throws XMLStreamException {
        indent();
        xml.writeEmptyElement(name);
        attributes(attributes);
    }

    /** A parser turns line ends in an attribute into spaces, so they are none from the start. */
    private void attributes(Object... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i].toString(), Legible.onOneLine(attributes[i + 1].toString()));
        }
    }

    private void indent() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
