package org.mithaq.alfresco.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.alfresco.service.cmr.action.ActionCondition;
import org.alfresco.service.cmr.repository.NodeRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.alfresco.document.ModelNames;
import org.mithaq.alfresco.service.Recorded;
import org.mithaq.document.Document;
import org.mithaq.document.NewDocument;
import org.mithaq.document.Place;
import org.mithaq.document.Properties;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;

/** Conditions as a rule asks them, in the transaction of the upload and later. */
class InstrumentConditionTest {

    @TempDir
    Path uploads;

    private PlayedRules rules;

    @BeforeEach
    void play() {
        rules = new PlayedRules(uploads);
    }

    @Test
    void draftShouldBeAnInstrumentInContactOrNegotiation() {
        NodeRef memorandum = instrument();
        for (String status : new String[] {"CONTACT", "NEGOTIATION"}) {
            become(memorandum, status);
            assertThat(isDraft(memorandum)).as(status).isTrue();
        }
        for (String status : new String[] {"LEGAL_REVIEW", "SIGNATURE", "IN_FORCE", "NOT_CONCLUDED"}) {
            become(memorandum, status);
            assertThat(isDraft(memorandum)).as(status).isFalse();
        }
    }

    @Test
    void whatIsNoInstrumentShouldMeetNoCondition() {
        for (var type : new org.mithaq.model.QName[] {Cm.TYPE_CONTENT, Prm.TYPE_REFERENCE_LITERATURE, Cm.TYPE_FOLDER}) {
            NodeRef node = rules.played.work.inTransaction(() -> rules.put(type, type.localName(), ""));
            assertThat(isDraft(node)).isFalse();
            assertThat(isStatus(node, "NEGOTIATION")).isFalse();
            assertThat(isCategory(node, "COMPANY")).isFalse();
        }
    }

    @Test
    void statusShouldBeTheChosenOne() {
        NodeRef memorandum = instrument();
        become(memorandum, "IN_FORCE");

        assertThat(isStatus(memorandum, "IN_FORCE")).isTrue();
        assertThat(isStatus(memorandum, "NEGOTIATION")).isFalse();
        assertThat(isStatus(memorandum, "UNHEARD_OF")).isFalse();
        assertThat(isStatus(memorandum, null)).isFalse();
    }

    @Test
    void statusThatAnUploadClaimsShouldNotCount() {
        rules.played.work.inTransaction(() -> {
            NodeRef forged = rules.put(Prm.TYPE_MOU, "draft.txt", "", Map.of(Prm.PROP_STATUS, "IN_FORCE"));
            assertThat(isStatus(forged, "IN_FORCE")).isFalse();
            assertThat(isDraft(forged)).isTrue();
            return true;
        });
    }

    @Test
    void counterpartyShouldBeOfTheCategoryWhenAnyLinkedOneIsButNotOurOwnSide() {
        NodeRef memorandum = instrument();
        linked(memorandum, "FIRST_PARTY", "INTERGOVERNMENTAL_ORGANISATION");
        linked(memorandum, "SECOND_PARTY", "UNIVERSITY");
        linked(memorandum, "THIRD_PARTY", "COMPANY");

        assertThat(isCategory(memorandum, "UNIVERSITY")).isTrue();
        assertThat(isCategory(memorandum, "COMPANY")).isTrue();
        assertThat(isCategory(memorandum, "INTERGOVERNMENTAL_ORGANISATION")).isFalse();
        assertThat(isCategory(memorandum, "CHARITY")).isFalse();
    }

    @Test
    void conditionShouldBeAskedWithTheSystemsRights() {
        NodeRef memorandum = instrument();
        rules.played.identity.asSystem(() -> rules.played.work.inTransaction(() -> {
            Document document = rules.document(memorandum);
            return rules.played.store.update(
                    document.id(),
                    document.revision(),
                    document.properties().with(Prm.PROP_CONFIDENTIALITY, "RESTRICTED"));
        }));

        assertThat(rules.played.identity.as("stranger", () -> isDraft(memorandum)))
                .isTrue();
    }

    private NodeRef instrument() {
        return rules.played.work.inTransaction(() -> rules.put(Prm.TYPE_MOU, "memorandum.txt", ""));
    }

    private void become(NodeRef node, String status) {
        rules.played.identity.asSystem(() -> rules.played.work.inTransaction(() -> {
            Document document = rules.document(node);
            return rules.played.store.update(
                    document.id(), document.revision(), document.properties().with(Prm.PROP_STATUS, status));
        }));
    }

    private void linked(NodeRef instrument, String role, String category) {
        rules.played.identity.asSystem(() -> rules.played.work.inTransaction(() -> {
            Document partner = rules.played.store.create(new NewDocument(
                    Prm.TYPE_PARTNER,
                    new NewDocument.Location.In(Place.PARTNERS),
                    category,
                    Properties.EMPTY.with(Prm.PROP_PARTNER_CATEGORY, category),
                    Optional.empty(),
                    PlayedRules.OFFICER));
            Document party = rules.played.store.create(new NewDocument(
                    Prm.TYPE_PARTY,
                    new NewDocument.Location.Under(ModelNames.id(instrument), Prm.ASSOC_PARTIES),
                    role,
                    Properties.EMPTY.with(Prm.PROP_PARTY_ROLE, role),
                    Optional.empty(),
                    PlayedRules.OFFICER));
            rules.played.store.associate(party.id(), Prm.ASSOC_PARTY_PARTNER, partner.id());
            return true;
        }));
    }

    private boolean isDraft(NodeRef node) {
        return holds(InstrumentCondition.isDraft(rules.instruments), node, Map.of());
    }

    private boolean isStatus(NodeRef node, @Nullable String status) {
        return holds(
                InstrumentCondition.statusIs(rules.instruments),
                node,
                status == null ? Map.of() : Map.of("status", status));
    }

    private boolean isCategory(NodeRef node, String category) {
        return holds(InstrumentCondition.counterpartyCategoryIs(rules.instruments), node, Map.of("category", category));
    }

    private boolean holds(InstrumentCondition condition, NodeRef node, Map<String, Serializable> parameters) {
        ActionCondition asked = Recorded.service(
                ActionCondition.class, Map.of("getParameterValue", given -> parameters.get((String) given[0])));
        return rules.played.work.inTransaction(() -> condition.evaluateImpl(asked, node));
    }
}
