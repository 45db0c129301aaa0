package org.mithaq.alfresco.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alfresco.repo.forms.FormData;
import org.alfresco.repo.node.integrity.IntegrityException;
import org.alfresco.service.cmr.repository.MLText;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.access.AccessPolicy;
import org.mithaq.access.Person;
import org.mithaq.access.PersonId;
import org.mithaq.access.Role;
import org.mithaq.alfresco.database.TableIdempotencyKeys;
import org.mithaq.alfresco.document.ModelNames;
import org.mithaq.alfresco.document.PlayedDocuments;
import org.mithaq.document.Document;
import org.mithaq.document.Documents;
import org.mithaq.document.MultilingualText;
import org.mithaq.document.Place;
import org.mithaq.language.Translations;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.memory.MemoryDirectory;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;

/** What an officer's form says of a dossier and of a draft, beyond the fields of Share. */
class DocumentFormsTest {

    private static final PersonId OFFICER = new PersonId("officer");
    private static final Object A_TYPE = new Object();

    @TempDir
    Path uploads;

    private PlayedDocuments played;
    private DocumentForms forms;
    private NodeRef partner;

    @BeforeEach
    void play() {
        played = new PlayedDocuments(OFFICER, uploads);
        played.identity.with("officer", Role.OFFICER.group());
        Clock clock = Clock.systemUTC();
        Documents documents = new Documents(
                played.work,
                played.store,
                new TableIdempotencyKeys(played.database.jdbc(), clock),
                played.audit,
                played.model,
                new MemoryDirectory()
                        .with(new Person(
                                OFFICER,
                                "Officer",
                                Optional.empty(),
                                WorkingLanguage.EN,
                                Set.of(Role.OFFICER.group()),
                                true)),
                new AccessPolicy(),
                played.policies,
                clock,
                1_000_000);
        forms = new DocumentForms(documents, played.directory, played.model, new Translations());
        partner = played.work.inTransaction(() -> put(Prm.TYPE_PARTNER, "dossier", Place.PARTNERS));
    }

    @Test
    void valuesWithCommasShouldStayWhatTheyAre() {
        send(
                partner,
                edit("\"prm:acronyms\":[\"A, B and C\",\"ABC\"],\"cm:title\":{\"en\":\"Fund\",\"ar\":\"صندوق\"}"));

        Document saved = document(partner);
        assertThat(saved.properties().texts(Prm.PROP_ACRONYMS)).containsExactly("A, B and C", "ABC");
        assertThat(saved.properties().value(Cm.PROP_TITLE))
                .contains(new MultilingualText(Map.of("en", "Fund", "ar", "صندوق")));
    }

    @Test
    void listShouldLoseItsValue() {
        send(partner, edit("\"prm:partnerCategory\":\"CHARITY\""));

        send(partner, edit("\"prm:partnerCategory\":null"));

        assertThat(document(partner).properties().text(Prm.PROP_PARTNER_CATEGORY))
                .isEmpty();
    }

    @Test
    void partiesShouldBeSavedWithTheForm() {
        NodeRef draft = played.work.inTransaction(() -> put(Prm.TYPE_MOU, "draft", Place.DRAFTS));

        send(
                draft,
                "{\"revision\":\"" + document(draft).revision() + "\",\"children\":{\"prm:parties\":[{\"properties\":"
                        + "{\"prm:partyName\":\"The University\",\"prm:partyRole\":\"COUNTERPARTY\"}}]}}");

        assertThat(played.identity.asSystem(() -> played.store.children(ModelNames.id(draft), Prm.ASSOC_PARTIES)))
                .singleElement()
                .satisfies(party ->
                        assertThat(party.properties().text(Prm.PROP_PARTY_NAME)).contains("The University"));
    }

    @Test
    void formThatWasOpenedBeforeAnotherChangeShouldBeRefusedInWords() {
        String sent = edit("\"prm:acronyms\":[\"XYZ\"]");
        send(partner, edit("\"prm:acronyms\":[\"ABC\"]"));

        assertThatThrownBy(() -> send(partner, sent))
                .isInstanceOf(IntegrityException.class)
                .hasMessageContaining("changed");
        assertThat(document(partner).properties().texts(Prm.PROP_ACRONYMS)).containsExactly("ABC");
    }

    @Test
    void whatOnlyTheSystemSetsShouldBeRefused() {
        assertThatThrownBy(() -> send(partner, edit("\"prm:mergedInto\":\"another\"")))
                .isInstanceOf(IntegrityException.class);
        assertThatThrownBy(() -> send(partner, "no JSON")).isInstanceOf(IntegrityException.class);
    }

    @Test
    void newNodeShouldGetWhatItsFormSaid() {
        FormData data = data("{\"properties\":{\"prm:country\":\"MA\"}}");

        played.work.inTransaction(() -> {
            forms.beforePersist(A_TYPE, data);
            forms.afterPersist(A_TYPE, data, partner);
        });

        assertThat(document(partner).properties().text(Prm.PROP_COUNTRY)).contains("MA");
    }

    @Test
    void formOfOthersShouldNotBeTouched() {
        played.work.inTransaction(() -> {
            forms.beforePersist(partner, new FormData());
            forms.afterPersist(partner, new FormData(), partner);
        });

        assertThat(document(partner).properties().texts(Prm.PROP_ACRONYMS)).isEmpty();
    }

    private String edit(String properties) {
        return "{\"revision\":\"" + document(partner).revision() + "\",\"properties\":{" + properties
                + "},\"children\":{}}";
    }

    private void send(NodeRef node, String json) {
        FormData data = data(json);
        played.work.inTransaction(() -> {
            forms.beforePersist(node, data);
            forms.afterPersist(node, data, node);
        });
    }

    private static FormData data(String json) {
        FormData data = new FormData();
        data.addFieldData(DocumentForms.FIELD, json);
        return data;
    }

    private NodeRef put(QName type, String name, Place place) {
        ModelNames names = new ModelNames(played.model);
        Map<org.alfresco.service.namespace.QName, Serializable> values = new HashMap<>();
        values.put(names.name(Cm.PROP_NAME), name);
        MLText title = new MLText();
        title.put(Locale.ENGLISH, name);
        values.put(names.name(Cm.PROP_TITLE), title);
        return played.nodes
                .createNode(
                        played.repository.places().folder(place),
                        names.name(Cm.ASSOC_CONTAINS),
                        org.alfresco.service.namespace.QName.createQName(Cm.URI, name),
                        names.name(type),
                        values)
                .getChildRef();
    }

    private Document document(NodeRef node) {
        return played.work.inTransaction(() -> played.identity.asSystem(
                () -> played.store.find(ModelNames.id(node)).orElseThrow()));
    }
}
