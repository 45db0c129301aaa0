package org.mithaq.literature;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.mithaq.access.Actor;
import org.mithaq.access.Directory;
import org.mithaq.access.Person;
import org.mithaq.access.PersonId;
import org.mithaq.audit.AuditEntry;
import org.mithaq.audit.AuditEvent;
import org.mithaq.audit.AuditTrail;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Documents;
import org.mithaq.document.Readership;
import org.mithaq.document.UnitOfWork;
import org.mithaq.document.VisibleText;
import org.mithaq.model.ContentModel;
import org.mithaq.notification.Notice;
import org.mithaq.notification.Notifier;
import org.mithaq.problem.Problem;

/**
 * Passing a document on to colleagues or to the people of a sector, with a few words: each is told in their own language, as of
 * everything else. Who may not read the document is not told of it, and the sender learns only that it did not reach them,
 * as of somebody who has left or never was. That it was passed on, and to how many, is in the document's trail; the words are
 * not, because whoever reads the document reads its trail.
 */
public final class Recommendations {

    /** The longest note. */
    public static final int LONGEST_NOTE = 500;

    /** How many people one recommendation reaches at most. */
    static final int MOST_RECEIVERS = 300;

    /** How often a person passes something on within {@link #WHILE}. */
    static final int MOST_TIMES = 30;

    static final Duration WHILE = Duration.ofHours(1);

    private static final String ACTION = "document.recommended";
    private static final int PAGE = 200;

    private final UnitOfWork work;
    private final Documents documents;
    private final DocumentStore store;
    private final Directory directory;
    private final Notifier notifier;
    private final AuditTrail audit;
    private final ContentModel model;
    private final Clock clock;

    public Recommendations(
            UnitOfWork work,
            Documents documents,
            DocumentStore store,
            Directory directory,
            Notifier notifier,
            AuditTrail audit,
            ContentModel model,
            Clock clock) {
        this.work = work;
        this.documents = documents;
        this.store = store;
        this.directory = directory;
        this.notifier = notifier;
        this.audit = audit;
        this.model = model;
        this.clock = clock;
    }

    /**
     * @param told how many people were told
     * @param people who were named and were not told
     * @param sectors that were named and of whom nobody was told
     */
    public record Outcome(int told, List<PersonId> people, List<String> sectors) {
        public Outcome {
            people = List.copyOf(people);
            sectors = List.copyOf(sectors);
        }
    }

    /**
     * Tells each of the people, and each member of the sectors, once; never the person who does it.
     *
     * @param sectors codes
     * @param note may be blank
     * @throws Problem {@code PRM-DOC-001} when there is no such document for the person, {@code PRM-LIBRARY-003} when nobody is
     *     named or a sector is none, {@code PRM-LIBRARY-004} for a note that is too long, {@code PRM-LIBRARY-005} for too many
     *     people at once, {@code PRM-LIBRARY-006} for too many times
     */
    public Outcome recommend(
            Actor actor, DocumentId id, Collection<PersonId> people, Collection<String> sectors, String note) {
        return work.inTransaction(() -> {
            Document document = documents.open(actor, id);
            String words = words(note);
            requireSomebody(people, sectors);
            requirePatience(actor);
            Map<PersonId, Person> readers = new LinkedHashMap<>();
            Predicate<Person> admitted = new Readership(documents, store).of(id);
            List<PersonId> missed = new ArrayList<>();
            for (PersonId person : Set.copyOf(people)) {
                if (!add(readers, directory.person(person).stream().toList(), actor, admitted)) {
                    missed.add(person);
                }
            }
            List<String> empty = new ArrayList<>();
            for (String sector : Set.copyOf(sectors)) {
                if (!add(readers, directory.members(Actor.SECTOR_GROUP_PREFIX + sector), actor, admitted)) {
                    empty.add(sector);
                }
                requireFew(readers);
            }
            readers.keySet().forEach(person -> notifier.send(notice(person, actor, document, words)));
            audit.append(AuditEvent.of(
                    clock.instant(),
                    actor,
                    id.value(),
                    ACTION,
                    Map.of(),
                    Map.of("told", Integer.toString(readers.size()))));
            return new Outcome(
                    readers.size(),
                    missed.stream()
                            .sorted((a, b) -> a.value().compareTo(b.value()))
                            .toList(),
                    empty.stream().sorted().toList());
        });
    }

    private static void requireFew(Map<PersonId, Person> readers) {
        if (readers.size() > MOST_RECEIVERS) {
            throw Problem.of(Problem.Kind.INVALID, "PRM-LIBRARY-005", MOST_RECEIVERS);
        }
    }

    /** Adds those who may read it, one more than may be told at the most; false when there is nobody among them. */
    private boolean add(Map<PersonId, Person> readers, List<Person> people, Actor sender, Predicate<Person> admitted) {
        List<Person> some = people.stream()
                .filter(Person::enabled)
                .filter(person -> !person.id().equals(sender.person()))
                .filter(admitted)
                .limit(MOST_RECEIVERS + 1L)
                .toList();
        some.forEach(person -> readers.put(person.id(), person));
        return !some.isEmpty();
    }

    private Notice notice(PersonId to, Actor from, Document document, String words) {
        String name = directory
                .person(from.person())
                .map(Person::displayName)
                .orElse(from.person().value());
        List<Object> arguments = new ArrayList<>(List.of(Notice.inEachLanguage(document::title), name));
        if (!words.isEmpty()) {
            arguments.add(words);
        }
        return new Notice(
                to,
                words.isEmpty() ? "notice.recommended" : "notice.recommended.note",
                arguments,
                Optional.of(document.id().value()));
    }

    private static String words(String note) {
        String words = VisibleText.of(note).strip().replaceAll("\\s+", " ");
        if (words.length() > LONGEST_NOTE || words.codePoints().anyMatch(Character::isISOControl)) {
            throw Problem.of(Problem.Kind.INVALID, "PRM-LIBRARY-004", LONGEST_NOTE);
        }
        return words;
    }

    private void requireSomebody(Collection<PersonId> people, Collection<String> sectors) {
        Set<String> known =
                model.codeList("sector").map(list -> list.entries().keySet()).orElse(Set.of());
        if (people.isEmpty() && sectors.isEmpty() || !known.containsAll(sectors)) {
            throw Problem.of(Problem.Kind.INVALID, "PRM-LIBRARY-003");
        }
        if (people.size() > MOST_RECEIVERS) {
            throw Problem.of(Problem.Kind.INVALID, "PRM-LIBRARY-005", MOST_RECEIVERS);
        }
    }

    /** What the trail remembers of the last hour: it holds for every node, and over a restart. */
    private void requirePatience(Actor actor) {
        Instant now = clock.instant();
        long before = Long.MAX_VALUE;
        int times = 0;
        List<AuditEntry> entries;
        do {
            entries = audit.by(actor.person(), now.minus(WHILE), now.plus(WHILE), before, PAGE);
            times += (int) entries.stream()
                    .filter(entry -> entry.event().action().equals(ACTION))
                    .count();
            before = entries.isEmpty() ? 0 : entries.get(entries.size() - 1).sequence();
        } while (entries.size() == PAGE && times < MOST_TIMES);
        if (times >= MOST_TIMES) {
            throw Problem.of(Problem.Kind.CONFLICT, "PRM-LIBRARY-006", MOST_TIMES);
        }
    }
}
