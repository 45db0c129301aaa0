package org.mithaq.alfresco.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.access.Role;
import org.mithaq.agreement.Status;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Place;
import org.mithaq.document.StoredDocuments;
import org.mithaq.document.UnitOfWork;
import org.mithaq.model.Prm;

/** Where instruments lie while they go through the cycle. */
class StatusFoldersTest implements StoredDocuments {

    @TempDir
    Path uploads;

    private PlayedDocuments played;

    @BeforeEach
    void play() {
        played = new PlayedDocuments(OFFICER, uploads);
        played.identity.with("officer", Role.OFFICER.group());
    }

    @Test
    void instrumentShouldLieInTheFolderOfItsStatus() {
        Map<Status, Place> cycle = new LinkedHashMap<>();
        cycle.put(Status.NEGOTIATION, Place.DRAFTS);
        cycle.put(Status.LEGAL_REVIEW, Place.UNDER_REVIEW);
        cycle.put(Status.APPROVAL, Place.UNDER_REVIEW);
        cycle.put(Status.SIGNATURE, Place.UNDER_REVIEW);
        cycle.put(Status.VALIDATION, Place.UNDER_REVIEW);
        cycle.put(Status.IN_FORCE, Place.IN_FORCE);
        cycle.put(Status.SUSPENDED, Place.IN_FORCE);
        cycle.put(Status.EXPIRED, Place.ARCHIVE);
        cycle.put(Status.CLOSED, Place.ARCHIVE);
        Document document = draft("Draft");

        cycle.forEach((status, place) -> {
            become(document, status);
            assertThat(placeOf(document)).as(status.name()).contains(place);
        });
    }

    @Test
    void draftThatIsSentBackShouldLieAmongTheDraftsAgain() {
        Document document = draft("Draft");

        become(document, Status.LEGAL_REVIEW);
        become(document, Status.NEGOTIATION);

        assertThat(placeOf(document)).contains(Place.DRAFTS);
    }

    @Test
    void instrumentThatPeopleLaidIntoAFolderOfTheirOwnShouldStayThere() {
        Document document = draft("Draft");
        NodeRef own = played.identity.asSystem(() -> inTransaction(
                () -> played.repository.folder(played.repository.places().folder(Place.DRAFTS), "With the ministry")));
        layInto(document, own);

        become(document, Status.LEGAL_REVIEW);

        assertThat(parentOf(document)).isEqualTo(own);
    }

    @Test
    void instrumentThatPeopleLaidIntoAnotherOfTheFoldersShouldLieThereUntilItsNextStep() {
        Document document = draft("Draft");
        become(document, Status.LEGAL_REVIEW);
        layInto(document, played.repository.places().folder(Place.ARCHIVE));

        set(present(document.id()), Prm.PROP_RISK, "HIGH");
        become(document, Status.APPROVAL);
        assertThat(placeOf(document)).contains(Place.ARCHIVE);

        become(document, Status.NEGOTIATION);
        assertThat(placeOf(document)).contains(Place.DRAFTS);
    }

    @Test
    void nameThatIsTakenThereShouldGetANumberWhichTheAnswerKnows() {
        Document first = draft("First");
        become(first, Status.LEGAL_REVIEW);
        Document second = draft("Second");
        assertThat(second.name()).isEqualTo(first.name());

        Document moved = become(second, Status.LEGAL_REVIEW);

        assertThat(moved.name()).isEqualTo("memorandum (2).docx");
        assertThat(moved.revision()).isEqualTo(present(second.id()).revision());
        assertThat(present(first.id()).name()).isEqualTo("memorandum.docx");
    }

    @Test
    void numberShouldBeOneThatNeitherFolderHas() {
        Document there = draft("There");
        become(there, Status.LEGAL_REVIEW);
        Document moving = draft("Moving");
        Document staying = draft("Staying");
        assertThat(staying.name()).isEqualTo("memorandum (2).docx");

        assertThat(become(moving, Status.LEGAL_REVIEW).name()).isEqualTo("memorandum (3).docx");
    }

    @Test
    void moveShouldMakeNoVersionAndNoTraceOfItsOwn() {
        Document document = inTransaction(() -> {
            Document made = memorandumOf(stage("draft.txt", "Article 1"));
            return store().update(made.id(), made.revision(), made.properties().with(Prm.PROP_STATUS, "NEGOTIATION"));
        });

        Document moved = become(document, Status.LEGAL_REVIEW);

        assertThat(placeOf(document)).contains(Place.UNDER_REVIEW);
        assertThat(inTransaction(() -> store().versions(document.id()))).hasSize(1);
        assertThat(inTransaction(() -> played.audit.about(document.id().value())))
                .isEmpty();
        assertThat(present(document.id()).revision()).isEqualTo(moved.revision());
    }

    @Test
    void readersShouldBeThoseOfTheNewFolderAndOfAConfidentialOneTheSameAsBefore() {
        played.identity.asSystem(() -> {
            unitOfWork().inTransaction(() -> played.repository
                    .permissionService()
                    .setPermission(
                            played.repository.places().folder(Place.UNDER_REVIEW), "GROUP_LAWYERS", "Consumer", true));
            return true;
        });
        Document open = draft("Open");
        Document confined = set(draft("Confined"), Prm.PROP_CONFIDENTIALITY, "RESTRICTED");
        Set<String> before = readers(confined);

        become(open, Status.LEGAL_REVIEW);
        become(confined, Status.LEGAL_REVIEW);

        assertThat(readers(open)).contains("GROUP_LAWYERS");
        assertThat(readers(confined)).isEqualTo(before).doesNotContain("GROUP_EVERYONE", "GROUP_LAWYERS");
    }

    @Test
    void stepThatIsUndoneShouldLeaveItWhereItWas() {
        Document document = draft("Draft");

        try {
            unitOfWork().inTransaction(() -> {
                become(document, Status.LEGAL_REVIEW);
                throw new IllegalStateException("refused in the end");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("refused in the end");
        }

        assertThat(placeOf(document)).contains(Place.DRAFTS);
    }

    private Document draft(String title) {
        return memorandum(titled(title).with(Prm.PROP_STATUS, "NEGOTIATION"));
    }

    private Document become(Document document, Status status) {
        return set(present(document.id()), Prm.PROP_STATUS, status.name());
    }

    private void layInto(Document document, NodeRef folder) {
        played.identity.asSystem(() -> inTransaction(() -> {
            played.repository.move(ModelNames.node(document.id()), folder);
            return true;
        }));
    }

    private Optional<Place> placeOf(Document document) {
        return played.repository.places().of(parentOf(document));
    }

    private NodeRef parentOf(Document document) {
        return inTransaction(() ->
                played.nodes.getPrimaryParent(ModelNames.node(document.id())).getParentRef());
    }

    private Set<String> readers(Document document) {
        return inTransaction(() -> store().hostReaders(document.id()));
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
