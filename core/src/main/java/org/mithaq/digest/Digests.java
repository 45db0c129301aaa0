package org.mithaq.digest;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mithaq.access.Actor;
import org.mithaq.access.Directory;
import org.mithaq.access.Person;
import org.mithaq.access.PersonId;
import org.mithaq.alert.AlertNotices;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Documents;
import org.mithaq.document.Readership;
import org.mithaq.document.UnitOfWork;
import org.mithaq.language.Localized;
import org.mithaq.language.Plural;
import org.mithaq.language.Translations;
import org.mithaq.model.ContentModel;
import org.mithaq.model.Prm;
import org.mithaq.notification.Notice;
import org.mithaq.notification.Notifier;
import org.mithaq.search.Thesaurus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The digest of new literature: how often a person wants it, and sending it. The host calls {@link #run} now and then, on one
 * node of a cluster at a time; a run that was missed loses nothing, and one that ends half-way sends nothing twice. Nothing is
 * sent when nothing is new.
 */
public final class Digests {

    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);

    /** People in one run; those who are disabled stay due and must not keep the others out. */
    private static final int MOST = 10_000;

    private final UnitOfWork work;
    private final SavedDigests digests;
    private final Readership readership;
    private final Directory directory;
    private final AlertNotices common;
    private final Translations messages;
    private final ContentModel model;
    private final Notifier notifier;
    private final Clock clock;

    public Digests(
            UnitOfWork work,
            SavedDigests digests,
            DocumentStore store,
            Documents documents,
            Directory directory,
            Thesaurus thesaurus,
            Translations messages,
            ContentModel model,
            Notifier notifier,
            Clock clock) {
        this.work = work;
        this.digests = digests;
        this.readership = new Readership(documents, store);
        this.directory = directory;
        this.common = new AlertNotices(thesaurus, messages);
        this.messages = messages;
        this.model = model;
        this.notifier = notifier;
        this.clock = clock;
    }

    /** How often the person gets the digest of their sectors. */
    public DigestChoice choice(Actor actor) {
        return work.inTransaction(() -> digests.choice(actor.person()).orElse(DigestChoice.WEEKLY));
    }

    /** Replaces the former choice; what waits is told as it was to be, or never. */
    public void choose(Actor actor, DigestChoice choice) {
        work.inTransaction(() -> {
            digests.choose(actor.person(), choice);
            if (choice == DigestChoice.NEVER) {
                digests.waiting(actor.person()).forEach(entry -> digests.markTold(actor.person(), entry.document()));
            }
        });
    }

    /** One thread at a time; how many digests were sent. */
    public synchronized int run() {
        Instant now = clock.instant();
        int sent = 0;
        for (PersonId person : work.inTransaction(() -> digests.due(now, MOST))) {
            try {
                sent += work.inTransaction(() -> send(person)) ? 1 : 0;
            } catch (RuntimeException e) {
                LOG.warn("a digest could not be sent and stays due", e);
            }
        }
        return sent;
    }

    private record Found(DigestEntry entry, Document document) {}

    /**
     * What the person may not read now, or is for a sector that they left, is not told, is none of those that are counted, and
     * is new again when it changes. For somebody who is disabled everything waits.
     */
    private boolean send(PersonId id) {
        List<Found> found = directory.person(id).filter(Person::enabled).stream()
                .flatMap(reader -> digests.waiting(id).stream().flatMap(entry -> taken(reader, entry).stream()))
                .sorted(Comparator.comparing(
                                (Found one) -> one.entry().interest().isEmpty())
                        .thenComparing(one -> one.entry().sector())
                        .thenComparing(one -> one.entry().interest())
                        .thenComparing(one -> one.entry().at()))
                .toList();
        if (!found.isEmpty()) {
            notifier.send(notice(id, found));
        }
        return !found.isEmpty();
    }

    private Optional<Found> taken(Person person, DigestEntry entry) {
        Actor reader = Actor.of(person.id(), person.authorities(), person.language());
        Optional<Document> document = reader.sectors().contains(entry.sector())
                ? readership.readable(person, entry.document())
                : Optional.empty();
        document.ifPresentOrElse(
                told -> digests.markTold(person.id(), entry.document()),
                () -> digests.drop(person.id(), entry.document()));
        return document.map(told -> new Found(entry, told));
    }

    private Notice notice(PersonId to, List<Found> found) {
        Set<String> sectors = new TreeSet<>();
        found.forEach(one -> sectors.add(one.entry().sector()));
        List<Object> arguments = new ArrayList<>();
        arguments.add(Notice.inEachLanguage(Plural.of("digest.titles", found.size())));
        arguments.add(Notice.inEachLanguage(
                Translations.list(sectors.stream().map(this::sector).toList())));
        arguments.add(found.size() > AlertNotices.MOST_LISTED ? Integer.toString(AlertNotices.MOST_LISTED) : "");
        found.stream().limit(AlertNotices.MOST_LISTED).map(this::entry).forEach(arguments::add);
        return new Notice(to, "notice.digest", arguments, Optional.empty());
    }

    private Object entry(Found found) {
        Document document = found.document();
        String issuer = document.properties().text(Prm.PROP_ISSUING_BODY).orElse("");
        Localized text = language -> messages.text(
                language,
                "alert.entry",
                List.of(
                        document.title(language) + (issuer.isEmpty() ? "" : " – " + issuer),
                        common.inCommon(found.entry().common(), language)));
        String interest = found.entry().interest();
        Localized heading = interest.isEmpty()
                ? language -> messages.text(
                        language,
                        "digest.audience",
                        List.of(sector(found.entry().sector()).in(language)))
                : language -> interest;
        return Notice.entry(document.id(), text, heading);
    }

    private Localized sector(String code) {
        return language -> model.codeList("sector")
                .flatMap(list -> Optional.ofNullable(list.entries().get(code)))
                .map(entry -> entry.label(language.locale()))
                .orElse(code);
    }
}
