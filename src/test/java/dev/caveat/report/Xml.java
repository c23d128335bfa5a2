package dev.caveat.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** XML as a reader of ours sees it: the bytes of the file, parsed by the JDK and held against a schema. */
public final class Xml {
    private Xml() {}

    /** The root element. */
    public static Element read(String text) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))).getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("not XML: " + e.getMessage() + "\n" + text, e);
        }
    }

    /** What the schema of that name beside the tests has against it; empty for nothing. */
    public static String complaint(String text, String schema) {
        try {
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(Xml.class.getResource(schema)).newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
            return "";
        } catch (SAXException e) {
            return e.getMessage();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Every element of that name below another, in order. */
    public static List<Element> all(Element from, String name) {
        NodeList nodes = from.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
