package org.mithaq.extraction.reader;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws pages and decodes pictures into files, grey, and no larger than was asked for. */
final class Pictures {

    private static final float POINTS_PER_INCH = 72f;
    /** More is not decoded at all: nothing that was scanned is larger than A2 at 600 dots per inch. */
    private static final long MOST_PIXELS = 140_000_000;
    /** Less is a logo, a seal or a line. */
    private static final int SMALLEST_WIDTH = 200;

    private static final int SMALLEST_HEIGHT = 60;

    private Pictures() {}

    /** A page that cannot be drawn is kept as one that cannot be looked at. */
    static void draw(PDDocument document, PictureRequest request) throws IOException {
        int before = met(request);
        int pages = document.getNumberOfPages();
        meet(request, before + pages);
        PDFRenderer renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        for (int page = Math.max(0, request.first() - before); page < pages && wants(request, before + page); page++) {
            int drawn = page;
            keep(() -> drawn(document, renderer, drawn, request), request, before + page);
        }
    }

    private static BufferedImage drawn(PDDocument document, PDFRenderer renderer, int page, PictureRequest request)
            throws IOException {
        PDRectangle box = document.getPage(page).getCropBox();
        double squareInches = box.getWidth() / POINTS_PER_INCH * (double) box.getHeight() / POINTS_PER_INCH;
        double dotsPerInch = Math.min(request.dotsPerInch(), Math.sqrt(request.pixels() / squareInches));
        return renderer.renderImageWithDPI(page, (float) Math.max(1, dotsPerInch), ImageType.GRAY);
    }

    /** @param embedded within another file, where small pictures are decoration */
    static void decode(ImageReader reader, PictureRequest request, boolean embedded) throws IOException {
        int before = met(request);
        int pages = Math.max(0, reader.getNumImages(true));
        List<Integer> wanted = new ArrayList<>();
        for (int page = 0; page < pages; page++) {
            if (!embedded || reader.getWidth(page) >= SMALLEST_WIDTH && reader.getHeight(page) >= SMALLEST_HEIGHT) {
                wanted.add(page);
            }
        }
        meet(request, before + wanted.size());
        for (int i = Math.max(0, request.first() - before); i < wanted.size() && wants(request, before + i); i++) {
            int page = wanted.get(i);
            keep(() -> decoded(reader, page, request), request, before + i);
        }
    }

    private static BufferedImage decoded(ImageReader reader, int page, PictureRequest request) throws IOException {
        long pixels = (long) reader.getWidth(page) * reader.getHeight(page);
        if (pixels > MOST_PIXELS) {
            throw new IOException("too large to be decoded");
        }
        ImageReadParam parameters = reader.getDefaultReadParam();
        int step = (int) Math.ceil(Math.sqrt((double) pixels / request.pixels()));
        parameters.setSourceSubsampling(step, step, 0, 0);
        return grey(reader.read(page, parameters));
    }

    private static boolean wants(PictureRequest request, int number) {
        return number < request.first() + request.count();
    }

    private static BufferedImage grey(BufferedImage picture) {
        BufferedImage grey = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = grey.createGraphics();
        canvas.setColor(java.awt.Color.WHITE);
        canvas.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        canvas.drawImage(picture, 0, 0, null);
        canvas.dispose();
        return grey;
    }

    private interface Source {
        BufferedImage picture() throws IOException;
    }

    /** Under another name until it is whole: the process can be ended at any time. */
    private static void keep(Source source, PictureRequest request, int number) throws IOException {
        Path folder = Path.of(request.folder());
        Path unfinished = folder.resolve("unfinished");
        String ending = PictureRequest.DRAWN;
        try {
            ImageIO.write(source.picture(), "png", unfinished.toFile());
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            ending = PictureRequest.BROKEN;
            Files.write(unfinished, new byte[0]);
        }
        Files.move(
                unfinished,
                folder.resolve(String.format(Locale.ROOT, "%06d%s", number, ending)),
                StandardCopyOption.ATOMIC_MOVE);
    }

    /** How many pictures the files before this one within the same file had. */
    private static int met(PictureRequest request) throws IOException {
        try (Stream<Path> notes = Files.list(Path.of(request.folder()))) {
            return notes.map(note -> note.getFileName().toString())
                    .filter(name -> name.startsWith(PictureRequest.MET))
                    .mapToInt(name -> Integer.parseInt(name.substring(PictureRequest.MET.length())))
                    .max()
                    .orElse(0);
        }
    }

    private static void meet(PictureRequest request, int count) throws IOException {
        Path note = Path.of(request.folder()).resolve(PictureRequest.MET + count);
        if (!Files.exists(note)) {
            Files.createFile(note);
        }
    }
}
