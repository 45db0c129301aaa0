package org.mithaq.document;

import java.util.Optional;
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

    /** A document for a person, in a transaction; empty when they may not read it or there is none. */
    public Optional<Document> readable(Person person, DocumentId id) {
        Actor reader = Actor.of(person.id(), person.authorities(), person.language());
        return store.hostReaders(id).stream().anyMatch(reader.readingAuthorities()::contains)
                ? documents.readable(reader, id)
                : Optional.empty();
    }

    /** Whether somebody who is enabled may read the document, in a transaction. */
    public boolean mayRead(Optional<Person> person, DocumentId id) {
        return person.filter(Person::enabled)
                .flatMap(reader -> readable(reader, id))
                .isPresent();
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
