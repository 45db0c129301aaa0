package org.mithaq.rest;

import jakarta.servlet.ServletContext;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.mithaq.access.AccessPolicy;
import org.mithaq.access.Directory;
import org.mithaq.access.PersonId;
import org.mithaq.agreement.InForce;
import org.mithaq.agreement.Instruments;
import org.mithaq.agreement.Lifecycle;
import org.mithaq.agreement.Signatures;
import org.mithaq.agreement.SignedCopies;
import org.mithaq.agreement.Steps;
import org.mithaq.agreement.SupportingDocuments;
import org.mithaq.agreement.Worklists;
import org.mithaq.alert.Alerts;
import org.mithaq.archive.Archiving;
import org.mithaq.archive.Receiving;
import org.mithaq.archive.TakingOver;
import org.mithaq.backlog.Backlog;
import org.mithaq.calendar.WorkingCalendar;
import org.mithaq.deadline.Clocks;
import org.mithaq.deadline.Deadlines;
import org.mithaq.digest.Digests;
import org.mithaq.digest.Interests;
import org.mithaq.document.BulkEdits;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Documents;
import org.mithaq.document.UnitOfWork;
import org.mithaq.feed.Feeds;
import org.mithaq.language.Translations;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.literature.Library;
import org.mithaq.literature.Recommendations;
import org.mithaq.memory.AnsweringSearch;
import org.mithaq.memory.MemoryDeadlines;
import org.mithaq.memory.MemoryDigits;
import org.mithaq.memory.MemoryHoldings;
import org.mithaq.memory.MemoryHost;
import org.mithaq.memory.MemoryIntake;
import org.mithaq.memory.MemoryMail;
import org.mithaq.memory.MemoryNotifier;
import org.mithaq.model.ContentModel;
import org.mithaq.notification.Delivery;
import org.mithaq.notification.DeliveryChoices;
import org.mithaq.notification.Inbox;
import org.mithaq.notification.Notice;
import org.mithaq.notification.ReadableNotices;
import org.mithaq.overview.Board;
import org.mithaq.overview.Overviews;
import org.mithaq.overview.ReviewTimes;
import org.mithaq.partner.DueDiligence;
import org.mithaq.partner.Flags;
import org.mithaq.partner.PartnerRecords;
import org.mithaq.partner.Partners;
import org.mithaq.register.Register;
import org.mithaq.rest.http.ActorSource;
import org.mithaq.rest.http.Host;
import org.mithaq.rest.http.PublicAddresses;
import org.mithaq.rest.json.JsonLines;
import org.mithaq.rest.person.ChosenLanguage;
import org.mithaq.review.Checklist;
import org.mithaq.review.Consultation;
import org.mithaq.review.LegalReview;
import org.mithaq.review.ReviewTasks;
import org.mithaq.review.Routing;
import org.mithaq.review.StandIns;
import org.mithaq.schedule.Exceptions;
import org.mithaq.schedule.JobRuns;
import org.mithaq.search.CatchUp;
import org.mithaq.search.DocumentSearch;
import org.mithaq.search.Finder;
import org.mithaq.search.IndexAdministration;
import org.mithaq.search.Thesaurus;
import org.mithaq.trail.Trail;
import org.mithaq.trail.VersionTexts;
import org.mithaq.view.Views;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** A host of the API, as small as one can be. */
public final class TestHost {

    /** Header with the log-in name; stands for the host's own sign-in. */
    public static final String PERSON = "X-Person";

    static final long UPLOAD_LIMIT = 10_000_000;

    private TestHost() {}

    @EnableWebMvc
    static class Mvc {}

    static AnnotationConfigWebApplicationContext context(Map<String, Object> beans, ServletContext servletContext) {
        AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
        context.setServletContext(servletContext);
        context.register(Mvc.class, RestApi.class);
        context.addBeanFactoryPostProcessor(factory -> beans.forEach(factory::registerSingleton));
        context.refresh();
        return context;
    }

    /** What the API asks of its host, by name. */
    public static Map<String, Object> beans(MemoryHost host) {
        return beans(host, new Languages()).entrySet().stream()
                .collect(Collectors.toMap(bean -> bean.getKey().getName(), Map.Entry::getValue));
    }

    private static Map<Class<?>, Object> beans(MemoryHost host, Languages languages) {
        AnsweringSearch search = new AnsweringSearch(host.index);
        MemoryDeadlines deadlines = new MemoryDeadlines(host);
        ActorSource actors = request -> host.actor(request.getHeader(PERSON));
        PublicAddresses addresses = new Addresses();
        MemoryIntake intake = new MemoryIntake(host.records);
        return Map.ofEntries(
                Map.entry(ActorSource.class, actors),
                Map.entry(Host.class, new Host("server", "0.1-test", UPLOAD_LIMIT)),
                Map.entry(Languages.class, languages),
                Map.entry(MemoryDigits.class, new MemoryDigits(host.work)),
                Map.entry(Documents.class, host.documents),
                Map.entry(BulkEdits.class, new BulkEdits(host.work, host.documents, host.model)),
                Map.entry(Trail.class, host.trail),
                Map.entry(VersionTexts.class, new VersionTexts(host.documents, host.extractor)),
                Map.entry(UnitOfWork.class, host.work),
                Map.entry(Instruments.class, host.instruments),
                Map.entry(Lifecycle.class, host.lifecycle),
                Map.entry(Steps.class, host.steps),
                Map.entry(Worklists.class, host.worklists),
                Map.entry(InForce.class, host.inForce),
                Map.entry(LegalReview.class, host.review),
                Map.entry(Signatures.class, host.signatures),
                Map.entry(SignedCopies.class, host.signedCopies),
                Map.entry(SupportingDocuments.class, host.supportingDocuments),
                Map.entry(ReviewTasks.class, host.tasks),
                Map.entry(Consultation.class, host.consultation),
                Map.entry(StandIns.class, host.standIns),
                Map.entry(Views.class, host.views),
                Map.entry(Alerts.class, host.alerts),
                Map.entry(Digests.class, host.digests),
                Map.entry(Interests.class, host.interests),
                Map.entry(Feeds.class, deadlines.feeds),
                Map.entry(Archiving.class, archiving(host)),
                Map.entry(MemoryIntake.class, intake),
                Map.entry(Receiving.class, receiving(host, intake)),
                Map.entry(Backlog.class, host.backlog),
                Map.entry(PublicAddresses.class, addresses),
                Map.entry(Routing.class, host.routing),
                Map.entry(Checklist.class, host.checklist),
                Map.entry(Deadlines.class, deadlines.deadlines),
                Map.entry(Clocks.class, deadlines.clocks),
                Map.entry(Exceptions.class, deadlines.exceptions),
                Map.entry(JobRuns.class, host.runs),
                Map.entry(WorkingCalendar.class, host.calendar),
                Map.entry(Partners.class, host.partners),
                Map.entry(PartnerRecords.class, host.partnerRecords),
                Map.entry(DueDiligence.class, host.dueDiligence),
                Map.entry(Flags.class, host.flags),
                Map.entry(
                        Finder.class, new Finder(host.work, host.documents, host.instruments, search, host.thesaurus)),
                Map.entry(Thesaurus.class, host.thesaurus),
                Map.entry(
                        ReviewTimes.class,
                        new ReviewTimes(host.work, host.store, host.documents, host.clock, ZoneOffset.UTC)),
                Map.entry(Board.class, board(host, search, deadlines.deadlines)),
                Map.entry(
                        Register.class, new Register(host.work, host.documents, host.instruments, search, host.model)),
                Map.entry(Library.class, host.library),
                Map.entry(Recommendations.class, host.recommendations),
                Map.entry(CatchUp.class, host.catchUp),
                Map.entry(
                        IndexAdministration.class,
                        new IndexAdministration(
                                host.index, host.catchUp, host.indexCheck(), host.extractor, TestHost::later)),
                Map.entry(Directory.class, host.directory),
                Map.entry(DeliveryChoices.class, new Choices(new MemoryMail(host.work))),
                Map.entry(Inbox.class, new NotifiedInbox(host.notifier)),
                Map.entry(ReadableNotices.class, host.readableNotices),
                Map.entry(ContentModel.class, host.model),
                Map.entry(Translations.class, new Translations()),
                Map.entry(Clock.class, host.clock));
    }

    static Archiving archiving(MemoryHost host) {
        return new Archiving(
                host.work,
                host.store,
                host.process,
                host.batches,
                host.records,
                new MemoryHoldings(host.work, host.directory),
                host.model,
                new JsonLines(),
                "server",
                "0.1-test",
                host.clock);
    }

    static Receiving receiving(MemoryHost host, MemoryIntake intake) {
        return new Receiving(
                Path.of(System.getProperty("java.io.tmpdir")),
                folder -> new TakingOver(host.work, intake, host.records, host.model, new JsonLines(), host.clock));
    }

    private static Board board(MemoryHost host, DocumentSearch search, Deadlines deadlines) {
        Overviews overviews = new Overviews(
                host.work,
                host.store,
                host.instruments,
                host.lifecycle,
                new AccessPolicy(),
                deadlines,
                host.process,
                host.directory);
        return new Board(
                host.work, new Finder(host.work, host.documents, host.instruments, search, host.thesaurus), overviews);
    }

    /** The choices alone, of an adapter that is an inbox, too. */
    private record Choices(MemoryMail mail) implements DeliveryChoices {
        @Override
        public Delivery of(PersonId person) {
            return mail.of(person);
        }

        @Override
        public void choose(PersonId person, Delivery delivery) {
            mail.choose(person, delivery);
        }
    }

    /** Absolute for people, from the base of the API for programs. */
    private record Addresses() implements PublicAddresses {
        @Override
        public String document(DocumentId document) {
            return "https://mithaq.test/#/documents/" + document.value();
        }

        @Override
        public String api(String path) {
            return path;
        }
    }

    private static void later(Runnable rebuild) {
        rebuild.run();
    }

    /** Remembers the languages that people chose. */
    static final class Languages implements ChosenLanguage {
        final Map<PersonId, WorkingLanguage> chosen = new ConcurrentHashMap<>();

        @Override
        public void keep(PersonId person, WorkingLanguage language) {
            chosen.put(person, language);
        }
    }

    /** The notices that were sent, by their position. */
    private record NotifiedInbox(MemoryNotifier notifier, Set<String> read) implements Inbox {

        NotifiedInbox(MemoryNotifier notifier) {
            this(notifier, ConcurrentHashMap.newKeySet());
        }

        @Override
        public List<Received> of(PersonId person, int limit) {
            List<Received> received = new ArrayList<>();
            List<Notice> all = notifier.all();
            for (int i = all.size() - 1; i >= 0 && received.size() < limit; i--) {
                if (all.get(i).to().equals(person)) {
                    String id = Integer.toString(i);
                    received.add(new Received(id, Instant.EPOCH, read.contains(id), all.get(i)));
                }
            }
            return received;
        }

        @Override
        public int unread(PersonId person) {
            return (int) of(person, Integer.MAX_VALUE).stream()
                    .filter(received -> !received.read())
                    .count();
        }

        @Override
        public boolean markRead(PersonId person, String id) {
            boolean known = of(person, Integer.MAX_VALUE).stream()
                    .anyMatch(received -> received.id().equals(id));
            return known && (read.add(id) || read.contains(id));
        }

        @Override
        public void markAllRead(PersonId person) {
            of(person, Integer.MAX_VALUE).forEach(received -> read.add(received.id()));
        }
    }
}
