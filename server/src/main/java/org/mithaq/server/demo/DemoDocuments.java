package org.mithaq.server.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.mithaq.access.Actor;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Documents;
import org.mithaq.document.StagedContent;
import org.mithaq.model.Prm;
import org.mithaq.review.LegalReview;
import org.mithaq.review.Outcome;
import org.mithaq.review.ReviewProcess.Decision;
import org.mithaq.review.ReviewTask;
import org.mithaq.review.ReviewTasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files the documents of the demonstration and takes each to the step of the review that it shows, through the same use
 * cases as people do. What was done is remembered step by step, so that a start goes on where the last one ended.
 */
public final class DemoDocuments {

    private static final Logger LOG = LoggerFactory.getLogger(DemoDocuments.class);
    private static final String OFFICER = "officer";
    private static final String REVIEWER = "legal-reviewer";
    private static final String HEAD = "head-of-legal";

    private final DemoScript script;
    private final Documents documents;
    private final LegalReview review;
    private final ReviewTasks tasks;
    private final DemoLives lives;

    public DemoDocuments(
            DemoScript script, Documents documents, LegalReview review, ReviewTasks tasks, DemoLives lives) {
        this.script = script;
        this.documents = documents;
        this.review = review;
        this.tasks = tasks;
        this.lives = lives;
    }

    /** Takes some seconds, while texts are read; ends early when the thread is interrupted. */
    public void make() {
        Map<DemoPartner, DocumentId> partners = new EnumMap<>(DemoPartner.class);
        DemoPartner.all().forEach(partner -> partners.put(partner, partner(partner)));
        DemoFile.ALL.forEach(file -> file(file, partners));
        DemoLiterature.ALL.forEach(file -> file(file, partners));
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
        lives.make(partners);
        LOG.info("the documents of the demonstration are there");
    }

    private DocumentId partner(DemoPartner partner) {
        return script.once("partner/" + partner.name(), OFFICER, actor -> documents
                .file(actor, partner.draft(), Optional.empty())
                .id());
    }

    private DocumentId file(DemoFile file, Map<DemoPartner, DocumentId> partners) {
        String name = file.type().equals(Prm.TYPE_REFERENCE_LITERATURE) ? "records-manager" : OFFICER;
        return script.once("file/" + file.name(), name, actor -> {
            try (InputStream bytes = DemoFile.open(file.name())) {
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
        script.once("opinion", "technical-focal-point", actor -> review.opine(
                        actor,
                        id(DemoFile.SCHOLARSHIPS),
                        "The programme fits the plan for women in science; sixty places can be filled.")
                .id());
    }

    private void claim() {
        awaitTask(DemoFile.WATER, REVIEWER);
        script.once("claim", REVIEWER, actor -> tasks.claim(
                        actor, task(DemoFile.WATER, actor).orElseThrow().id())
                .document());
    }

    private void requestChanges() {
        awaitTask(DemoFile.YOUTH, REVIEWER);
        script.once(
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
        script.once("recommendation/" + file.name(), REVIEWER, actor -> decide(actor, file, decision));
    }

    private void clear(DemoFile file, Decision decision) {
        recommend(file, decision);
        script.once("clearance/" + file.name(), HEAD, actor -> decide(actor, file, decision));
    }

    private DocumentId decide(Actor actor, DemoFile file, Decision decision) {
        String task = task(file, actor).orElseThrow().id();
        return tasks.decide(actor, task, decision, Optional.empty()).id();
    }

    private Optional<ReviewTask> task(DemoFile file, Actor actor) {
        DocumentId id = id(file);
        return tasks.of(actor).stream()
                .filter(task -> task.document().equals(id))
                .findFirst();
    }

    /** The rule sends a draft to review once its text was read; done already when the document has been decided on. */
    private void awaitTask(DemoFile file, String name) {
        DemoScript.await(() -> {
            Actor actor = script.actor(name);
            Document document = documents.open(actor, id(file));
            return task(file, actor).isPresent()
                    || document.properties().number(Prm.PROP_REVIEW_ROUND).orElse(0L) > 0;
        });
    }

    private DocumentId id(DemoFile file) {
        return script.id("file/" + file.name());
    }
}
