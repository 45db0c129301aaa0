package org.mithaq.document;

import java.util.List;

/**
 * Extracted text, page by page. A format without pages has one.
 *
 * @param pages in order, normalised to NFKC, paragraphs separated by newlines
 */
public record PageText(List<String> pages) {
    public PageText {
        pages = List.copyOf(pages);
    }

    /** All pages, separated by form feeds. */
    public String joined() {
        return String.join("\f", pages);
    }

    public static PageText ofJoined(String text) {
        return new PageText(List.of(text.split("\f", -1)));
    }
}
