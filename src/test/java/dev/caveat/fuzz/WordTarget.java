package dev.caveat.fuzz;

import dev.caveat.WordPackage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The main part of a Word file, in a package that is otherwise sound: mutated whole packages seldom unpack. */
record WordTarget() implements Target {
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
        new ArticleTarget(name(), "a.docx").run(WordPackage.of(input));
    }

    private static byte[] part(byte[] docx) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(WordPackage.DOCUMENT)) {
                    return zip.readAllBytes();
                }
            }
            throw new IllegalStateException("no " + WordPackage.DOCUMENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
