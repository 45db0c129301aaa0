package org.mithaq.rest.register;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A table being written to a file, row after row, without being held in memory. */
interface Sheet extends Closeable {

    void head(List<Head> columns) throws IOException;

    /** @param cells one for each column of the head */
    void row(List<Cell> cells) throws IOException;

    /** Ends the file; without it there is none. */
    @Override
    void close() throws IOException;

    /**
     * The head of a column.
     *
     * @param money whether amounts stand there: they take a column for the currency beside them
     */
    record Head(String label, boolean money) {}
}
