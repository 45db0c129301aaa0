package org.mithaq.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContentModelTest {

    private static final Locale ARABIC = Locale.forLanguageTag("ar-MA");

    private final ContentModel model = ContentModel.load();

    @Test
    void aMouIsAnInstrumentAndAFile() {
        TypeDefinition mou = model.type(Prm.TYPE_MOU).orElseThrow();

        assertThat(mou.ancestors())
                .containsExactly(Prm.TYPE_INSTRUMENT, Cm.TYPE_CONTENT, Cm.TYPE_CMOBJECT, QName.of("sys:base"));
        assertThat(mou.parent()).contains(Prm.TYPE_INSTRUMENT);
        assertThat(mou.isSubtypeOf(Prm.TYPE_MOU)).isTrue();
        assertThat(mou.isSubtypeOf(Cm.TYPE_CONTENT)).isTrue();
        assertThat(mou.isSubtypeOf(Prm.TYPE_AGREEMENT)).isFalse();
    }

    @Test
    void typesHaveTheParentsThatCanNeverChange() {
        assertThat(model.types().stream()
                        .filter(type -> type.name().prefix().equals("prm"))
                        .map(type -> type.name() + " < " + type.parent().orElseThrow()))
                .containsExactly(
                        "prm:instrument < cm:content",
                        "prm:agreement < prm:instrument",
                        "prm:mou < prm:instrument",
                        "prm:protocol < prm:instrument",
                        "prm:programmeOfAction < prm:instrument",
                        "prm:letterOfIntent < prm:instrument",
                        "prm:amendment < prm:instrument",
                        "prm:party < cm:cmobject",
                        "prm:partner < cm:folder",
                        "prm:referenceLiterature < cm:content",
                        "prm:reviewRound < cm:cmobject",
                        "prm:signedCopy < cm:content",
                        "prm:supportingDocument < cm:content",
                        "prm:opinion < cm:cmobject",
                        "prm:reviewNote < cm:cmobject",
                        "prm:obligation < cm:cmobject",
                        "prm:contribution < cm:cmobject",
                        "prm:dueDiligence < cm:content",
                        "prm:formerName < cm:cmobject",
                        "prm:flag < cm:cmobject");
    }

    @Test
    void typesOfATypeAreItselfAndItsDescendants() {
        assertThat(model.typesOf(Prm.TYPE_INSTRUMENT))
                .extracting(TypeDefinition::name)
                .containsExactly(
                        Prm.TYPE_INSTRUMENT,
                        Prm.TYPE_AGREEMENT,
                        Prm.TYPE_MOU,
                        Prm.TYPE_PROTOCOL,
                        Prm.TYPE_PROGRAMME_OF_ACTION,
                        Prm.TYPE_LETTER_OF_INTENT,
                        Prm.TYPE_AMENDMENT);
        assertThat(model.typesOf(QName.of("prm:unheardOf"))).isEmpty();
    }

    @Test
    void propertiesOfATypeIncludeInheritedOnesAndThoseOfMandatoryAspects() {
        TypeDefinition mou = model.type(Prm.TYPE_MOU).orElseThrow();

        assertThat(mou.properties())
                .containsKeys(
                        Cm.PROP_NAME,
                        Cm.PROP_CREATED,
                        Cm.PROP_TITLE,
                        Prm.PROP_REFERENCE,
                        Prm.PROP_CONFIDENTIALITY,
                        Prm.PROP_TEXT_STATE,
                        Prm.PROP_REVIEW_GROUP)
                .doesNotContainKeys(Prm.PROP_PARTY_NAME, Prm.PROP_ISSUING_BODY);
        assertThat(mou.property(Prm.PROP_REVIEW_GROUP).orElseThrow().declaredBy())
                .isEqualTo(Prm.ASPECT_REVIEWABLE);
        assertThat(mou.aspects())
                .containsExactlyInAnyOrder(
                        Cm.ASPECT_TITLED,
                        Cm.ASPECT_AUDITABLE,
                        Prm.ASPECT_CONFINED,
                        Prm.ASPECT_READABLE,
                        Prm.ASPECT_REVIEWABLE,
                        Prm.ASPECT_HAS_PARTIES);
        assertThat(mou.hasAspect(Cm.ASPECT_DUBLINCORE)).isFalse();
    }

    @Test
    void literatureIsDescribedByDublinCore() {
        TypeDefinition literature = model.type(Prm.TYPE_REFERENCE_LITERATURE).orElseThrow();

        assertThat(literature.aspects())
                .contains(Cm.ASPECT_DUBLINCORE, Cm.ASPECT_AUTHOR, Cm.ASPECT_TITLED, Prm.ASPECT_READABLE);
        assertThat(literature.properties()).containsKeys(Cm.PROP_PUBLISHER, Cm.PROP_AUTHOR, Cm.PROP_TITLE);
        assertThat(model.aspect(Cm.ASPECT_DUBLINCORE).orElseThrow().parent()).contains(Cm.ASPECT_TITLED);
    }

    @Test
    void associationsKnowWhereTheyLead() {
        AssociationDefinition parties = model.type(Prm.TYPE_MOU)
                .orElseThrow()
                .association(Prm.ASSOC_PARTIES)
                .orElseThrow();
        AssociationDefinition partner =
                model.association(Prm.ASSOC_PARTY_PARTNER).orElseThrow();

        assertThat(parties.child()).isTrue();
        assertThat(parties.declaredBy()).isEqualTo(Prm.ASPECT_HAS_PARTIES);
        assertThat(parties.target()).isEqualTo(Prm.TYPE_PARTY);
        assertThat(parties.targetMany()).isTrue();
        assertThat(parties.sourceMany()).isFalse();
        assertThat(partner.child()).isFalse();
        assertThat(partner.target()).isEqualTo(Prm.TYPE_PARTNER);
        assertThat(partner.targetMany()).isFalse();
        assertThat(partner.targetMandatory()).isFalse();
    }

    @Test
    void aTaskOverridesWhereItsOutcomeIsKept() {
        QName outcomeProperty = QName.of("bpm:outcomePropertyName");
        TypeDefinition review = model.type(PrmWf.TYPE_REVIEW_TASK).orElseThrow();

        assertThat(review.property(outcomeProperty).orElseThrow().defaultValue())
                .contains("{" + PrmWf.URI + "}reviewOutcome");
        assertThat(model.property(outcomeProperty).orElseThrow().defaultValue()).isEmpty();
    }

    @Test
    void everyTaskThatEndsWithAnOutcomeNamesAPropertyOfItsOwnWithAList() {
        QName outcomeTask = QName.of("bpm:activitiOutcomeTask");
        List<TypeDefinition> tasks = model.typesOf(outcomeTask).stream()
                .filter(type -> !type.name().equals(outcomeTask))
                .toList();

        assertThat(tasks).hasSize(4).allSatisfy(task -> {
            String named = task.property(QName.of("bpm:outcomePropertyName"))
                    .flatMap(PropertyDefinition::defaultValue)
                    .orElseThrow();
            QName outcome = new QName("prmwf", named.substring(named.indexOf('}') + 1));
            PropertyDefinition property = task.property(outcome).orElseThrow();
            assertThat(property.declaredBy()).isEqualTo(task.name());
            assertThat(property.listOfValues()).isPresent();
        });
    }

    @Test
    void labelsAreGivenInTheReadersLanguage() {
        TypeDefinition mou = model.type(Prm.TYPE_MOU).orElseThrow();

        assertThat(Stream.of(Locale.UK, Locale.CANADA_FRENCH, ARABIC, Locale.JAPAN)
                        .map(mou::title))
                .containsExactly(
                        "Memorandum of understanding",
                        "Protocole d’accord",
                        "مذكرة تفاهم",
                        "Memorandum of understanding");
        assertThat(mou.property(Prm.PROP_STATUS)
                        .orElseThrow()
                        .listOfValues()
                        .orElseThrow()
                        .label("LEGAL_REVIEW", ARABIC))
                .contains("المراجعة القانونية");
    }

    @Test
    void statusesAreThoseOfTheMaturityCycle() {
        assertThat(model.property(Prm.PROP_STATUS)
                        .orElseThrow()
                        .listOfValues()
                        .orElseThrow()
                        .values())
                .containsExactly(
                        "CONTACT",
                        "NEGOTIATION",
                        "LEGAL_REVIEW",
                        "APPROVAL",
                        "SIGNATURE",
                        "VALIDATION",
                        "IN_FORCE",
                        "SUSPENDED",
                        "EXPIRED",
                        "TERMINATED",
                        "CLOSED",
                        "NOT_CONCLUDED");
    }

    @Test
    void whatIsHandedOutCannotBeChanged() {
        TypeDefinition mou = model.type(Prm.TYPE_MOU).orElseThrow();

        assertThatThrownBy(() -> mou.properties().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> mou.associations().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> mou.aspects().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> model.types().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(
                        () -> model.codeList("sector").orElseThrow().entries().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
