package org.mithaq.server.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.mithaq.access.Actor;
import org.mithaq.access.Directory;
import org.mithaq.access.Person;
import org.mithaq.access.PersonId;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Documents;
import org.mithaq.document.Settings;
import org.mithaq.document.StagedContent;
import org.mithaq.document.UnitOfWork;
import org.mithaq.model.Prm;
import org.mithaq.review.LegalReview;
import org.mithaq.review.Outcome;
import org.mithaq.review.ReviewProcess.Decision;
import org.mithaq.review.ReviewTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Files the documents of the demonstration and takes each to the step of the review that it shows, through the same use
 * cases as people do. What was done is remembered step by step, so that a start goes on where the last one ended.
 */
public final class DemoDocuments {

    private static final Logger LOG = LoggerFactory.getLogger(DemoDocuments.class);
    private static final Duration LONGEST_READING = Duration.ofMinutes(5);
    private static final String OFFICER = "officer";
    private static final String REVIEWER = "legal-reviewer";
    private static final String HEAD = "head-of-legal";

    private final UnitOfWork work;
    private final Settings settings;
    private final Directory directory;
    private final Documents documents;
    private final LegalReview review;

    public DemoDocuments(
            UnitOfWork work, Settings settings, Directory directory, Documents documents, LegalReview review) {
        this.work = work;
        this.settings = settings;
        this.directory = directory;
        this.documents = documents;
        this.review = review;
    }

    /** Takes some seconds, while texts are read; ends early when the thread is interrupted. */
    public void make() {
        Map<DemoPartner, DocumentId> partners = new EnumMap<>(DemoPartner.class);
        DemoPartner.all().forEach(partner -> partners.put(partner, partner(partner)));
        DemoFile.ALL.forEach(file -> file(file, partners));
        opine();
        claim();
        requestChanges();
        recommend(DemoFile.SCHOLARSHIPS, new Decision(Outcome.CLEARED, ""));
        clear(DemoFile.WAQF, new Decision(Outcome.CLEARED, ""));
        clear(
                DemoFile.OCEAN,
                new Decision(
                        Outcome.CLEARED_WITH_COMMENTS,
                        "Article 7: say in the cover letter which articles bind the Parties."));
        LOG.info("the documents of the demonstration are there");
    }

    private DocumentId partner(DemoPartner partner) {
        return once("partner/" + partner.name(), OFFICER, actor -> documents
                .file(actor, partner.draft(), Optional.empty())
                .id());
    }

    private DocumentId file(DemoFile file, Map<DemoPartner, DocumentId> partners) {
        String name = file.type().equals(Prm.TYPE_REFERENCE_LITERATURE) ? "records-manager" : OFFICER;
        return once("file/" + file.name(), name, actor -> {
            try (InputStream bytes = file.open()) {
                StagedContent staged = documents.stage(actor, file.name(), bytes);
                return documents
                        .file(actor, file.draft(staged.id(), partners), Optional.empty())
                        .id();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void opine() {
        once("opinion", "technical-focal-point", actor -> review.opine(
                        actor,
                        id(DemoFile.SCHOLARSHIPS),
                        "The programme fits the plan for women in science; sixty places can be filled.")
                .id());
    }

    private void claim() {
        awaitTask(DemoFile.WATER, REVIEWER);
        once("claim", REVIEWER, actor -> review.claim(
                        actor, task(DemoFile.WATER, actor).orElseThrow().id())
                .document());
    }

    private void requestChanges() {
        awaitTask(DemoFile.YOUTH, REVIEWER);
        once(
                "changes",
                REVIEWER,
                actor -> decide(
                        actor,
                        DemoFile.YOUTH,
                        new Decision(
                                Outcome.CHANGES_REQUESTED,
                                "Article 6\u00a0: la garantie n’est pas compatible avec les privilèges et immunités de"
                                        + " l’Organisation. Article 7\u00a0: prévoir un préavis de trois mois.")));
    }

    private void recommend(DemoFile file, Decision decision) {
        awaitTask(file, REVIEWER);
        once("recommendation/" + file.name(), REVIEWER, actor -> decide(actor, file, decision));
    }

    private void clear(DemoFile file, Decision decision) {
        recommend(file, decision);
        once("clearance/" + file.name(), HEAD, actor -> decide(actor, file, decision));
    }

    private DocumentId decide(Actor actor, DemoFile file, Decision decision) {
        String task = task(file, actor).orElseThrow().id();
        return review.decide(actor, task, decision, Optional.empty()).id();
    }

    private Optional<ReviewTask> task(DemoFile file, Actor actor) {
        DocumentId id = id(file);
        return review.tasks(actor).stream()
                .filter(task -> task.document().equals(id))
                .findFirst();
    }

    /** The rule sends a draft to review once its text was read; done already when the document has been decided on. */
    private void awaitTask(DemoFile file, String name) {
        await(() -> {
            Actor actor = actor(name);
            Document document = documents.open(actor, id(file));
            return task(file, actor).isPresent()
                    || document.properties().number(Prm.PROP_REVIEW_ROUND).orElse(0L) > 0;
        });
    }

    private DocumentId id(DemoFile file) {
        return work.inTransaction(() -> settings.read(key("file/" + file.name())))
                .map(setting -> new DocumentId(setting.text()))
                .orElseThrow();
    }

    /** Does a step and remembers it, both or neither; gives the document that it was done with. */
    private DocumentId once(String step, String name, Function<Actor, DocumentId> action) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(name, null, List.of()));
        try {
            return work.inTransaction(() -> {
                Optional<Settings.Setting> done = settings.read(key(step));
                if (done.isPresent()) {
                    return new DocumentId(done.get().text());
                }
                DocumentId id = action.apply(actor(name));
                settings.write(key(step), 0, id.value());
                return id;
            });
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static String key(String step) {
        return "demonstration/" + step;
    }

    private Actor actor(String name) {
        Person person = directory.person(new PersonId(name)).orElseThrow();
        return Actor.of(person.id(), person.authorities(), person.language());
    }

    private static void await(BooleanSupplier condition) {
        long latest = System.nanoTime() + LONGEST_READING.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > latest) {
                throw new IllegalStateException("a draft of the demonstration did not reach its review");
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }
}
