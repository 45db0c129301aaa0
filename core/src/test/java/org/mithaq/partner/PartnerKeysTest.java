package org.mithaq.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mithaq.access.PersonId;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Edit;
import org.mithaq.document.MultilingualText;
import org.mithaq.document.NewDocument;
import org.mithaq.document.Place;
import org.mithaq.document.Properties;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.partner.Likeness.Certainty;
import org.mithaq.schedule.Scheduler;

/** The register with the job that keeps its keys. */
final class PartnerKeysTest {

    private final Register register = new Register();
    private final NameMatching matching = NameMatching.load(register.host.model);
    private final PartnerKeys job = new PartnerKeys(register.host.store, register.host.records, matching);
    private final Scheduler scheduler =
            new Scheduler(register.host.work, register.host.exceptions, List.of(job), register.host.clock);

    @Test
    void likelyDuplicatesShouldBeTheSameByKeysAsInTheWholeRegister() {
        List<DocumentId> ids = NamePair.all().stream()
                .flatMap(pair -> List.of(pair.mine(), pair.theirs()).stream())
                .map(this::stored)
                .toList();
        Map<DocumentId, List<DocumentId>> before = duplicates(ids);
        runUntilComplete();

        assertThat(duplicates(ids)).isEqualTo(before);
        for (DocumentId id : ids) {
            assertThat(register.duplicates(id)).as("the order, too").containsExactlyElementsOf(inTheWholeRegister(id));
        }
        assertThat(before.values().stream().filter(found -> !found.isEmpty()).count())
                .isGreaterThan(50);
    }

    @Test
    void guardShouldReadNoMoreThanWhatSharesAKey() {
        for (int i = 0; i < 300; i++) {
            stored(NamePair.named("Foundation number " + i + " of Nowhere" + i, ""));
        }
        DocumentId bank = stored(NamePair.named("Islamic Development Bank", ""));
        DocumentId other = stored(NamePair.named("البنك الإسلامي للتنمية", ""));
        runUntilComplete();
        List<String> calls = new ArrayList<>();
        Partners counted = new Partners(register.host.work, counting(calls), register.host.records, matching);

        assertThat(register.host.work.inTransaction(() -> counted.unresolvedDuplicates(bank)))
                .containsExactly(other);

        assertThat(calls).doesNotContain("walk").hasSizeLessThan(30);
    }

    @Test
    void partnerFiledOrRenamedLaterShouldHaveItsKeysAtOnce() {
        runUntilComplete();
        Document known = register.file("officer", "en", "Arab Monetary Fund");
        Document other = register.file("officer", "en", "Green Horizon");
        assertThat(register.duplicates(known.id())).isEmpty();

        register.host.documents.edit(
                register.host.actor("officer"),
                other.id(),
                other.revision(),
                new Edit(
                        Map.of(Cm.PROP_TITLE, Optional.of(MultilingualText.of("ar", "صندوق النقد العربي"))), Map.of()));

        assertThat(isComplete()).isTrue();
        assertThat(register.duplicates(known.id())).containsExactly(other.id());
        assertThat(register.duplicates(other.id())).containsExactly(known.id());
    }

    @Test
    void mergedRecordShouldLeaveItsNamesAndTheirKeysToTheOther() {
        runUntilComplete();
        Document into = register.file("officer", "en", "Green Horizon");
        Document merged = register.file("officer", "en", "Arab Monetary Fund");
        register.host.partnerRecords.merge(register.host.actor("head-of-sector"), merged.id(), into.id());

        DocumentId same = stored(NamePair.named("صندوق النقد العربي", ""));

        assertThat(register.duplicates(same)).containsExactly(into.id());
    }

    @Test
    void untilEveryPartnerHasItsKeysNoneShouldBeMissed() {
        DocumentId old = stored(NamePair.named("Islamic Development Bank", ""));
        DocumentId other = stored(NamePair.named("البنك الإسلامي للتنمية", ""));

        assertThat(isComplete()).isFalse();
        assertThat(register.duplicates(old)).containsExactly(other);
        scheduler.run();
        assertThat(register.properties(old).texts(Prm.PROP_NAME_KEYS)).isNotEmpty();
        assertThat(isComplete())
                .as("said by the run that finds nothing left to do")
                .isFalse();
        scheduler.run();
        assertThat(isComplete()).isTrue();
        assertThat(register.duplicates(old)).containsExactly(other);
    }

    @Test
    void keysOfAnotherEditionShouldBeMadeAnew() {
        DocumentId partner = stored(NamePair.named("Islamic Development Bank", ""));
        runUntilComplete();
        List<String> keys = register.properties(partner).texts(Prm.PROP_NAME_KEYS);
        register.host.work.inTransaction(() -> {
            Document found = register.host.store.lock(partner).orElseThrow();
            register.host.store.update(
                    partner, found.revision(), found.properties().with(Prm.PROP_NAME_KEYS, List.of("n:former")));
            register.host.records.write(PartnerKeys.SETTING, 1, "former edition");
        });
        assertThat(isComplete()).isFalse();

        runUntilComplete();

        assertThat(register.properties(partner).texts(Prm.PROP_NAME_KEYS)).isEqualTo(keys);
    }

    @Test
    void keysShouldNotMakeAnEditStale() {
        Document partner = register.host.work.inTransaction(() -> register.host
                .store
                .find(stored(NamePair.named("Green Horizon", "")))
                .orElseThrow());
        runUntilComplete();

        assertThat(register.host
                        .work
                        .inTransaction(() -> register.host.store.find(partner.id()))
                        .orElseThrow()
                        .revision())
                .isEqualTo(partner.revision());
    }

    private void runUntilComplete() {
        scheduler.run();
        scheduler.run();
        assertThat(isComplete()).isTrue();
    }

    private boolean isComplete() {
        return register.host.work.inTransaction(() -> PartnerKeys.areComplete(register.host.records, matching));
    }

    private Map<DocumentId, List<DocumentId>> duplicates(List<DocumentId> ids) {
        return ids.stream().collect(Collectors.toMap(id -> id, register::duplicates));
    }

    private List<DocumentId> inTheWholeRegister(DocumentId id) {
        return register.host.work.inTransaction(() ->
                register.host.partners.candidates(register.host.store.find(id).orElseThrow()).stream()
                        .filter(candidate -> candidate.likeness().certainty() == Certainty.LIKELY)
                        .map(candidate -> candidate.partner().id())
                        .toList());
    }

    /** Puts a partner into the repository past the use cases, as an earlier version left it. */
    private DocumentId stored(PartnerIdentity identity) {
        String name = identity.names().iterator().next();
        Properties properties = Properties.EMPTY
                .with(Cm.PROP_TITLE, MultilingualText.of("en", name))
                .with(Prm.PROP_PARTNER_NAMES, List.of(name))
                .with(Prm.PROP_COUNTRY, identity.country());
        return register.host.work.inTransaction(() -> register.host
                .store
                .create(new NewDocument(
                        Prm.TYPE_PARTNER,
                        new NewDocument.Location.In(Place.PARTNERS),
                        "partner",
                        properties,
                        Optional.empty(),
                        new PersonId("officer")))
                .id());
    }

    private DocumentStore counting(List<String> calls) {
        return (DocumentStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DocumentStore.class}, (proxy, method, arguments) -> {
                    calls.add(method.getName());
                    try {
                        return method.invoke(register.host.store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
