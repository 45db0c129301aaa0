package org.mithaq.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mithaq.access.PersonId;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.MultilingualText;
import org.mithaq.document.NewDocument;
import org.mithaq.document.Place;
import org.mithaq.document.Properties;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.memory.MemoryHost;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.problem.Problem;
import org.mithaq.search.SearchQuery.Sort;

class FinderTest {

    private static final SearchQuery ALL =
            new SearchQuery("", Map.of(), Set.of(), Sort.RELEVANCE, 0, 10, WorkingLanguage.EN);

    private final MemoryHost host = new MemoryHost();

    @Test
    void similarDocumentsShouldSayWhyTheyAreSimilar() {
        DocumentId asked = instrument(Prm.TYPE_MOU, "Museums of tomorrow", "Ministry of Culture", "ORGANISATION");
        DocumentId sameSide = instrument(Prm.TYPE_AGREEMENT, "Museums", "ministry of  culture", "ORGANISATION");
        DocumentId sameKind = instrument(Prm.TYPE_MOU, "Museums", "Library of the North", "ORGANISATION");
        instrument(Prm.TYPE_MOU, "Water", "Ministry of Culture", "ORGANISATION");
        host.settle();

        Finder.Similar similar = host.finder.similar(host.actor("reader"), asked, ALL);

        assertThat(similar.to().id()).isEqualTo(asked);
        assertThat(similar.total()).isEqualTo(2);
        assertThat(similar.hits()).extracting(hit -> hit.document().id()).containsExactly(sameSide, sameKind);
        assertThat(similar.hits()).extracting(Finder.Alike::words).containsOnly(List.of("Museums"));
        assertThat(similar.hits().get(0).partners()).containsExactly("ministry of  culture");
        assertThat(similar.hits().get(0).sameKind()).isFalse();
        assertThat(similar.hits().get(1).partners()).isEmpty();
        assertThat(similar.hits().get(1).sameKind()).isTrue();
    }

    @Test
    void partnersOfOneDossierShouldBeTheSameHoweverTheTextCallsThem() {
        DocumentId dossier = partner("Islamic Development Bank");
        DocumentId asked = instrument(Prm.TYPE_MOU, "Museums", "IsDB", "ORGANISATION", dossier);
        DocumentId other = instrument(Prm.TYPE_MOU, "Museums", "The Bank", "ORGANISATION", dossier);
        host.settle();

        List<Finder.Alike> hits =
                host.finder.similar(host.actor("reader"), asked, ALL).hits();

        assertThat(hits).extracting(hit -> hit.document().id()).containsExactly(other);
        assertThat(hits.get(0).partners()).containsExactly("The Bank");
    }

    @Test
    void whatResemblesADocumentThatThePersonMayNotReadShouldNotBeTold() {
        DocumentId secret = instrument(Prm.TYPE_MOU, "Museums", "Ministry of Culture", "RESTRICTED");
        DocumentId open = instrument(Prm.TYPE_MOU, "Museums", "Ministry of Culture", "ORGANISATION");
        host.settle();

        for (DocumentId id : List.of(secret, new DocumentId("unknown"))) {
            assertThatThrownBy(() -> host.finder.similar(host.actor("reader"), id, ALL))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
        }
        assertThat(host.finder.similar(host.actor("reader"), open, ALL).hits()).isEmpty();
        assertThat(host.finder.similar(host.actor("head-of-sector"), open, ALL).hits())
                .hasSize(1);
    }

    @Test
    void whatMayNoLongerBeReadShouldBeLeftOutBeforeTheIndexHeardOfIt() {
        DocumentId asked = instrument(Prm.TYPE_MOU, "Museums", "Ministry of Culture", "ORGANISATION");
        DocumentId other = instrument(Prm.TYPE_MOU, "Museums", "Ministry of Culture", "ORGANISATION");
        host.settle();
        host.work.inTransaction(() -> {
            Document document = host.store.lock(other).orElseThrow();
            return host.store.update(
                    other, document.revision(), document.properties().with(Prm.PROP_CONFIDENTIALITY, "RESTRICTED"));
        });

        assertThat(host.finder.similar(host.actor("reader"), asked, ALL).hits()).isEmpty();
    }

    @Test
    void documentThatTheIndexDoesNotHaveYetShouldResembleNothing() {
        DocumentId asked = instrument(Prm.TYPE_MOU, "Museums", "Ministry of Culture", "ORGANISATION");

        assertThat(host.finder.similar(host.actor("reader"), asked, ALL).total())
                .isZero();
    }

    private DocumentId partner(String name) {
        return host.work
                .inTransaction(() -> create(
                        Prm.TYPE_PARTNER,
                        new NewDocument.Location.In(Place.PARTNERS),
                        Properties.EMPTY.with(Cm.PROP_TITLE, MultilingualText.of("en", name))))
                .id();
    }

    private DocumentId instrument(
            QName type, String title, String counterparty, String confidentiality, DocumentId... dossiers) {
        return host.work.inTransaction(() -> {
            Document filed = create(
                    type,
                    new NewDocument.Location.In(Place.DRAFTS),
                    Properties.EMPTY
                            .with(Cm.PROP_TITLE, MultilingualText.of("en", title))
                            .with(Prm.PROP_CONFIDENTIALITY, confidentiality));
            party(filed.id(), "FIRST_PARTY", "ICESCO");
            Document side = party(filed.id(), "COUNTERPARTY", counterparty);
            for (DocumentId dossier : dossiers) {
                host.store.associate(side.id(), Prm.ASSOC_PARTY_PARTNER, dossier);
            }
            return filed.id();
        });
    }

    private Document party(DocumentId instrument, String role, String name) {
        return create(
                Prm.TYPE_PARTY,
                new NewDocument.Location.Under(instrument, Prm.ASSOC_PARTIES),
                Properties.EMPTY.with(Prm.PROP_PARTY_ROLE, role).with(Prm.PROP_PARTY_NAME, name));
    }

    private Document create(QName type, NewDocument.Location place, Properties properties) {
        return host.store.create(
                new NewDocument(type, place, "museums", properties, Optional.empty(), new PersonId("officer")));
    }
}
