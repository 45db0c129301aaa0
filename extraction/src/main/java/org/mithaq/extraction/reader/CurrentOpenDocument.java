package org.mithaq.extraction.reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import javax.xml.parsers.SAXParser;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.odf.OpenDocumentContentParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.apache.tika.utils.XMLReaderUtils;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXNotRecognizedException;
import org.xml.sax.SAXNotSupportedException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Tika's parser of OpenDocument without the words that tracked changes have deleted: the format keeps them in one element
 * before the text (OpenDocument 1.3, part 3, 5.5.1) and one before a workbook's sheets (9.9.1), where they would be read as if they stood.
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
            SAXParser before = context.get(SAXParser.class);
            context.set(SAXParser.class, new WithoutDeletions(XMLReaderUtils.getSAXParser()));
            try {
                content.parse(xml, words, metadata, context);
            } finally {
                context.set(SAXParser.class, before);
            }
        }
    }

    /** Tika's own parser of XML, which fetches nothing and expands little, without the elements that hold what was deleted. */
    private static final class WithoutDeletions extends SAXParser {

        private final SAXParser parser;

        WithoutDeletions(SAXParser parser) {
            this.parser = parser;
        }

        @Override
        public void parse(InputStream xml, DefaultHandler text) throws IOException, SAXException {
            parser.parse(xml, new Standing(text));
        }

        @Override
        public void parse(InputSource xml, DefaultHandler text) throws IOException, SAXException {
            parser.parse(xml, new Standing(text));
        }

        @Override
        @SuppressWarnings("deprecation")
        public org.xml.sax.Parser getParser() throws SAXException {
            throw new SAXException("SAX 1 is not used");
        }

        @Override
        public XMLReader getXMLReader() throws SAXException {
            return parser.getXMLReader();
        }

        @Override
        public boolean isNamespaceAware() {
            return parser.isNamespaceAware();
        }

        @Override
        public boolean isValidating() {
            return parser.isValidating();
        }

        @Override
        public void setProperty(String name, Object value) throws SAXNotRecognizedException, SAXNotSupportedException {
            parser.setProperty(name, value);
        }

        @Override
        public Object getProperty(String name) throws SAXNotRecognizedException, SAXNotSupportedException {
            return parser.getProperty(name);
        }
    }

    /** What of the content stands; in texts and in tables, also of the programs before the standard. */
    private static final class Standing extends ContentHandlerDecorator {

        private static final String DELETIONS = "tracked-changes";
        private static final Set<String> NAMESPACES = Set.of(
                "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
                "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
                "http://openoffice.org/2000/text",
                "http://openoffice.org/2000/table");

        private final DefaultHandler text;
        private int depth;

        Standing(DefaultHandler text) {
            super(text);
            this.text = text;
        }

        @Override
        public void startElement(String namespace, String name, String qualified, Attributes attributes)
                throws SAXException {
            if (depth > 0 || name.equals(DELETIONS) && NAMESPACES.contains(namespace)) {
                depth++;
            } else {
                super.startElement(namespace, name, qualified, attributes);
            }
        }

        @Override
        public void endElement(String namespace, String name, String qualified) throws SAXException {
            if (depth > 0) {
                depth--;
            } else {
                super.endElement(namespace, name, qualified);
            }
        }

        @Override
        public void characters(char[] letters, int start, int length) throws SAXException {
            if (depth == 0) {
                super.characters(letters, start, length);
            }
        }

        @Override
        public void ignorableWhitespace(char[] space, int start, int length) throws SAXException {
            if (depth == 0) {
                super.ignorableWhitespace(space, start, length);
            }
        }

        @Override
        public InputSource resolveEntity(String publicId, String systemId) throws IOException, SAXException {
            return text.resolveEntity(publicId, systemId);
        }
    }
}
