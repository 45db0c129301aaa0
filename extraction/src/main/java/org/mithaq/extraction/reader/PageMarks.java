package org.mithaq.extraction.reader;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.apache.tika.sax.ContentHandlerDecoratorFactory;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Ends each page (of a PDF), slide or sheet with a form feed, and lays out what stands in blocks and cells: a block begins
 * a line, the cells of a row share one. Tika's events never hold a form feed otherwise: it is no XML character.
 */
public final class PageMarks implements ContentHandlerDecoratorFactory {

    private static final long serialVersionUID = 1L;

    /** Made once, when the reader starts; from then on the reader ends together with its host. */
    public PageMarks() {
        HostWatch.start();
    }

    @Override
    public ContentHandler decorate(ContentHandler text, Metadata metadata, ParseContext context) {
        context.set(HtmlMapper.class, new Blocks());
        context.set(OfficeParserConfig.class, asItStands());
        return new Marks(text);
    }

    /** What a person sees who accepts the changes: no deleted words, and no words of a slide's design. */
    private static OfficeParserConfig asItStands() {
        OfficeParserConfig office = new OfficeParserConfig();
        office.setUseSAXDocxExtractor(true);
        office.setUseSAXPptxExtractor(true);
        office.setIncludeDeletedContent(false);
        office.setIncludeMoveFromContent(false);
        office.setIncludeSlideMasterContent(false);
        office.setWriteSelectHeadersInBody(true);
        return office;
    }

    private static final class Marks extends ContentHandlerDecorator {

        private static final char[] PAGE_END = {'\f'};
        private static final char[] LINE_END = {'\n'};
        private static final char[] CELL_END = {'\t'};

        /** What begins on a line of its own; that of OpenDocument does not end the line of a heading. */
        private static final Set<String> BLOCKS = Set.of(
                "p",
                "h1",
                "h2",
                "h3",
                "h4",
                "h5",
                "h6",
                "div",
                "li",
                "dt",
                "dd",
                "tr",
                "table",
                "ul",
                "ol",
                "dl",
                "blockquote",
                "pre",
                "address");

        private final Deque<Boolean> openDivisions = new ArrayDeque<>();
        private final Deque<Cell> openCells = new ArrayDeque<>();
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
            if (isCell(localName)) {
                openCells.push(new Cell());
            } else if (BLOCKS.contains(localName)) {
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
            if (isCell(localName) && !openCells.isEmpty()) {
                endCell(openCells.pop());
            }
        }

        private static boolean isCell(String localName) {
            return "td".equals(localName) || "th".equals(localName);
        }

        /** A cell of several lines ends its last one: texts in two languages side by side are no rows. */
        private void endCell(Cell cell) throws SAXException {
            char[] end = cell.lines > 1 ? LINE_END : CELL_END;
            look(end, 0, 1);
            super.characters(end, 0, 1);
        }

        private void endLine() throws SAXException {
            if (!openCells.isEmpty()) {
                openCells.peek().lineIsDue = true;
            } else if (withinLine) {
                characters(LINE_END, 0, 1);
            }
        }

        @Override
        public void characters(char[] text, int start, int length) throws SAXException {
            if (openCells.isEmpty()) {
                look(text, start, length);
                super.characters(text, start, length);
            } else {
                inCell(openCells.peek(), text, start, length);
            }
        }

        @Override
        public void ignorableWhitespace(char[] text, int start, int length) throws SAXException {
            if (openCells.isEmpty()) {
                look(text, start, length);
                super.ignorableWhitespace(text, start, length);
            } else {
                inCell(openCells.peek(), text, start, length);
            }
        }

        /** Holds back the ends of lines until more follows in the cell, and gives its words on. */
        private void inCell(Cell cell, char[] text, int start, int length) throws SAXException {
            int from = start;
            for (int at = start; at < start + length; at++) {
                if (text[at] == '\n' || text[at] == '\r') {
                    pass(text, from, at);
                    from = at + 1;
                    cell.lineIsDue = true;
                } else if (!Character.isWhitespace(text[at])) {
                    if (cell.lineIsDue && cell.lines > 0) {
                        super.characters(LINE_END, 0, 1);
                        cell.lines++;
                    }
                    cell.lines = Math.max(1, cell.lines);
                    cell.lineIsDue = false;
                }
            }
            pass(text, from, start + length);
        }

        private void pass(char[] text, int from, int end) throws SAXException {
            look(text, from, end - from);
            super.characters(text, from, end - from);
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

        /** A cell that is open: how many lines of words it has, and whether more words begin a new one. */
        private static final class Cell {
            private int lines;
            private boolean lineIsDue;
        }
    }
}
