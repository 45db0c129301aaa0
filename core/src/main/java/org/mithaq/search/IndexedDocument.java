package org.mithaq.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mithaq.document.Document;
import org.mithaq.document.PageText;
import org.mithaq.language.WorkingLanguage;

/**
 * What the index is told of a document.
 *
 * @param text extracted text; empty when the file has none or was not read yet
 * @param languages of the text, most used first; empty when undecided
 * @param parties names of the parties, as written
 * @param counterparty name of the first other side of an instrument
 * @param readers sets of authorities: a person reads it who has at least one authority of every set
 */
public record IndexedDocument(
        Document document,
        Optional<PageText> text,
        List<WorkingLanguage> languages,
        List<String> parties,
        Optional<String> counterparty,
        List<Set<String>> readers) {

    public IndexedDocument {
        languages = List.copyOf(languages);
        parties = List.copyOf(parties);
        readers = List.copyOf(readers);
    }
}
