package org.mithaq.extraction.reader;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
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
        private static final char[] LINE_END = {'\n'};

        /** What begins on a line of its own; that of OpenDocument does not end the line of a heading. */
        private static final Set<String> BLOCKS = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6");

        private final Deque<Boolean> openDivisions = new ArrayDeque<>();
        private boolean withinLine;

        Marks(ContentHandler text) {
            super(text);
        }

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
            if ("div".equals(localName)) {
                String kind = attributes.getValue("class");
                openDivisions.push("page".equals(kind) || "slide-content".equals(kind));
            }
            if (BLOCKS.contains(localName)) {
                endLine();
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

        private void endLine() throws SAXException {
            if (withinLine) {
                characters(LINE_END, 0, 1);
            }
        }

        @Override
        public void characters(char[] text, int start, int length) throws SAXException {
            look(text, start, length);
            super.characters(text, start, length);
        }

        @Override
        public void ignorableWhitespace(char[] text, int start, int length) throws SAXException {
            look(text, start, length);
            super.ignorableWhitespace(text, start, length);
        }

        /** Blanks and tabs alone begin no line: those between the cells of a table stay with what follows. */
        private void look(char[] text, int start, int length) {
            for (int at = start; at < start + length; at++) {
                if (text[at] == '\n' || text[at] == '\f') {
                    withinLine = false;
                } else if (!Character.isWhitespace(text[at])) {
                    withinLine = true;
                }
            }
        }
    }
}
