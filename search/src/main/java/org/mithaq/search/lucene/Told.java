package org.mithaq.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.mithaq.document.DocumentId;

/** Reads which documents the index has, and what it was told of them. */
final class Told {

    private Told() {}

    static Map<DocumentId, String> of(IndexReader reader, Collection<DocumentId> ids) throws IOException {
        Map<DocumentId, String> told = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(Fields.ID);
            if (terms == null) {
                continue;
            }
            TermsEnum term = terms.iterator();
            for (DocumentId id : ids) {
                if (term.seekExact(new BytesRef(id.value()))) {
                    int document = live(leaf.reader(), term);
                    BinaryDocValues values = DocValues.getBinary(leaf.reader(), Fields.TOLD);
                    if (document != DocIdSetIterator.NO_MORE_DOCS && values.advanceExact(document)) {
                        told.put(id, values.binaryValue().utf8ToString());
                    }
                }
            }
        }
        return told;
    }

    /** Each part of the index has its ids in order, so of each the first of them are enough. */
    static List<DocumentId> ids(IndexReader reader, Optional<DocumentId> after, int limit) throws IOException {
        TreeSet<String> first = new TreeSet<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(Fields.ID);
            if (terms != null) {
                addFirst(first, leaf.reader(), terms.iterator(), after, limit);
            }
        }
        return first.stream().limit(limit).map(DocumentId::new).toList();
    }

    private static void addFirst(
            Collection<String> first, LeafReader leaf, TermsEnum term, Optional<DocumentId> after, int limit)
            throws IOException {
        List<String> found = new ArrayList<>();
        BytesRef id = after.isEmpty() ? term.next() : beyond(term, after.get());
        while (id != null && found.size() < limit) {
            if (live(leaf, term) != DocIdSetIterator.NO_MORE_DOCS) {
                found.add(id.utf8ToString());
            }
            id = term.next();
        }
        first.addAll(found);
    }

    private static @Nullable BytesRef beyond(TermsEnum term, DocumentId id) throws IOException {
        return switch (term.seekCeil(new BytesRef(id.value()))) {
            case END -> null;
            case FOUND -> term.next();
            case NOT_FOUND -> term.term();
        };
    }

    /** The document of the term that was not deleted; there is one at most. */
    private static int live(LeafReader leaf, TermsEnum term) throws IOException {
        PostingsEnum documents = term.postings(null, PostingsEnum.NONE);
        int document = documents.nextDoc();
        while (document != DocIdSetIterator.NO_MORE_DOCS
                && leaf.getLiveDocs() != null
                && !leaf.getLiveDocs().get(document)) {
            document = documents.nextDoc();
        }
        return document;
    }
}
