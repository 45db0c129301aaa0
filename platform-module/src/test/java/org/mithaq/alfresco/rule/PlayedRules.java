package org.mithaq.alfresco.rule;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alfresco.service.cmr.action.Action;
import org.alfresco.service.cmr.repository.ContentWriter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.namespace.QName;
import org.mithaq.access.AccessPolicy;
import org.mithaq.access.Person;
import org.mithaq.access.PersonId;
import org.mithaq.access.Role;
import org.mithaq.agreement.Signatures;
import org.mithaq.alfresco.access.TableAbsences;
import org.mithaq.alfresco.database.TableIdempotencyKeys;
import org.mithaq.alfresco.database.TableSettings;
import org.mithaq.alfresco.document.ModelNames;
import org.mithaq.alfresco.document.PlayedDocuments;
import org.mithaq.alfresco.service.Recorded;
import org.mithaq.calendar.WorkingCalendar;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Documents;
import org.mithaq.document.PageText;
import org.mithaq.document.Place;
import org.mithaq.document.TextExtractor;
import org.mithaq.document.TextReading;
import org.mithaq.document.TextState;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.memory.MemoryDirectory;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.notification.Notice;
import org.mithaq.review.Cover;
import org.mithaq.review.LegalReview;
import org.mithaq.review.ReviewNotices;
import org.mithaq.review.ReviewProcess;
import org.mithaq.review.ReviewRouting;
import org.mithaq.review.ReviewTask;
import org.mithaq.review.Routing;
import org.mithaq.review.RuleNotices;
import org.mithaq.review.TaskKind;

/** The actions and conditions over a played repository, put together as the module does; of the process only tasks. */
final class PlayedRules {

    static final PersonId OFFICER = new PersonId("officer");
    private static final Clock CLOCK = Clock.systemUTC();

    final PlayedDocuments played;
    final ModelNames names;
    final List<Notice> notices = new ArrayList<>();
    final List<ReviewTask> tasks = new ArrayList<>();
    final LegalReview review;
    final Signatures signatures;
    final InstrumentNodes instruments;
    private final MemoryDirectory staff;
    private final Documents documents;
    private final Cover cover;
    private final TextReading reading;

    PlayedRules(Path folder) {
        played = new PlayedDocuments(OFFICER, folder);
        played.identity.with("officer", Role.OFFICER.group());
        names = new ModelNames(played.model);
        staff = new MemoryDirectory()
                .withGroup(Role.LEGAL_REVIEWER.group())
                .with(new Person(
                        OFFICER, "Officer", Optional.empty(), WorkingLanguage.EN, Set.of(Role.OFFICER.group()), true));
        documents = new Documents(
                played.work,
                played.store,
                new TableIdempotencyKeys(played.database.jdbc(), CLOCK),
                played.audit,
                played.model,
                staff,
                new AccessPolicy(),
                played.policies,
                CLOCK,
                1_000_000);
        cover = new Cover(new TableAbsences(played.database.jdbc()), staff, PlayedDocuments.ZONE, CLOCK);
        review = review(process());
        signatures = new Signatures(
                played.work, played.store, documents, played.instruments, played.lifecycle, played.audit, CLOCK);
        instruments = new InstrumentNodes(played.store, played.instruments, played.behaviours, played.identity);
        reading = new TextReading(
                played.work,
                played.store,
                (bytes, name, type) -> new TextExtractor.Extraction(
                        TextState.READABLE,
                        Optional.of(new PageText(List.of("Article 1"))),
                        Optional.of("text/plain"),
                        Optional.empty(),
                        List.of(WorkingLanguage.EN)));
    }

    private LegalReview review(ReviewProcess process) {
        TableSettings settings = new TableSettings(played.database.jdbc());
        return new LegalReview(
                played.work,
                played.store,
                documents,
                played.instruments,
                played.lifecycle,
                new Routing(played.work, settings, staff, played.model, played.audit, CLOCK),
                process,
                new ReviewNotices(notices::add, staff, cover, new AccessPolicy()),
                played.audit,
                new WorkingCalendar(
                        played.work,
                        settings,
                        played.audit,
                        CLOCK,
                        PlayedDocuments.ZONE,
                        Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)),
                CLOCK);
    }

    /** Whose every task fails. */
    LegalReview reviewThatFails() {
        return review(Recorded.service(ReviewProcess.class, Map.of("tasksOn", given -> {
            throw new IllegalStateException("the process engine cannot");
        })));
    }

    private ReviewProcess process() {
        return Recorded.service(
                ReviewProcess.class,
                Map.of(
                        "tasksOn",
                        given -> tasks.stream()
                                .filter(task -> task.document().equals(given[0]))
                                .toList(),
                        "start",
                        given -> tasks.add(task((ReviewProcess.Start) given[0])) ? null : null));
    }

    private static ReviewTask task(ReviewProcess.Start start) {
        return new ReviewTask(
                "1",
                start.missing().isEmpty() ? TaskKind.REVIEW : TaskKind.COMPLETE,
                start.document(),
                start.round(),
                Optional.empty(),
                Optional.of(start.officer()),
                Instant.EPOCH,
                Optional.empty(),
                1,
                Optional.empty(),
                start.missing());
    }

    Runs runs() {
        return new Runs(
                played.nodes,
                played.store,
                played.directory,
                names,
                played.work,
                played.identity,
                new RuleNotices(notices::add));
    }

    RouteToLegalReview routing() {
        return routing(played.nodes);
    }

    RouteToLegalReview routing(NodeService nodes) {
        return new RouteToLegalReview(
                runs(),
                nodes,
                played.repository.permissionService(),
                played.files,
                played.edits,
                review,
                names,
                played.model,
                played.identity);
    }

    /** What follows a commit on another thread: the text is read, and the draft settled. */
    void follow(DocumentId id) {
        reading.read(id);
        new ReviewRouting(review).changed(id);
    }

    /** As it was saved with a rule. */
    Action ofRule(Map<String, Serializable> parameters) {
        return action(new NodeRef(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE, "saved-action"), parameters);
    }

    /** As somebody makes it for the occasion. */
    Action byHand(Map<String, Serializable> parameters) {
        return action(null, parameters);
    }

    private static Action action(@org.jspecify.annotations.Nullable NodeRef saved, Map<String, Serializable> given) {
        Map<String, java.util.function.Function<Object[], Object>> answers = new HashMap<>();
        answers.put("getNodeRef", call -> saved);
        answers.put("getParameterValue", call -> given.get((String) call[0]));
        return Recorded.service(Action.class, answers);
    }

    /** A file of a type that the person who is logged in puts into Drafts, inside the running transaction. */
    NodeRef put(org.mithaq.model.QName type, String name, String text) {
        return put(type, name, text, Map.of());
    }

    NodeRef put(org.mithaq.model.QName type, String name, String text, Map<org.mithaq.model.QName, String> more) {
        Map<QName, Serializable> values = new HashMap<>();
        more.forEach((property, value) -> values.put(names.name(property), value));
        values.put(names.name(Cm.PROP_NAME), name);
        NodeRef node = played.nodes
                .createNode(
                        played.repository.places().folder(Place.DRAFTS),
                        names.name(Cm.ASSOC_CONTAINS),
                        QName.createQName(Cm.URI, name),
                        names.name(type),
                        values)
                .getChildRef();
        if (!text.isEmpty()) {
            ContentWriter writer =
                    played.repository.contentService().getWriter(node, names.name(Cm.PROP_CONTENT), true);
            writer.setMimetype("text/plain");
            writer.setEncoding(StandardCharsets.UTF_8.name());
            writer.putContent(text);
        }
        return node;
    }

    Document document(NodeRef node) {
        return played.work.inTransaction(() -> played.identity.asSystem(
                () -> played.store.find(ModelNames.id(node)).orElseThrow()));
    }

    boolean isDocument(NodeRef node) {
        return played.work.inTransaction(() -> played.identity.asSystem(
                () -> played.store.find(ModelNames.id(node)).isPresent()));
    }

    List<String> keysTo(String person) {
        return notices.stream()
                .filter(notice -> notice.to().value().equals(person))
                .map(Notice::key)
                .toList();
    }

    List<String> missing(NodeRef node) {
        return document(node).properties().texts(Prm.PROP_MISSING_FOR_REVIEW);
    }
}
