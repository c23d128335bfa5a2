package dev.caveat.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The main part of a Word file, in a package that is otherwise sound: mutated whole packages seldom unpack. */
record WordTarget() implements Target {
    private static final String PART = "word/document.xml";

    @Override
    public String name() {
        return "word";
    }

    @Override
    public List<byte[]> samples() {
        List<byte[]> parts = new ArrayList<>(List.of(("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                + "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>Sources</w:t></w:r></w:p><w:p><w:r><w:rPr><w:vanish/></w:rPr>"
                + "<w:t>not seen</w:t></w:r><w:r><w:t>We cure</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl></w:body></w:document>")
                .getBytes(StandardCharsets.UTF_8)));
        Samples.articles(".docx").forEach(docx -> parts.add(part(docx)));
        return parts;
    }

    @Override
    public void run(byte[] input) {
        new ArticleTarget(name(), "a.docx").run(pack(input));
    }

    private static byte[] part(byte[] docx) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(PART)) {
                    return zip.readAllBytes();
                }
            }
            throw new IllegalStateException("no " + PART);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] pack(byte[] document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", """
                    <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Override PartName="/word/document.xml"
                    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""
                    .getBytes(StandardCharsets.UTF_8));
            put(zip, "_rels/.rels", """
                    <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="r" Target="word/document.xml"
                    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>"""
                    .getBytes(StandardCharsets.UTF_8));
            put(zip, PART, document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
