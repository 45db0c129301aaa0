package org.mithaq.alfresco.start;

import org.mithaq.alfresco.library.CodeDecorator;
import org.mithaq.alfresco.library.StatusDecorator;
import org.mithaq.deadline.Deadlines;
import org.mithaq.overview.Board;
import org.mithaq.overview.Overviews;
import org.mithaq.search.Finder;
import org.springframework.extensions.surf.util.I18NUtil;

/** What Share's document library is told of our documents beside their values. */
public final class LibraryParts {

    private final DocumentParts parts;
    private final Overviews overviews;

    LibraryParts(DocumentParts parts, ReviewParts reviews, Deadlines deadlines) {
        this.parts = parts;
        this.overviews = new Overviews(
                parts.work,
                parts.store,
                parts.instruments,
                parts.lifecycle,
                parts.policy,
                deadlines,
                reviews.process,
                parts.directory);
    }

    /** The same glance at an instrument on the board and in a document library. */
    Board board(Finder finder) {
        return new Board(parts.work, finder, overviews);
    }

    public StatusDecorator status() {
        return new StatusDecorator(
                parts.nodes, parts.directory, overviews, parts.model, parts.commits, I18NUtil::getLocale);
    }

    public CodeDecorator codes() {
        return new CodeDecorator(parts.model, I18NUtil::getLocale);
    }
}
