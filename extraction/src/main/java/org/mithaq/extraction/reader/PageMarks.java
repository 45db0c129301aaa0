package org.mithaq.extraction.reader;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.apache.tika.sax.ContentHandlerDecoratorFactory;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Ends each page (of a PDF), slide or sheet with a form feed. Tika's events never hold one otherwise: it is no XML
 * character.
 */
public final class PageMarks implements ContentHandlerDecoratorFactory {

    private static final long serialVersionUID = 1L;

    /** Made once, when the reader starts; from then on the reader ends together with its host. */
    public PageMarks() {
        HostWatch.start();
    }

    @Override
    public ContentHandler decorate(ContentHandler text, Metadata metadata, ParseContext context) {
        return new Marks(text);
    }

    private static final class Marks extends ContentHandlerDecorator {

        private static final char[] PAGE_END = {'\f'};

        private final Deque<Boolean> openDivisions = new ArrayDeque<>();

        Marks(ContentHandler text) {
            super(text);
        }

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
            if ("div".equals(localName)) {
                String kind = attributes.getValue("class");
                openDivisions.push("page".equals(kind) || "slide-content".equals(kind));
            }
            super.startElement(uri, localName, name, attributes);
        }

        @Override
        public void endElement(String uri, String localName, String name) throws SAXException {
            boolean page = "div".equals(localName) && Boolean.TRUE.equals(openDivisions.poll());
            if (page) {
                super.characters(PAGE_END, 0, 1);
            }
            super.endElement(uri, localName, name);
        }
    }
}
