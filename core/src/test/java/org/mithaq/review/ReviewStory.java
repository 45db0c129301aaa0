package org.mithaq.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mithaq.access.Actor;
import org.mithaq.access.Person;
import org.mithaq.access.PersonId;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Draft;
import org.mithaq.document.MultilingualText;
import org.mithaq.document.Properties;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.memory.MemoryHost;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.problem.Problem;
import org.mithaq.review.ReviewProcess.Decision;

/** Drafts under review, for the tests of what happens to them there. */
final class ReviewStory {

    final MemoryHost host = new MemoryHost();
    final Actor officer = host.actor("officer");
    final Actor reviewer = host.actor("legal-reviewer");
    final Actor otherReviewer = host.actor("other-reviewer");
    final Actor head = host.actor("head-of-legal");
    final Actor finance = host.actor("finance-officer");
    final Actor headOfSector = host.actor("head-of-sector");
    final Actor focalPoint = host.actor("technical-focal-point");
    final Actor reader = host.actor("reader");

    /** A draft of more than a million, about which the shipped table asks finance. */
    DocumentId asksFinance() {
        return underReview(Properties.EMPTY.with(Prm.PROP_AMOUNT, 200_000_000L).with(Prm.PROP_CURRENCY, "USD"));
    }

    DocumentId underReview(Properties more) {
        String upload = host.stage("officer", "draft.txt", "Memorandum of understanding. Article 1: purpose.")
                .id();
        Properties properties = Properties.EMPTY
                .with(Prm.PROP_LEAD_SECTOR, "PART")
                .with(more)
                .with(Cm.PROP_TITLE, MultilingualText.of("en", "Memorandum"));
        List<Draft.Child> parties = List.of(party("First side"), party("Second side"));
        Draft draft =
                new Draft(Prm.TYPE_MOU, properties, Optional.of(upload), Map.of(Prm.ASSOC_PARTIES, parties), true);
        DocumentId id = host.documents.file(officer, draft, Optional.empty()).id();
        host.settle();
        return id;
    }

    private static Draft.Child party(String name) {
        return new Draft.Child(Optional.empty(), Properties.EMPTY.with(Prm.PROP_PARTY_NAME, name), Map.of());
    }

    void changeText(DocumentId id) {
        host.documents.replaceContent(
                officer, id, open(id).revision(), host.stage("officer", "draft-2.txt", "Another text. Article 1."));
    }

    Document open(DocumentId id) {
        return host.documents.open(officer, id);
    }

    String status(DocumentId id) {
        return open(id).properties().text(Prm.PROP_STATUS).orElseThrow();
    }

    Properties lastRound(DocumentId id) {
        List<Document> rounds = host.review.rounds(officer, id);
        return rounds.get(rounds.size() - 1).properties();
    }

    ReviewTask task(DocumentId id, TaskKind kind) {
        return host.work.inTransaction(() -> host.process.tasksOn(id)).stream()
                .filter(task -> task.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    void decide(Actor actor, DocumentId id, TaskKind kind, Outcome outcome, String comment) {
        host.tasks.decide(actor, task(id, kind).id(), new Decision(outcome, comment), Optional.empty());
        host.settle();
    }

    void add(String person, String... groups) {
        host.directory.with(new Person(
                new PersonId(person),
                person,
                Optional.of(person + "@example.org"),
                WorkingLanguage.EN,
                Set.of(groups),
                true));
    }

    List<String> noticesTo(String person) {
        return host.notifier.keysTo(person);
    }

    static void hasCode(Throwable problem, String code) {
        assertThat(problem)
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
    }
}
