package org.mithaq.alfresco.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.Serializable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.alfresco.repo.jscript.app.JSONConversionComponent;
import org.alfresco.repo.jscript.app.PropertyDecorator;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.access.AccessPolicy;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;
import org.mithaq.access.Role;
import org.mithaq.agreement.Status;
import org.mithaq.alfresco.database.TableIdempotencyKeys;
import org.mithaq.alfresco.database.TableSettings;
import org.mithaq.alfresco.document.DocumentNodes;
import org.mithaq.alfresco.document.Fingerprints;
import org.mithaq.alfresco.document.ModelNames;
import org.mithaq.alfresco.document.NodeProperties;
import org.mithaq.alfresco.document.PlayedDocuments;
import org.mithaq.alfresco.service.Recorded;
import org.mithaq.calendar.WorkingCalendar;
import org.mithaq.deadline.Clocks;
import org.mithaq.deadline.Deadlines;
import org.mithaq.deadline.RunningClocks;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Documents;
import org.mithaq.document.NewDocument;
import org.mithaq.document.Place;
import org.mithaq.document.Properties;
import org.mithaq.model.Prm;
import org.mithaq.overview.Overviews;
import org.mithaq.review.ReviewProcess;
import org.mithaq.review.ReviewTask;
import org.mithaq.review.Routing;
import org.mithaq.review.TaskKind;
import org.springframework.dao.CannotAcquireLockException;

/** What Share's document library is told of our documents, over a played repository. */
class LibraryTest {

    private static final PersonId OFFICER = new PersonId("officer");

    @TempDir
    Path uploads;

    private final List<ReviewTask> tasks = new ArrayList<>();
    private Locale locale = Locale.ENGLISH;
    private PlayedDocuments played;
    private ModelNames names;

    @BeforeEach
    void play() {
        played = new PlayedDocuments(OFFICER, uploads);
        played.identity.with("officer", Role.OFFICER.group(), Actor.SECTOR_GROUP_PREFIX + "PART");
        names = new ModelNames(played.model);
    }

    @Test
    void statusShouldTellWhatThisPersonMayDoWhatComesDueAndWithWhomInTheReadersLanguage() throws Exception {
        DocumentId id = instrument(Status.IN_FORCE, Properties.EMPTY.with(Prm.PROP_EXPIRES_ON, today().plusDays(40)));
        party(id, "Islamic Development Bank", "COUNTERPARTY");
        party(id, "Our organisation", "FIRST_PARTY");

        JsonNode english = status(id, "IN_FORCE");
        assertThat(english.get("value").asText()).isEqualTo("IN_FORCE");
        assertThat(english.get("label").asText()).isEqualTo("In force");
        assertThat(english.get("counterparties"))
                .extracting(JsonNode::asText)
                .containsExactly("Islamic Development Bank");
        assertThat(names(english.get("actions"))).containsExactly("AMEND");
        assertThat(names(english.get("signals"))).containsExactly("EXPIRING_SOON", "IN_FORCE");
        assertThat(english.get("deadline").get("kind").asText()).isEqualTo("BEFORE_EXPIRY");
        assertThat(english.get("deadline").get("daysLeft").asInt()).isEqualTo(40);
        assertThat(english.get("deadline").get("soon").asBoolean()).isTrue();

        locale = new Locale("ar");
        assertThat(status(id, "IN_FORCE").get("label").asText()).isEqualTo("نافذ");
        locale = Locale.FRENCH;
        assertThat(status(id, "IN_FORCE").get("deadline").get("label").asText()).startsWith("Expire");
    }

    @Test
    void roundShouldTellWhoHasIt() throws Exception {
        DocumentId id = instrument(Status.LEGAL_REVIEW, Properties.EMPTY);
        tasks.add(new ReviewTask(
                "1",
                TaskKind.REVIEW,
                id,
                2,
                Optional.of(Role.LEGAL_REVIEWER.group()),
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty(),
                1,
                Optional.empty(),
                List.of()));

        JsonNode review = status(id, "LEGAL_REVIEW").get("review");

        assertThat(review.get("round").asInt()).isEqualTo(2);
        assertThat(review.get("group").asText()).isEqualTo("Legal reviewer");
        assertThat(review.has("assignee")).isFalse();
    }

    @Test
    void readerOfTheRepositoryWhoMayNotReadItInMithaqShouldBeToldNoMoreThanTheRepositoryTells() throws Exception {
        DocumentId id = instrument(Status.SIGNATURE, Properties.EMPTY.with(Prm.PROP_CONFIDENTIALITY, "RESTRICTED"));

        JsonNode told = played.identity.as("administrator-of-the-repository", () -> status(id, "SIGNATURE"));

        assertThat(names(told)).containsExactly("label", "value");
        assertThat(names(status(id, "SIGNATURE").get("actions"))).isNotEmpty();
    }

    /** The library's web scripts allow nothing else. */
    @Test
    void statusShouldBeToldInATransactionThatOnlyReads() {
        DocumentId id = instrument(Status.NEGOTIATION, Properties.EMPTY);

        JsonNode told = played.database.retrying().doInTransaction(() -> status(id, "NEGOTIATION"), true, false);

        assertThat(names(told.get("actions"))).containsExactly("SEND_TO_LEGAL_REVIEW");
    }

    @Test
    void faultShouldLeaveTheValueAsItIsAndBeSaidOnce() {
        DocumentId id = instrument(Status.LEGAL_REVIEW, Properties.EMPTY);
        StatusDecorator failing = decorator(Recorded.service(ReviewProcess.class, Map.of("tasksOn", given -> {
            throw new IllegalStateException("the process engine cannot");
        })));

        String said = saidWhile(() -> {
            for (int i = 0; i < 50; i++) {
                assertThat(decorated(failing, ModelNames.node(id), "LEGAL_REVIEW")
                                .asText())
                        .isEqualTo("LEGAL_REVIEW");
            }
        });

        assertThat(said.split("the process engine cannot", -1)).hasSize(2);
    }

    @Test
    void collisionShouldBeLeftToTheRepositoryWhichTriesAgain() {
        DocumentId id = instrument(Status.LEGAL_REVIEW, Properties.EMPTY);
        StatusDecorator colliding = decorator(Recorded.service(ReviewProcess.class, Map.of("tasksOn", given -> {
            throw new CannotAcquireLockException("the row is locked");
        })));

        assertThatThrownBy(() -> decorated(colliding, ModelNames.node(id), "LEGAL_REVIEW"))
                .isInstanceOf(CannotAcquireLockException.class);
    }

    @Test
    void whatIsNoDocumentShouldKeepItsLabelAndNoMore() throws Exception {
        NodeRef gone = new NodeRef(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE, "gone");
        NodeRef version = new NodeRef(new StoreRef("workspace", "version2Store"), "some");

        assertThat(names(decorated(decorator(process()), gone, "IN_FORCE"))).containsExactly("label", "value");
        assertThat(names(decorated(decorator(process()), version, "IN_FORCE"))).containsExactly("label", "value");
        assertThat(decorated(decorator(process()), gone, "NO_SUCH_STATUS")
                        .get("label")
                        .asText())
                .isEqualTo("NO_SUCH_STATUS");
    }

    @Test
    void codesShouldGetTheirLabel() throws Exception {
        CodeDecorator codes = new CodeDecorator(played.model, () -> Locale.FRENCH);
        NodeRef node = new NodeRef(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE, "some");

        for (QName property : codes.getPropertyNames()) {
            assertThat(played.model.property(names.name(property).orElseThrow()))
                    .isPresent();
        }
        JsonNode country =
                json(codes.decorate(names.name(Prm.PROP_COUNTRY), node, "MA").toJSONString());
        assertThat(country.get("value").asText()).isEqualTo("MA");
        assertThat(country.get("label").asText()).isEqualTo("Maroc");
    }

    @Test
    void everyDecoratorShouldBeRegistered() {
        List<PropertyDecorator> registered = new ArrayList<>();
        List<PropertyDecorator> ours = List.of(decorator(process()), new CodeDecorator(played.model, () -> locale));

        new Decoration(
                        new JSONConversionComponent() {
                            @Override
                            public void registerPropertyDecorator(PropertyDecorator decorator) {
                                registered.add(decorator);
                            }
                        },
                        ours)
                .register();

        assertThat(registered).isEqualTo(ours);
    }

    /** A page lists fifty: neither bytes nor children are touched. */
    @Test
    void outlineShouldAskTheRepositoryForLittle() {
        DocumentId id = instrument(Status.IN_FORCE, Properties.EMPTY);
        List<String> asked = new ArrayList<>();
        NodeService counting = (NodeService) Proxy.newProxyInstance(
                NodeService.class.getClassLoader(), new Class<?>[] {NodeService.class}, (proxy, method, given) -> {
                    asked.add(method.getName());
                    try {
                        return method.invoke(played.nodes, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        DocumentNodes nodes = new DocumentNodes(
                counting,
                new Fingerprints(played.repository.contentService(), played.database.jdbc()),
                new NodeProperties(names, PlayedDocuments.ZONE),
                names,
                played.model,
                played.identity);

        Document outline = played.work
                .inTransaction(() -> nodes.outline(ModelNames.node(id)))
                .orElseThrow();

        assertThat(outline.properties()).isEqualTo(document(id).properties());
        assertThat(outline.owner()).isEqualTo(OFFICER);
        assertThat(asked)
                .containsExactlyInAnyOrder("exists", "getType", "hasAspect", "getProperties", "getPrimaryParent");
    }

    private static String saidWhile(Runnable work) {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setErr(before);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        names.sort(null);
        return names;
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (java.io.IOException e) {
            throw new AssertionError(text, e);
        }
    }

    private JsonNode status(DocumentId id, String value) {
        return decorated(decorator(process()), ModelNames.node(id), value);
    }

    private JsonNode decorated(StatusDecorator decorator, NodeRef node, Serializable value) {
        return json(Objects.requireNonNull(decorator.decorate(names.name(Prm.PROP_STATUS), node, value))
                .toJSONString());
    }

    private ReviewProcess process() {
        return Recorded.service(ReviewProcess.class, Map.of("tasksOn", given -> tasks.stream()
                .filter(task -> task.document().equals(given[0]))
                .toList()));
    }

    private StatusDecorator decorator(ReviewProcess process) {
        Clock clock = Clock.systemUTC();
        AccessPolicy policy = new AccessPolicy();
        TableSettings settings = new TableSettings(played.database.jdbc());
        WorkingCalendar calendar = new WorkingCalendar(
                played.work, settings, played.audit, clock, PlayedDocuments.ZONE, Set.of(DayOfWeek.SUNDAY));
        Documents documents = new Documents(
                played.work,
                played.store,
                new TableIdempotencyKeys(played.database.jdbc(), clock),
                played.audit,
                played.model,
                played.directory,
                policy,
                played.policies,
                clock,
                1_000_000);
        RunningClocks clocks = new RunningClocks(
                played.store,
                played.audit,
                new Routing(played.work, settings, played.directory, played.model, played.audit, clock),
                process,
                new Clocks(played.work, settings, played.audit, clock),
                calendar,
                clock);
        Deadlines deadlines = new Deadlines(
                played.work, played.store, documents, played.instruments, policy, clocks, process, calendar);
        Overviews overviews = new Overviews(
                played.work,
                played.store,
                played.instruments,
                played.lifecycle,
                policy,
                deadlines,
                process,
                played.directory);
        return new StatusDecorator(
                played.documents, played.directory, overviews, played.model, played.database.commits(), (Supplier<
                                Locale>)
                        () -> locale);
    }

    private static LocalDate today() {
        return Clock.systemUTC().instant().atZone(PlayedDocuments.ZONE).toLocalDate();
    }

    private DocumentId instrument(Status status, Properties more) {
        return create(
                Prm.TYPE_MOU,
                new NewDocument.Location.In(Place.DRAFTS),
                more.with(Prm.PROP_STATUS, status.name())
                        .with(Prm.PROP_STATUS_SINCE, Clock.systemUTC().instant())
                        .with(Prm.PROP_LEAD_SECTOR, "PART"));
    }

    private void party(DocumentId instrument, String name, String role) {
        create(
                Prm.TYPE_PARTY,
                new NewDocument.Location.Under(instrument, Prm.ASSOC_PARTIES),
                Properties.EMPTY.with(Prm.PROP_PARTY_NAME, name).with(Prm.PROP_PARTY_ROLE, role));
    }

    private DocumentId create(org.mithaq.model.QName type, NewDocument.Location location, Properties properties) {
        return played.work
                .inTransaction(() -> played.store.create(
                        new NewDocument(type, location, "document", properties, Optional.empty(), OFFICER)))
                .id();
    }

    private Document document(DocumentId id) {
        return played.work.inTransaction(
                () -> played.identity.asSystem(() -> played.store.find(id).orElseThrow()));
    }
}
