package org.mithaq.extraction.reader;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.odf.OpenDocumentContentParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Tika's parser of OpenDocument without the words that tracked changes have deleted: the format keeps them in one element
 * before the text (OpenDocument 1.3, part 3, 5.5.1), where they would be read as if they stood.
 */
public final class CurrentOpenDocument extends OpenDocumentParser {

    private static final long serialVersionUID = 1L;

    public CurrentOpenDocument() {
        setContentParser(new CurrentContent());
    }

    private static final class CurrentContent implements Parser {

        private static final long serialVersionUID = 1L;
        private final OpenDocumentContentParser content = new OpenDocumentContentParser();

        @Override
        public Set<MediaType> getSupportedTypes(ParseContext context) {
            return content.getSupportedTypes(context);
        }

        @Override
        public void parse(InputStream xml, ContentHandler text, Metadata metadata, ParseContext context)
                throws IOException, SAXException, TikaException {
            // The parser lays lines out, and so does the one that calls it: once is enough.
            ContentHandler words = new ContentHandlerDecorator(text) {
                @Override
                public void ignorableWhitespace(char[] space, int start, int length) {}
            };
            content.parse(new WithoutDeletions(xml), words, metadata, context);
        }
    }

    /** Leaves out an element that every producer writes with this prefix, without holding more than its name. */
    private static final class WithoutDeletions extends InputStream {

        private static final byte[] START = "<text:tracked-changes".getBytes(StandardCharsets.US_ASCII);
        private static final byte[] END = "</text:tracked-changes>".getBytes(StandardCharsets.US_ASCII);

        private final BufferedInputStream xml;

        WithoutDeletions(InputStream xml) {
            this.xml = new BufferedInputStream(xml, 1 << 16);
        }

        @Override
        public int read() throws IOException {
            int next = xml.read();
            while (next == '<' && follows(START)) {
                skipDeletions();
                next = xml.read();
            }
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = 0;
            while (count < length) {
                int next = read();
                if (next < 0) {
                    return count == 0 ? -1 : count;
                }
                bytes[offset + count++] = (byte) next;
            }
            return count;
        }

        /** Whether the rest of the tag follows; nothing is consumed. */
        private boolean follows(byte[] tag) throws IOException {
            xml.mark(tag.length);
            byte[] rest = xml.readNBytes(tag.length - 1);
            xml.reset();
            for (int i = 0; i < tag.length - 1; i++) {
                if (i >= rest.length || rest[i] != tag[i + 1]) {
                    return false;
                }
            }
            return true;
        }

        private void skipDeletions() throws IOException {
            int previous = 0;
            int next = xml.read();
            boolean tag = true;
            while (next >= 0) {
                if (tag && next == '>') {
                    if (previous == '/') {
                        return;
                    }
                    tag = false;
                } else if (!tag && next == '<' && follows(END)) {
                    xml.skipNBytes(END.length - 1L);
                    return;
                }
                previous = next;
                next = xml.read();
            }
        }
    }
}
