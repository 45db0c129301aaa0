package org.mithaq.document;

import java.util.Set;
import java.util.function.Predicate;
import org.mithaq.access.Actor;
import org.mithaq.access.Person;

/** Who else than the person who asks may read a document: by the rules of the core and by those of the host. */
public final class Readership {

    private final Documents documents;
    private final DocumentStore store;

    public Readership(Documents documents, DocumentStore store) {
        this.documents = documents;
        this.store = store;
    }

    /** Of one document, in a transaction; of one that does not exist, nobody. */
    public Predicate<Person> of(DocumentId id) {
        Set<String> admitted = store.hostReaders(id);
        return person -> {
            Actor reader = Actor.of(person.id(), person.authorities(), person.language());
            return admitted.stream().anyMatch(reader.readingAuthorities()::contains)
                    && documents.readable(reader, id).isPresent();
        };
    }
}
