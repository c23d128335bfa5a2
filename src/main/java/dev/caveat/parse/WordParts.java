package dev.caveat.parse;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The parts of a Word package as XML: mammoth writes what is wrong with one to the console, past every report, and does not
 * say which it was.
 */
final class WordParts {
    private static final Pattern XML = Pattern.compile("(?i).*\\.(?:xml|rels)");
    /** What no text is read from, so that it may be as it is. */
    private static final Pattern OTHER = Pattern.compile("(?:docProps|customXml|word/theme|word/glossary)/.*");

    private WordParts() {}

    /** @throws Unreadable that names the first part which is broken, with its line */
    static void check(byte[] bytes) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (XML.matcher(entry.getName()).matches() && !OTHER.matcher(entry.getName()).matches()) {
                    check(named(entry.getName()), zip);
                }
            }
        }
    }

    /** Somebody may have written a page there. */
    private static String named(String entry) {
        return entry.length() > 80 ? entry.substring(0, 80) + "…" : entry;
    }

    private static void check(String name, InputStream part) throws IOException {
        try {
            XMLReader reader = reader();
            reader.setErrorHandler(new DefaultHandler());
            reader.parse(new InputSource(new FilterInputStream(part) {
                @Override
                public void close() {
                    // The next part comes from the same stream.
                }
            }));
        } catch (SAXParseException e) {
            throw new Unreadable("its " + name + " is broken XML in line " + e.getLineNumber() + "; open it in Word and save it again as .docx");
        } catch (SAXException | java.io.CharConversionException e) {
            throw new Unreadable("its " + name + " is broken XML; open it in Word and save it again as .docx");
        }
    }

    /** As mammoth's own: no document type, so that nothing is unfolded or fetched. */
    private static XMLReader reader() throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newSAXParser().getXMLReader();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java has these", e);
        }
    }
}
