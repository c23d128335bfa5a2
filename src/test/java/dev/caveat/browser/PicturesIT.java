package dev.caveat.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The pictures of the README and the reviewer's guide. After a change of looks: {@code mvn verify -Dit.test=PicturesIT
 * -Dcaveat.golden=write}, and look at them.
 */
@ExtendWith(InChromium.class)
class PicturesIT {
    private static final Path IMAGES = Path.of("src/site/resources/images");
    private static final int WIDTH = 1_440;
    private static final int LARGEST = 300_000;

    @Test
    void firstPageIsPictured(Tab tab, Reports reports) throws IOException {
        tab.size(WIDTH, 2_000).look("screen", "light").open(reports.samples("index.html"));
        picture(tab, "report.png", 0, 1_500);
    }

    @Test
    void textOfAnArticleIsPictured(Tab tab, Reports reports) throws IOException {
        tab.size(WIDTH, 2_000).look("screen", "light").open(Reports.article(reports.samples("index.html"), "lifting-md"));
        picture(tab, "article.png", tab.number("Math.round(document.querySelector('#text').getBoundingClientRect().top + scrollY) - 40"), 1_050);
    }

    private static void picture(Tab tab, String name, int top, int height) throws IOException {
        byte[] png = tab.picture(0, top, WIDTH, height);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertEquals(WIDTH, image.getWidth());
        assertEquals(height, image.getHeight());
        assertTrue(png.length > 20_000 && png.length < LARGEST, name + ": " + png.length + " bytes");
        if ("write".equals(System.getProperty("caveat.golden"))) {
            Files.write(IMAGES.resolve(name), png);
        }
        assertTrue(Files.isRegularFile(IMAGES.resolve(name)), name + " is not there");
    }
}
