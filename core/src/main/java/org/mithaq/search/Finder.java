package org.mithaq.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mithaq.access.Actor;
import org.mithaq.agreement.Instruments;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Documents;
import org.mithaq.document.UnitOfWork;
import org.mithaq.problem.Problem;

/** The use case of searching: asks the index, shows what the repository says of each hit now. */
public final class Finder {

    private final UnitOfWork work;
    private final Documents documents;
    private final DocumentSearch index;
    private final Thesaurus thesaurus;
    private final Kinship kinship;
    private final ClauseFinder clauses;

    public Finder(
            UnitOfWork work, Documents documents, Instruments instruments, DocumentSearch index, Thesaurus thesaurus) {
        this.work = work;
        this.documents = documents;
        this.index = index;
        this.thesaurus = thesaurus;
        this.kinship = new Kinship(documents, instruments);
        this.clauses = new ClauseFinder(work, documents, instruments, index, thesaurus);
    }

    /**
     * What was found.
     *
     * @param hits in order; one that the person may no longer read, or that is gone, is left out
     * @param concepts whose other terms were looked for too
     * @param spelling as of {@link SearchResult}
     * @param nearest as of {@link SearchResult}
     */
    public record Found(
            long total,
            List<Result> hits,
            Map<SearchQuery.Facet, List<SearchResult.Count>> facets,
            List<SearchResult.Recognised> concepts,
            Optional<SearchResult.Spelling> spelling,
            List<SearchResult.Nearest> nearest) {
        public Found {
            hits = List.copyOf(hits);
            facets = Map.copyOf(facets);
            concepts = List.copyOf(concepts);
            nearest = List.copyOf(nearest);
        }
    }

    public record Result(Document document, List<SearchResult.Snippet> snippets) {
        public Result {
            snippets = List.copyOf(snippets);
        }
    }

    /**
     * What resembles a document.
     *
     * @param to the document that was asked about
     * @param hits in order; one that the person may no longer read, or that is gone, is left out
     */
    public record Similar(
            Document to, long total, List<Alike> hits, Map<SearchQuery.Facet, List<SearchResult.Count>> facets) {
        public Similar {
            hits = List.copyOf(hits);
            facets = Map.copyOf(facets);
        }
    }

    /**
     * A document that resembles another, and why.
     *
     * @param words that both have, the most telling first
     * @param partners names of the other sides that both have
     * @param sameKind whether both are of one type; of literature, of one kind too
     */
    public record Alike(Document document, List<String> words, List<String> partners, boolean sameKind) {
        public Alike {
            words = List.copyOf(words);
            partners = List.copyOf(partners);
        }
    }

    /** The use case of finding clauses. */
    public ClauseFinder clauses() {
        return clauses;
    }

    /** Finds documents by their words themselves. */
    public Found find(Actor actor, SearchQuery query) {
        return found(actor, query);
    }

    /**
     * Finds documents by their words, and by those of the thesaurus that mean the same.
     *
     * @param without codes of concepts whose other terms the person does not want; those that are none have no effect
     */
    public Found find(Actor actor, SearchQuery query, Set<String> without) {
        SearchQuery.Widening widening = new SearchQuery.Widening(thesaurus.concepts(), without);
        return found(actor, query.widened(widening));
    }

    /**
     * Documents and dossiers that somebody who types may be looking for.
     *
     * @param limit 1 to 20
     */
    public List<Document> suggest(Actor actor, String typed, int limit) {
        List<DocumentId> found = index.suggest(typed, limit, actor.readingAuthorities());
        return work.inTransaction(() -> found.stream()
                .flatMap(id -> documents.readable(actor, id).stream())
                .toList());
    }

    /**
     * Why a document is found.
     *
     * @param without as of {@link #find(Actor, SearchQuery, Set)}
     * @throws Problem {@code PRM-DOC-001} when there is no such document, or none that the person may read
     */
    public List<SearchResult.Reason> why(Actor actor, DocumentId id, SearchQuery query, Set<String> without) {
        documents.open(actor, id);
        SearchQuery widened = query.widened(new SearchQuery.Widening(thesaurus.concepts(), without));
        return index.why(id, widened, actor.readingAuthorities());
    }

    private Found found(Actor actor, SearchQuery query) {
        SearchResult result = index.search(query, actor.readingAuthorities());
        List<Result> hits = work.inTransaction(() -> result.hits().stream()
                .flatMap(hit -> documents.readable(actor, hit.id()).stream()
                        .map(document -> new Result(document, hit.snippets())))
                .toList());
        return new Found(result.total(), hits, result.facets(), result.concepts(), result.spelling(), result.nearest());
    }

    /**
     * @param query as for {@link DocumentSearch#similar}
     * @return nothing found as long as the index does not have the document
     * @throws Problem {@code PRM-DOC-001} when there is no such document, or none that the person may read
     */
    public Similar similar(Actor actor, DocumentId to, SearchQuery query) {
        Document document = documents.open(actor, to);
        SearchResult.Likeness likeness =
                index.similar(to, query, actor.readingAuthorities()).orElse(SearchResult.Likeness.NONE);
        return work.inTransaction(() -> {
            Kinship.Of kin = kinship.of(actor, document);
            List<Alike> hits = likeness.hits().stream()
                    .flatMap(like -> documents.readable(actor, like.id()).stream()
                            .map(other -> new Alike(other, like.words(), kin.partnersOf(other), kin.isSameKind(other))))
                    .toList();
            return new Similar(document, likeness.total(), hits, likeness.facets());
        });
    }
}
