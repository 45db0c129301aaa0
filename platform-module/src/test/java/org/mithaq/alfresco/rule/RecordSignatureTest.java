package org.mithaq.alfresco.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.alfresco.repo.node.integrity.IntegrityException;
import org.alfresco.service.cmr.action.Action;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.alfresco.access.ChosenLanguages;
import org.mithaq.alfresco.document.ModelNames;
import org.mithaq.alfresco.document.PlayedDocuments;
import org.mithaq.alfresco.service.Recorded;
import org.mithaq.document.Document;
import org.mithaq.document.NewDocument;
import org.mithaq.document.Properties;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;

/** The action in the rule of a folder, and by hand, on a memorandum that is to be signed. */
class RecordSignatureTest {

    private static final ZoneId ZONE = PlayedDocuments.ZONE;

    @TempDir
    Path uploads;

    private PlayedRules rules;
    private NodeRef memorandum;

    @BeforeEach
    void play() {
        rules = new PlayedRules(uploads);
        memorandum = rules.played.work.inTransaction(() -> rules.put(Prm.TYPE_MOU, "memorandum.txt", "Article 1"));
        rules.played.identity.asSystem(() -> rules.played.work.inTransaction(() -> {
            party("The Organisation");
            party("The University");
            Document cleared = rules.document(memorandum);
            return rules.played.store.update(
                    cleared.id(),
                    cleared.revision(),
                    cleared.properties()
                            .with(Prm.PROP_STATUS, "SIGNATURE")
                            .with(
                                    Prm.PROP_CLEARED_FINGERPRINT,
                                    cleared.content().orElseThrow().fingerprint()));
        }));
    }

    @Test
    void ruleShouldRecordTheNextPartyWithWhatItNames() {
        LocalDate day = LocalDate.now(ZONE).minusDays(3);

        inRule(Map.of(
                "signed-on",
                Date.from(day.atStartOfDay(ZONE).toInstant()),
                "signatory-name",
                "A. Director",
                "signatory-capacity",
                "Director General"));

        assertThat(signatures()).containsExactly(Optional.of(day), Optional.empty());
        assertThat(parties().get(0).properties().text(Prm.PROP_SIGNATORY_CAPACITY))
                .contains("Director General");
        assertThat(rules.notices).isEmpty();
    }

    @Test
    void ruleShouldRecordThePartyThatItNamesAsOfToday() {
        inRule(Map.of("party", "the university", "signatory-name", "A. Rector"));

        assertThat(signatures()).containsExactly(Optional.empty(), Optional.of(LocalDate.now(ZONE)));
    }

    @Test
    void refusalInARuleShouldBecomeANoticeAndChangeNothing() {
        inRule(Map.of("signatory-name", ""));

        assertThat(signatures()).containsOnly(Optional.empty());
        assertThat(rules.notices).singleElement().satisfies(notice -> {
            assertThat(notice.key()).isEqualTo("notice.rule.SIGNATURE");
            assertThat(notice.arguments().get(1))
                    .isEqualTo(Map.of(
                            "en", "Give the name of the person who signed.",
                            "fr", "Indiquez le nom de la personne qui a signé.",
                            "ar", arabic()));
            assertThat(notice.subject()).contains(memorandum.getId());
        });
    }

    @Test
    void guardThatFailsInARuleShouldBecomeANotice() {
        rules.played.identity.asSystem(() -> rules.played.work.inTransaction(() -> {
            Document changed = rules.document(memorandum);
            return rules.played.store.update(
                    changed.id(),
                    changed.revision(),
                    changed.properties().with(Prm.PROP_CLEARED_FINGERPRINT, "f".repeat(64)));
        }));

        inRule(Map.of("signatory-name", "A. Director"));

        assertThat(signatures()).containsOnly(Optional.empty());
        assertThat(rules.keysTo("officer")).containsExactly("notice.rule.SIGNATURE");
    }

    @Test
    void ruleThatSomebodyElseSetsOffShouldHaveTheirRightsOnly() {
        rules.played.identity.as("reader", () -> {
            inRule(Map.of("signatory-name", "A. Director"));
            return true;
        });

        assertThat(signatures()).containsOnly(Optional.empty());
        assertThat(rules.keysTo("reader")).containsExactly("notice.rule.SIGNATURE");
    }

    @Test
    void failureShouldUndoNothingButTheSignature() {
        Map<String, Function<Object[], Object>> answers = Map.of(
                "getNodeRef", given -> memorandum,
                "getParameterValue",
                        given -> {
                            throw new IllegalStateException("the repository cannot");
                        });

        NodeRef uploaded = rules.played.work.inTransaction(() -> {
            action().executeImpl(Recorded.service(Action.class, answers), memorandum);
            return rules.put(Cm.TYPE_CONTENT, "annex.txt", "Annex");
        });

        assertThat(rules.played.work.inTransaction(() -> rules.played.nodes.exists(uploaded)))
                .isTrue();
        assertThat(rules.keysTo("officer")).containsExactly("notice.rule.SIGNATURE");
    }

    @Test
    void whatIsNoInstrumentShouldBeLeftAloneInARule() {
        NodeRef plain = rules.played.work.inTransaction(() -> rules.put(Cm.TYPE_CONTENT, "annex.txt", "Annex"));

        rules.played.work.inTransaction(
                () -> action().executeImpl(rules.ofRule(Map.of("signatory-name", "A. Director")), plain));

        assertThat(rules.notices).isEmpty();
    }

    @Test
    void refusalByHandShouldBeToldInThePersonsLanguageAtOnce() {
        new ChosenLanguages(rules.played.work, rules.played.database.jdbc())
                .keep(PlayedRules.OFFICER, WorkingLanguage.FR);

        assertThatThrownBy(() -> byHand(Map.of()))
                .isInstanceOf(IntegrityException.class)
                .hasMessageEndingWith("Indiquez le nom de la personne qui a signé.");
        assertThatThrownBy(() -> byHand(Map.of("signed-on", "soon", "signatory-name", "A. Director")))
                .isInstanceOf(IntegrityException.class)
                .hasMessageContaining("soon");
        assertThat(rules.notices).isEmpty();

        byHand(Map.of("signed-on", "2026-01-31T00:00:00.000Z", "signatory-name", "A. Director"));
        assertThat(signatures()).containsExactly(Optional.of(LocalDate.of(2026, 1, 31)), Optional.empty());
    }

    private void inRule(Map<String, Serializable> parameters) {
        rules.played.work.inTransaction(() -> action().executeImpl(rules.ofRule(parameters), memorandum));
    }

    private void byHand(Map<String, Serializable> parameters) {
        rules.played.work.inTransaction(() -> action().executeImpl(rules.byHand(parameters), memorandum));
    }

    private RecordSignature action() {
        return new RecordSignature(rules.runs(), rules.instruments, rules.signatures, ZONE);
    }

    private void party(String name) {
        rules.played.store.create(new NewDocument(
                Prm.TYPE_PARTY,
                new NewDocument.Location.Under(ModelNames.id(memorandum), Prm.ASSOC_PARTIES),
                name,
                Properties.EMPTY.with(Prm.PROP_PARTY_NAME, name),
                Optional.empty(),
                PlayedRules.OFFICER));
    }

    private List<Document> parties() {
        return rules.played.work.inTransaction(
                () -> rules.played.store.children(ModelNames.id(memorandum), Prm.ASSOC_PARTIES));
    }

    private List<Optional<LocalDate>> signatures() {
        return parties().stream()
                .map(party -> party.properties().date(Prm.PROP_PARTY_SIGNED_ON))
                .toList();
    }

    private static String arabic() {
        return new org.mithaq.language.Translations().text(WorkingLanguage.AR, "PRM-SIGNATURE-005", List.of());
    }
}
