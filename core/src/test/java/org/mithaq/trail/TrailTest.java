package org.mithaq.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;
import org.mithaq.audit.AuditEntry;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Draft;
import org.mithaq.document.Edit;
import org.mithaq.document.Properties;
import org.mithaq.memory.MemoryHost;
import org.mithaq.memory.TrailedStates;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.problem.Problem;

class TrailTest {

    private static final Instant ALWAYS = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant NEVER = Instant.parse("2100-01-01T00:00:00Z");

    private final MemoryHost host = new MemoryHost();
    private final Actor officer = host.actor("officer");

    @Test
    void pastStatesShouldBeThoseThatTheDocumentHadAlsoOfChildrenThatAreGone() {
        DocumentId partner = host.documents
                .file(
                        officer,
                        new Draft(
                                Prm.TYPE_PARTNER,
                                Properties.EMPTY.with(
                                        QName.of("cm:title"),
                                        org.mithaq.document.MultilingualText.of("en", "A partner")),
                                Optional.empty(),
                                Map.of(),
                                false),
                        Optional.empty())
                .id();
        DocumentId id = file(Properties.EMPTY.with(Prm.PROP_RISK, "LOW"), party("First"), party("Second"));
        Map<Instant, Map<String, String>> states = new LinkedHashMap<>();
        remember(states, id);

        edit(id, Map.of(Prm.PROP_RISK, Optional.of("HIGH")), Map.of());
        remember(states, id);
        edit(
                id,
                Map.of(Prm.PROP_RISK, Optional.empty(), Prm.PROP_COUNTRIES, Optional.of(List.of("MA", "SA"))),
                Map.of());
        remember(states, id);
        DocumentId first = parties(id).get(0).id();
        edit(id, Map.of(), Map.of(Prm.ASSOC_PARTIES, List.of(kept(first, "First, renamed", partner), party("Third"))));
        remember(states, id);
        host.settle();
        remember(states, id);
        edit(id, Map.of(), Map.of(Prm.ASSOC_PARTIES, List.of()));
        remember(states, id);
        var staged = host.stage("officer", "second.txt", "Another text.");
        Document open = host.documents.open(officer, id);
        host.documents.replaceContent(officer, id, open.revision(), staged);
        remember(states, id);
        host.settle();
        edit(id, Map.of(), Map.of(Prm.ASSOC_PARTIES, List.of(party("Fourth"), party("Fifth"))));
        host.settle();
        remember(states, id);

        assertThat(states).hasSize(8);
        states.forEach((instant, state) -> assertThat(flat(host.trail.asOf(officer, id, instant)))
                .as("as of %s", instant)
                .isEqualTo(state));
    }

    @Test
    void pastStateShouldNameTheVersionOfTheFileThatItHad() {
        DocumentId id = file(Properties.EMPTY);
        Instant filed = host.clock.instant();
        later();
        Document open = host.documents.open(officer, id);
        host.documents.replaceContent(
                officer, id, open.revision(), host.stage("officer", "second.txt", "Another text."));

        assertThat(host.trail.asOf(officer, id, filed).file().orElseThrow().label())
                .isEqualTo("1");
        assertThat(host.trail.asOf(officer, id, NEVER).file().orElseThrow().label())
                .isEqualTo("2");
        assertThat(host.trail.asOf(officer, id, filed).name()).contains("draft.txt");
        assertThat(host.trail.asOf(officer, id, NEVER).name()).contains("second.txt");
    }

    @Test
    void documentShouldNotHaveStoodBeforeItWasFiled() {
        DocumentId id = file(Properties.EMPTY);

        refused("PRM-AUDIT-003", () -> host.trail.asOf(officer, id, ALWAYS));
    }

    @Test
    void trailOfADocumentThatMayNotBeReadShouldBeNone() {
        DocumentId id = file(Properties.EMPTY.with(Prm.PROP_CONFIDENTIALITY, "RESTRICTED"));

        refused("PRM-DOC-001", () -> host.trail.of(host.actor("reader"), id));
        refused("PRM-DOC-001", () -> host.trail.asOf(host.actor("reader"), id, NEVER));
        assertThat(host.trail.of(host.actor("records-manager"), id)).isNotEmpty();
    }

    @Test
    void personShouldReadTheirOwnTrailAndNotAnothersWithoutTheRole() {
        file(Properties.EMPTY);

        assertThat(actions(by("officer", "officer"))).contains("document.filed");
        assertThat(actions(by("head-of-legal", "officer"))).contains("document.filed");
        refused("PRM-AUDIT-001", () -> by("reader", "officer"));
        refused("PRM-AUDIT-001", () -> by("director-general", "nobody-of-that-name"));
    }

    @Test
    void trailOfAPersonShouldWithholdWhatHappenedToDocumentsThatTheAskerMayNotRead() {
        DocumentId secret = file(Properties.EMPTY.with(Prm.PROP_CONFIDENTIALITY, "RESTRICTED"));
        DocumentId open = file(Properties.EMPTY);

        assertThat(subjects(by("administrator", "officer")))
                .contains(open.value())
                .doesNotContain(secret.value());
        assertThat(subjects(by("records-manager", "officer"))).contains(open.value(), secret.value());
    }

    @Test
    void pageOfAPersonsTrailShouldBeFullThoughMuchIsWithheld() {
        DocumentId first = file(Properties.EMPTY);
        for (int i = 0; i < 210; i++) {
            file(Properties.EMPTY.with(Prm.PROP_CONFIDENTIALITY, "RESTRICTED"));
        }
        DocumentId last = file(Properties.EMPTY);

        List<AuditEntry> page =
                host.trail.by(host.actor("administrator"), officer.person(), ALWAYS, NEVER, Long.MAX_VALUE, 2);
        assertThat(subjects(page)).containsExactly(last.value(), first.value());
    }

    @Test
    void changedSettingShouldBeToldToWhoeverChangedItAndToAdministrators() {
        var table = host.routing.table().read(host.actor("head-of-legal"));
        host.routing.table().write(host.actor("head-of-legal"), table.version(), table.text());

        assertThat(actions(by("head-of-legal", "head-of-legal"))).containsExactly("setting.changed");
        assertThat(actions(by("administrator", "head-of-legal"))).containsExactly("setting.changed");
        assertThat(by("records-manager", "head-of-legal")).isEmpty();
    }

    @Test
    void onlyAdministratorsAndRecordsManagersShouldVerify() {
        file(Properties.EMPTY);

        assertThat(host.trail
                        .verify(host.actor("administrator"), Optional.empty())
                        .isSound())
                .isTrue();
        assertThat(host.trail
                        .verify(host.actor("records-manager"), Optional.empty())
                        .checked())
                .isPositive();
        refused("PRM-AUDIT-002", () -> host.trail.verify(host.actor("head-of-legal"), Optional.empty()));
    }

    @Test
    void associationShouldBeToldOfOnlyToWhoMayReadItsTarget() {
        DocumentId secret = file(Properties.EMPTY.with(Prm.PROP_CONFIDENTIALITY, "RESTRICTED"));
        DocumentId open = file(Properties.EMPTY);
        host.work.inTransaction(() -> host.store.associate(open, QName.of("prm:implements"), secret));

        assertThat(host.trail.of(officer, open)).last().satisfies(event -> assertThat(event.after())
                .containsEntry("prm:implements", secret.value()));
        assertThat(host.trail.of(host.actor("reader"), open))
                .noneSatisfy(event -> assertThat(event.after()).containsKey("prm:implements"));
        assertThat(host.trail.asOf(host.actor("reader"), open, NEVER).associated())
                .isEmpty();
        assertThat(host.trail.asOf(officer, open, NEVER).associated())
                .containsEntry("prm:implements", List.of(secret.value()));
    }

    private void remember(Map<Instant, Map<String, String>> states, DocumentId id) {
        states.put(host.clock.instant(), TrailedStates.stored(host, id));
        later();
    }

    private Map<String, String> flat(PastState state) {
        return TrailedStates.flat(state);
    }

    private void later() {
        host.clock.set(host.clock.instant().plus(Duration.ofMinutes(1)));
    }

    private List<AuditEntry> by(String asker, String person) {
        return host.trail.by(host.actor(asker), new PersonId(person), ALWAYS, NEVER, Long.MAX_VALUE, 1_000);
    }

    private static List<String> actions(List<AuditEntry> entries) {
        return entries.stream().map(entry -> entry.event().action()).toList();
    }

    private static List<String> subjects(List<AuditEntry> entries) {
        return entries.stream().map(entry -> entry.event().subject()).toList();
    }

    private List<Document> parties(DocumentId id) {
        return host.documents.children(officer, id, Prm.ASSOC_PARTIES);
    }

    private void edit(DocumentId id, Map<QName, Optional<Object>> properties, Map<QName, List<Draft.Child>> children) {
        Document open = host.documents.open(officer, id);
        host.documents.edit(officer, id, open.revision(), new Edit(properties, children));
    }

    private DocumentId file(Properties properties, Draft.Child... parties) {
        List<Draft.Child> children = new ArrayList<>(List.of(parties));
        return host.documents
                .file(
                        officer,
                        new Draft(
                                Prm.TYPE_MOU,
                                properties,
                                Optional.of(host.stage("officer", "draft.txt", "Some words.")
                                        .id()),
                                children.isEmpty() ? Map.of() : Map.of(Prm.ASSOC_PARTIES, children),
                                true),
                        Optional.empty())
                .id();
    }

    private static Draft.Child party(String name) {
        return new Draft.Child(Optional.empty(), Properties.EMPTY.with(Prm.PROP_PARTY_NAME, name), Map.of());
    }

    private static Draft.Child kept(DocumentId id, String name, DocumentId partner) {
        return new Draft.Child(
                Optional.of(id),
                Properties.EMPTY.with(Prm.PROP_PARTY_NAME, name),
                Map.of(Prm.ASSOC_PARTY_PARTNER, List.of(partner)));
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }
}
