package org.mithaq.deadline;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mithaq.access.PersonId;
import org.mithaq.agreement.Status;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.MultilingualText;
import org.mithaq.document.NewDocument;
import org.mithaq.document.Place;
import org.mithaq.document.Properties;
import org.mithaq.memory.MemoryDeadlines;
import org.mithaq.memory.MemoryHost;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.notification.Notice;

/** Instruments put into the repository in any status, and the jobs over them. */
final class Shelf {

    static final PersonId OFFICER = new PersonId("officer");

    final MemoryHost host = new MemoryHost();
    final MemoryDeadlines jobs = new MemoryDeadlines(host);

    /** The day at nine o'clock in the organisation's zone. */
    Shelf on(String day) {
        host.clock.set(LocalDate.parse(day).atTime(9, 0).toInstant(ZoneOffset.UTC));
        return this;
    }

    /** Runs all jobs on a day. */
    Shelf run(String day) {
        on(day);
        jobs.scheduler.run();
        return this;
    }

    /** Adds an instrument that came to its status today. */
    DocumentId instrument(Status status, Map<QName, Object> properties) {
        Properties all = Properties.EMPTY
                .with(Cm.PROP_TITLE, MultilingualText.of("en", "Ocean science"))
                .with(Prm.PROP_STATUS, status.name())
                .with(Prm.PROP_STATUS_SINCE, host.clock.instant())
                .with(Prm.PROP_REFERENCE, "ICESCO/MOU/2026/0001")
                .with(Prm.PROP_LEAD_SECTOR, "PART")
                .with(Properties.of(properties));
        return host.work
                .inTransaction(() -> host.store.create(new NewDocument(
                        Prm.TYPE_MOU,
                        new NewDocument.Location.In(Place.DRAFTS),
                        "mou.txt",
                        all,
                        Optional.empty(),
                        OFFICER)))
                .id();
    }

    DocumentId expiring(String expiry) {
        return instrument(Status.IN_FORCE, Map.of(Prm.PROP_EXPIRES_ON, LocalDate.parse(expiry)));
    }

    DocumentId tacit(String expiry, String period, String notice) {
        return instrument(
                Status.IN_FORCE,
                Map.of(
                        Prm.PROP_EXPIRES_ON,
                        LocalDate.parse(expiry),
                        Prm.PROP_FIRST_EXPIRES_ON,
                        LocalDate.parse(expiry),
                        Prm.PROP_RENEWAL_MODE,
                        "TACIT",
                        Prm.PROP_RENEWAL_PERIOD,
                        period,
                        Prm.PROP_NOTICE_PERIOD,
                        notice));
    }

    Document document(DocumentId id) {
        return host.work.inTransaction(() -> host.store.find(id).orElseThrow());
    }

    void set(DocumentId id, QName property, Object value) {
        host.work.inTransaction(() -> {
            Document document = host.store.find(id).orElseThrow();
            host.store.update(id, document.revision(), document.properties().with(property, value));
        });
    }

    /** Keys of the clocks' notices to a person, oldest first, without what they have in common. */
    List<String> told(String person) {
        return host.notifier.keysTo(person).stream()
                .filter(key -> key.startsWith("notice.clock."))
                .map(key -> key.substring("notice.clock.".length()))
                .toList();
    }

    List<Notice> notices(String person) {
        return host.notifier.all().stream()
                .filter(notice -> notice.to().value().equals(person))
                .toList();
    }
}
