package org.mithaq.extraction.reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Has no text for a picture, but the picture itself when {@link PictureRequest} asks for it; several of a TIFF. */
public final class PicturesParser implements Parser {

    private static final long serialVersionUID = 1L;

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return Set.of(
                MediaType.image("png"),
                MediaType.image("jpeg"),
                MediaType.image("tiff"),
                MediaType.image("gif"),
                MediaType.image("bmp"));
    }

    @Override
    public void parse(InputStream bytes, ContentHandler text, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        metadata.set(PagesPdfParser.PICTURES, "true");
        PictureRequest request = context.get(PictureRequest.class);
        if (request == null) {
            return;
        }
        Integer depth = metadata.getInt(TikaCoreProperties.EMBEDDED_DEPTH);
        ImageIO.setUseCache(false);
        try (ImageInputStream picture =
                ImageIO.createImageInputStream(TikaInputStream.get(bytes).getFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(picture);
            if (!readers.hasNext()) {
                throw new TikaException("no decoder");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(picture);
                Pictures.decode(reader, request, depth != null && depth > 0);
            } catch (RuntimeException broken) {
                throw new TikaException("the picture cannot be decoded", broken);
            } finally {
                reader.dispose();
            }
        }
    }
}
