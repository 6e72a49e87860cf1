package dev.tracelab.system.page;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/** A picture for the README: with its 256 most frequent colours, a third as large as with all. Nobody sees the difference. */
final class SmallPicture {
    private static final int COLOURS = 256;

    private SmallPicture() {}

    static void take(Page page, String name) throws IOException {
        BufferedImage full = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
        Files.createDirectories(Screenshots.file(name).getParent());
        ImageIO.write(
                reduced(full, colours(full)), "png", Screenshots.file(name).toFile());
    }

    private static int[] colours(BufferedImage picture) {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        Map<Integer, Long> counts = Arrays.stream(pixels)
                .boxed()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(COLOURS)
                .mapToInt(Map.Entry::getKey)
                .toArray();
    }

    /** Pixel by pixel, each in the nearest colour there is; drawing the whole would mix them by dots. */
    private static BufferedImage reduced(BufferedImage full, int[] colours) {
        IndexColorModel palette = new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
        BufferedImage reduced =
                new BufferedImage(full.getWidth(), full.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, palette);
        for (int y = 0; y < full.getHeight(); y++) {
            for (int x = 0; x < full.getWidth(); x++) {
                reduced.setRGB(x, y, full.getRGB(x, y));
            }
        }
        return reduced;
    }
}
