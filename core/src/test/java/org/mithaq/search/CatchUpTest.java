package org.mithaq.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mithaq.access.Actor;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Draft;
import org.mithaq.document.Edit;
import org.mithaq.document.MultilingualText;
import org.mithaq.document.Properties;
import org.mithaq.document.TextState;
import org.mithaq.document.UnitOfWork;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.memory.MemoryHost;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.problem.Problem;

class CatchUpTest {

    private final MemoryHost host = new MemoryHost();
    private final Actor officer = host.actor("officer");

    @Test
    void committedDocumentShouldBeInTheIndexWithItsTextPartiesAndReaders() {
        DocumentId id = file("مذكرة تفاهم في مجال التعليم", "ORGANISATION");
        host.settle();

        assertThat(host.index.documents().get(id)).satisfies(indexed -> {
            assertThat(indexed.text()).isPresent();
            assertThat(indexed.languages()).containsExactly(WorkingLanguage.AR);
            assertThat(indexed.parties()).containsExactly("First side");
            assertThat(indexed.readers()).containsOnly(Set.of(Actor.EVERYONE));
        });
        assertThat(host.documents.open(officer, id).properties().text(Prm.PROP_LANGUAGE))
                .contains("ar");
        assertThat(host.catchUp.backlog()).isZero();
    }

    @Test
    void languageThatAPersonSetShouldNotBeOverwritten() {
        DocumentId id = file("English words", "ORGANISATION");
        host.documents.edit(
                officer,
                id,
                host.documents.open(officer, id).revision(),
                new Edit(Map.of(Prm.PROP_LANGUAGE, Optional.of("fr")), Map.of()));
        host.settle();

        assertThat(host.documents.open(officer, id).properties().text(Prm.PROP_LANGUAGE))
                .contains("fr");
    }

    @Test
    void failingIndexShouldLoseNothing() {
        DocumentId id = file("Words", "ORGANISATION");
        host.index.failNext(1);
        assertThatThrownBy(host.catchUp::run).isInstanceOf(IllegalStateException.class);
        assertThat(host.catchUp.backlog()).isPositive();

        host.settle();

        assertThat(host.index.documents()).containsKey(id);
    }

    @Test
    void documentShouldBeFoundWhenAListenerFailsWhichIsAskedAgain() {
        DocumentId id = file("Words", "ORGANISATION");
        AtomicInteger asked = new AtomicInteger();
        CatchUp follower = host.follower(Runnable::run, changed -> {
            if (asked.incrementAndGet() <= 2) {
                throw new IllegalStateException("nobody could be told");
            }
        });

        follower.run();
        assertThat(host.index.documents()).containsKey(id);
        assertThat(follower.unprocessed()).containsEntry(id, "nobody could be told");

        follower.run();
        follower.run();
        assertThat(follower.unprocessed()).isEmpty();
        assertThat(asked.get()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void changeShouldNotBePassedOverWhenTheRepositoryCannotBeReached() {
        file("Words", "ORGANISATION");
        CatchUp cutOff = host.follower(Runnable::run, changed -> {
            throw UnitOfWork.unreachable();
        });

        assertThatThrownBy(cutOff::run).isInstanceOf(Problem.class);

        assertThat(cutOff.unprocessed()).isEmpty();
        assertThat(cutOff.backlog()).isPositive();
    }

    @Test
    void textThatWasNotReadBeforeTheProcessEndedShouldBeReadAfterTheNextStart() {
        DocumentId id = file("Words", "ORGANISATION");
        host.follower(reading -> {}).run();
        assertThat(host.documents.open(officer, id).textState()).isEqualTo(TextState.PENDING);
        assertThat(host.catchUp.backlog())
                .as("the index knows the filing already")
                .isZero();

        CatchUp afterTheStart = host.follower(Runnable::run);
        afterTheStart.run();

        assertThat(host.documents.open(officer, id).textState()).isEqualTo(TextState.READABLE);
    }

    @Test
    void unreadableFileShouldBeFiledMarkedAndFoundByItsTitle() {
        DocumentId id = file("%encrypted", "ORGANISATION");
        host.settle();

        assertThat(host.documents.open(officer, id).textState()).isEqualTo(TextState.ENCRYPTED);
        assertThat(host.documents.text(officer, id)).isEmpty();
        assertThat(find("reader", "Agreement on learning")).containsExactly(id);
    }

    @Test
    void searchShouldShowOnlyWhatThePersonMayRead() {
        DocumentId id = file("Confidential words", "RESTRICTED");
        host.settle();

        assertThat(find("reader", "Confidential words")).isEmpty();
        assertThat(find("officer", "Confidential words")).containsExactly(id);
    }

    @Test
    void rightTakenAwayAfterTheIndexingShouldHoldAtOnce() {
        DocumentId id = file("Open words", "ORGANISATION");
        host.settle();
        host.documents.edit(
                officer,
                id,
                host.documents.open(officer, id).revision(),
                new Edit(Map.of(Prm.PROP_CONFIDENTIALITY, Optional.of("RESTRICTED")), Map.of()));

        assertThat(find("reader", "Open words"))
                .as("though the index does not know yet")
                .isEmpty();
    }

    @Test
    void rebuildShouldGiveTheSameIndex() {
        DocumentId one = file("One", "ORGANISATION");
        DocumentId other = file("Other", "RESTRICTED");
        host.settle();
        Set<DocumentId> before = Set.copyOf(host.index.documents().keySet());

        assertThat(host.catchUp.rebuild()).isEqualTo(before.size());

        assertThat(host.index.documents()).containsOnlyKeys(one, other);
        assertThat(host.catchUp.backlog()).isZero();
    }

    private List<DocumentId> find(String person, String text) {
        SearchQuery query = new SearchQuery(
                text,
                Map.of(),
                EnumSet.noneOf(SearchQuery.Facet.class),
                SearchQuery.Sort.RELEVANCE,
                0,
                10,
                WorkingLanguage.EN);
        return host.finder.find(host.actor(person), query).hits().stream()
                .map(result -> result.document().id())
                .toList();
    }

    private DocumentId file(String text, String confidentiality) {
        Draft draft = new Draft(
                Prm.TYPE_AGREEMENT,
                Properties.EMPTY
                        .with(Cm.PROP_TITLE, MultilingualText.of("en", "Agreement on learning"))
                        .with(Prm.PROP_CONFIDENTIALITY, confidentiality),
                Optional.of(host.stage("officer", "agreement.txt", text).id()),
                Map.of(
                        Prm.ASSOC_PARTIES,
                        List.of(new Draft.Child(
                                Optional.empty(), Properties.EMPTY.with(Prm.PROP_PARTY_NAME, "First side"), Map.of()))),
                true);
        return host.documents.file(officer, draft, Optional.empty()).id();
    }
}
