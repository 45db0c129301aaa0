package org.mithaq.extraction.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Tika's parser of rich text, of what {@link CurrentRtf} leaves; a larger file than is looked at is read as it is. */
public final class CurrentRtfParser extends RTFParser {

    private static final long serialVersionUID = 1L;
    private static final int LARGEST = 32 << 20;

    @Override
    public void parse(InputStream rtf, ContentHandler text, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        byte[] bytes = rtf.readNBytes(LARGEST + 1);
        try (TikaInputStream current = TikaInputStream.get(
                bytes.length > LARGEST
                        ? new SequenceInputStream(new ByteArrayInputStream(bytes), rtf)
                        : new ByteArrayInputStream(CurrentRtf.of(bytes)))) {
            super.parse(current, text, metadata, context);
        }
    }
}
