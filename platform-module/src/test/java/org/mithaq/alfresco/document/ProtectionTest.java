package org.mithaq.alfresco.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alfresco.repo.node.integrity.IntegrityException;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.MLText;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.access.PersonId;
import org.mithaq.access.Role;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.StoredDocuments;
import org.mithaq.document.UnitOfWork;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.model.PropertyDefinition;
import org.mithaq.model.TypeDefinition;

/**
 * Every property that only the system sets, by every way in that the repository has: Share's forms and the REST API add
 * properties, CMIS sets one, a script writes all of them, a rule adds an aspect with values or takes one away.
 */
class ProtectionTest implements StoredDocuments {

    @TempDir
    Path uploads;

    private PlayedDocuments played;
    private ModelNames names;

    @BeforeEach
    void play() {
        played = new PlayedDocuments(OFFICER, uploads);
        played.identity.with("officer", Role.OFFICER.group());
        names = new ModelNames(played.model);
    }

    @Test
    void noProtectedPropertyShouldBeWrittenByAnyWayIn() {
        Document instrument = memorandum("Draft");
        NodeRef node = ModelNames.node(instrument.id());
        int tried = 0;
        for (PropertyDefinition property : protectedOf(Prm.TYPE_MOU)) {
            QName name = names.name(property.name());
            Serializable value = valueOf(property);
            refused(property, () -> played.nodes.setProperty(node, name, value));
            refused(property, () -> played.repository.nodes().addProperties(node, Map.of(name, value)));
            refused(property, () -> {
                Map<QName, Serializable> all = new HashMap<>(played.nodes.getProperties(node));
                all.put(name, value);
                played.nodes.setProperties(node, all);
            });
            refused(
                    property,
                    () -> played.nodes.addAspect(
                            node, QName.createQName(Cm.URI, "taggable"), new HashMap<>(Map.of(name, value))));
            tried++;
        }
        assertThat(tried).isGreaterThan(25);
        assertThat(present(instrument.id())).isEqualTo(instrument);
    }

    @Test
    void protectedPropertyShouldNotBeTakenAway() {
        Document instrument = memorandum(
                titled("Draft").with(Prm.PROP_STATUS, "APPROVAL").with(Prm.PROP_CLEARED_FINGERPRINT, "a".repeat(64)));
        NodeRef node = ModelNames.node(instrument.id());

        refused(() -> played.nodes.removeProperty(node, names.name(Prm.PROP_STATUS)));
        refused(() -> played.nodes.removeProperty(node, names.name(Prm.PROP_CLEARED_FINGERPRINT)));
        refused(() -> played.nodes.setProperties(node, new HashMap<>(Map.of(names.name(Cm.PROP_NAME), "draft.docx"))));
        refused(() -> played.repository.nodes().removeAspect(node, names.name(Prm.ASPECT_REVIEWABLE)));
        assertThat(present(instrument.id())).isEqualTo(instrument);
    }

    @Test
    void theSystemOfSomebodyElseShouldBeRefusedAsWell() {
        Document instrument = memorandum("Draft");

        played.identity.as(PersonId.SYSTEM.value(), () -> {
            refused(() -> played.repository
                    .nodes()
                    .addProperties(ModelNames.node(instrument.id()), Map.of(names.name(Prm.PROP_STATUS), "IN_FORCE")));
            return true;
        });
    }

    @Test
    void signatureOfAPartyShouldNotBeWrittenAtTheParty() {
        Document party = party(memorandum("Draft"), "Ministry");

        refused(() -> played.nodes.setProperty(
                ModelNames.node(party.id()), names.name(Prm.PROP_PARTY_SIGNED_ON), new Date()));
    }

    @Test
    void contentOfWhatIsLockedShouldNotBeReplaced() {
        Document instrument = memorandum(titled("Agreed").with(Prm.PROP_STATUS, "IN_FORCE"));

        refused(() -> played.nodes.setProperty(
                ModelNames.node(instrument.id()),
                names.name(Cm.PROP_CONTENT),
                played.repository.bytes("text/plain", "forged")));
    }

    @Test
    void formerVersionShouldBeRefusedInWordsThatSayWhatToDo() {
        Document instrument = memorandum(titled("Draft").with(Prm.PROP_STATUS, "NEGOTIATION"));
        Map<QName, Serializable> frozen = new HashMap<>();
        frozen.put(names.name(Prm.PROP_STATUS_SINCE), Date.from(Instant.parse("2026-01-01T00:00:00Z")));
        frozen.put(QName.createQName(Cm.URI, "versionLabel"), "0.9");

        assertThatThrownBy(() -> unitOfWork()
                        .inTransaction(() ->
                                played.repository.nodes().addProperties(ModelNames.node(instrument.id()), frozen)))
                .isInstanceOf(IntegrityException.class)
                .hasMessageContaining("Download it");
    }

    private List<PropertyDefinition> protectedOf(org.mithaq.model.QName type) {
        TypeDefinition definition = played.model.type(type).orElseThrow();
        return definition.properties().values().stream()
                .filter(property ->
                        property.isProtected() && property.name().prefix().equals("prm"))
                .toList();
    }

    private static Serializable valueOf(PropertyDefinition property) {
        Serializable one =
                switch (property.type()) {
                    case TEXT -> "forged";
                    case MLTEXT -> new MLText();
                    case QNAME -> QName.createQName(Cm.URI, "forged");
                    case INT -> 7;
                    case LONG -> 7L;
                    case BOOLEAN -> true;
                    case DATE, DATETIME -> new Date();
                    case CONTENT -> new ContentData("store://forged.bin", "text/plain", 1, "UTF-8");
                };
        return property.multiple() ? new ArrayList<>(List.of(one)) : one;
    }

    private void refused(Runnable change) {
        assertThatThrownBy(() -> unitOfWork().inTransaction(change)).isInstanceOf(IntegrityException.class);
    }

    private void refused(PropertyDefinition property, Runnable change) {
        assertThatThrownBy(() -> unitOfWork().inTransaction(change))
                .as(property.name().toString())
                .isInstanceOf(IntegrityException.class);
    }

    @Override
    public DocumentStore store() {
        return played.store;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return played.work;
    }
}
