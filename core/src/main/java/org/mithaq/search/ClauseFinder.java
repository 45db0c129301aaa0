package org.mithaq.search;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mithaq.access.Actor;
import org.mithaq.agreement.Instruments;
import org.mithaq.agreement.Party;
import org.mithaq.agreement.Status;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Documents;
import org.mithaq.document.UnitOfWork;
import org.mithaq.problem.Problem;
import org.mithaq.search.SearchQuery.Facet;

/** The use case of finding how something was worded: clauses of instruments, near-identical ones together. */
public final class ClauseFinder {

    /** What all parties have signed, whatever became of it. */
    public static final Set<Status> SIGNED = Set.copyOf(EnumSet.of(
            Status.VALIDATION, Status.IN_FORCE, Status.SUSPENDED, Status.EXPIRED, Status.TERMINATED, Status.CLOSED));

    /** What clauses can be filtered and counted by. */
    public static final List<Facet> FACETS =
            List.of(Facet.COUNTERPARTY_CATEGORY, Facet.TYPE, Facet.STATUS, Facet.LANGUAGE, Facet.YEAR, Facet.COUNTRY);

    private final UnitOfWork work;
    private final Documents documents;
    private final Instruments instruments;
    private final DocumentSearch index;
    private final Thesaurus thesaurus;

    ClauseFinder(
            UnitOfWork work, Documents documents, Instruments instruments, DocumentSearch index, Thesaurus thesaurus) {
        this.work = work;
        this.documents = documents;
        this.instruments = instruments;
        this.index = index;
        this.thesaurus = thesaurus;
    }

    /**
     * What clauses are looked among.
     *
     * @param unsigned whether drafts and what was not concluded count too
     * @param among the instruments themselves, as of one partner; empty for all
     * @param without codes of concepts whose other terms the person does not want
     */
    public record Wanted(boolean unsigned, Optional<Set<DocumentId>> among, Set<String> without) {
        public Wanted {
            among = among.map(Set::copyOf);
            without = Set.copyOf(without);
        }
    }

    /**
     * What was found.
     *
     * @param to the clause that was asked about, with its document; empty when words were
     * @param wordings in order; without clauses of documents that the person may no longer read, or that are gone, and without
     *     wordings of which such a clause is the best
     */
    public record Found(
            Optional<Document> to,
            long total,
            int different,
            List<Wording> wordings,
            Map<Facet, List<SearchResult.Count>> facets,
            List<SearchResult.Recognised> concepts) {
        public Found {
            wordings = List.copyOf(wordings);
            facets = Map.copyOf(facets);
            concepts = List.copyOf(concepts);
        }
    }

    /**
     * Clauses that say the same in nearly the same words.
     *
     * @param clauses at least one, the best first; only the first has a text
     * @param count how many there are
     */
    public record Wording(List<Clause> clauses, int count) {
        public Wording {
            clauses = List.copyOf(clauses);
        }
    }

    /** @param partners names of the other sides of the document */
    public record Clause(Document document, List<String> partners, PassageResult.Passage passage) {
        public Clause {
            partners = List.copyOf(partners);
        }
    }

    /** Finds clauses by words, and by those of the thesaurus that mean the same. */
    public Found find(Actor actor, SearchQuery query, Wanted wanted) {
        SearchQuery asked =
                within(query, wanted).widened(new SearchQuery.Widening(thesaurus.concepts(), wanted.without()));
        return found(actor, Optional.empty(), index.passages(asked, actor.readingAuthorities()));
    }

    /**
     * Finds clauses that resemble one.
     *
     * @throws Problem {@code PRM-DOC-001} when there is no such document, or none that the person may read
     */
    public Found similar(Actor actor, PassageResult.Sample to, SearchQuery query, Wanted wanted) {
        Document document = documents.open(actor, to.document());
        PassageResult result = index.similarPassages(to, within(query, wanted), actor.readingAuthorities())
                .orElse(PassageResult.NONE);
        return found(actor, Optional.of(document), result);
    }

    private static SearchQuery within(SearchQuery query, Wanted wanted) {
        Map<Facet, Set<String>> codes = new EnumMap<>(Facet.class);
        codes.putAll(query.scope().codes());
        if (!wanted.unsigned()) {
            codes.put(Facet.STATUS, SIGNED.stream().map(Status::name).collect(Collectors.toSet()));
        }
        return query.within(new SearchQuery.Scope(codes, query.scope().filedFrom(), wanted.among()));
    }

    private Found found(Actor actor, Optional<Document> to, PassageResult result) {
        return work.inTransaction(() -> {
            Map<DocumentId, Optional<Read>> read = new HashMap<>();
            List<Wording> wordings = result.wordings().stream()
                    .map(wording ->
                            wording(wording, passage -> read.computeIfAbsent(passage.id(), id -> read(actor, id))))
                    .filter(wording -> !wording.clauses().isEmpty())
                    .toList();
            return new Found(to, result.total(), result.different(), wordings, result.facets(), result.concepts());
        });
    }

    private static Wording wording(
            PassageResult.Wording wording, Function<PassageResult.Passage, Optional<Read>> reading) {
        if (reading.apply(wording.passages().get(0)).isEmpty()) {
            return new Wording(List.of(), 0);
        }
        List<Clause> clauses = wording.passages().stream()
                .flatMap(passage -> reading.apply(passage).stream()
                        .map(found -> new Clause(found.document(), found.partners(), passage)))
                .toList();
        int gone = wording.passages().size() - clauses.size();
        return new Wording(clauses, wording.count() - gone);
    }

    private record Read(Document document, List<String> partners) {}

    private Optional<Read> read(Actor actor, DocumentId id) {
        return documents
                .readable(actor, id)
                .map(document -> new Read(
                        document,
                        Party.counterparties(
                                instruments.sides(id),
                                actor.language(),
                                partner -> documents.readable(actor, partner))));
    }
}
