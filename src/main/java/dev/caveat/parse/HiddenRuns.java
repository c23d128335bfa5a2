package dev.caveat.parse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A Word package without the text that its writer formatted as hidden: nobody reads it, and mammoth would. */
final class HiddenRuns {
    private static final String MARK = "w:vanish";
    private static final Set<String> OFF = Set.of("0", "false", "off");

    private HiddenRuns() {}

    /** The package as it is where nothing in it is hidden. */
    static byte[] dropped(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        boolean changed = false;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes));
                ZipOutputStream copy = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readAllBytes();
                copy.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().matches("word/(document|footnotes|endnotes)\\.xml")) {
                    String xml = new String(part, StandardCharsets.UTF_8);
                    if (xml.contains(MARK)) {
                        part = shown(xml).getBytes(StandardCharsets.UTF_8);
                        changed = true;
                    }
                }
                copy.write(part);
                copy.closeEntry();
            }
        }
        return changed ? out.toByteArray() : bytes;
    }

    private static String shown(String xml) {
        Document document = Jsoup.parse(xml, "", Parser.xmlParser());
        document.outputSettings().prettyPrint(false);
        for (Element mark : document.getElementsByTag(MARK)) {
            Element run = mark.parent() == null ? null : mark.parent().parent();
            if (run != null && run.tagName().equals("w:r") && !OFF.contains(mark.attr("w:val"))) {
                run.remove();
            }
        }
        return document.outerHtml();
    }
}
