package org.mithaq.alfresco.administration;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mithaq.access.Actor;
import org.mithaq.document.DocumentId;
import org.mithaq.language.Translations;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.review.Routing;
import org.mithaq.schedule.Exceptions;
import org.mithaq.schedule.JobRuns;
import org.mithaq.search.IndexAdministration;
import org.mithaq.trail.Verification;

/** The page's content, section by section. */
final class StateOfMithaq {

    private static final int MOST_EXCEPTIONS = 100;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Administration shown;
    private final Actor actor;
    private final Html page;
    private final Translations messages;
    private final WorkingLanguage language;
    private final IndexAdministration.State index;

    StateOfMithaq(Administration shown, Actor actor, Html page, Translations messages, WorkingLanguage language) {
        this.shown = shown;
        this.actor = actor;
        this.page = page;
        this.messages = messages;
        this.language = language;
        this.index = shown.index().state(actor);
    }

    boolean isRebuilding() {
        return index.progress().isPresent();
    }

    /** @param verify whether to check the audit trail, which reads all of it */
    String written(String token, boolean verify) {
        page.facts(label("version"), shown.host().version());
        index(token);
        texts();
        routing();
        jobs();
        exceptions();
        audit(verify);
        return page.end();
    }

    private void index(String token) {
        page.section("index")
                .facts(
                        label("index.documents"), Long.toString(index.documents()),
                        label("index.backlog"), Integer.toString(index.backlog()),
                        label("index.mark"), Long.toString(index.mark()));
        index.progress()
                .ifPresentOrElse(
                        progress -> page.paragraph(label("index.rebuilding", progress.done(), progress.expected())),
                        () -> page.button("post", label("index.rebuild"), Map.of("token", token)));
        if (!index.unprocessed().isEmpty()) {
            page.warning(label("index.unprocessed"))
                    .table(
                            List.of(label("document"), label("reason")),
                            index.unprocessed().entrySet().stream()
                                    .sorted(Map.Entry.comparingByKey())
                                    .map(entry -> List.of(entry.getKey().value(), entry.getValue()))
                                    .toList());
        }
    }

    private void texts() {
        page.section("texts");
        boolean all = index.readable().values().stream().allMatch(Boolean::booleanValue);
        if (all) {
            page.paragraph(label("texts.fine"));
        } else {
            page.warning(label("texts.missing"));
        }
    }

    private void routing() {
        page.section("routing");
        List<Routing.Finding> findings = shown.routing().check(actor);
        if (findings.isEmpty()) {
            page.paragraph(label("routing.fine"));
        }
        findings.forEach(
                finding -> page.warning(label("routing." + finding.kind().name(), finding.row(), finding.value())));
    }

    private void jobs() {
        page.section("jobs").paragraph(label("jobs.node"));
        List<JobRuns.Run> runs = shown.runs().last(actor);
        if (runs.isEmpty()) {
            page.paragraph(label("jobs.none"));
            return;
        }
        page.table(
                List.of(label("job"), label("job.began"), label("job.ended"), label("job.error")),
                runs.stream()
                        .map(run -> List.of(
                                messages.text(language, "job." + run.job(), List.of()),
                                moment(run.began()),
                                run.ended().map(StateOfMithaq::moment).orElseGet(() -> label("job.running")),
                                run.error().orElse("–")))
                        .toList());
    }

    private void exceptions() {
        page.section("exceptions");
        List<Exceptions.Entry> entries = shown.exceptions().list(actor);
        if (entries.isEmpty()) {
            page.paragraph(label("exceptions.none"));
            return;
        }
        page.table(
                List.of(label("job"), label("document"), label("reason"), label("exception.last")),
                entries.stream()
                        .limit(MOST_EXCEPTIONS)
                        .map(entry -> List.of(
                                messages.text(
                                        language, "job." + entry.unprocessed().job(), List.of()),
                                entry.unprocessed()
                                        .document()
                                        .map(DocumentId::value)
                                        .orElse("–"),
                                entry.unprocessed().code() + ": "
                                        + entry.unprocessed().reason(),
                                moment(entry.unprocessed().lastSeen())))
                        .toList());
    }

    private void audit(boolean verify) {
        page.section("audit");
        if (verify) {
            Verification verification = shown.trail().verify(actor, Optional.empty());
            verification
                    .flaw()
                    .ifPresentOrElse(
                            flaw -> page.warning(label("audit." + flaw.kind().name(), flaw.sequence())),
                            () -> page.paragraph(label("audit.sound", verification.checked())));
            page.facts(
                    label("audit.head"),
                    verification.head().sequence() + " " + verification.head().hash());
        }
        page.button("get", label("audit.verify"), Map.of("verify", "true"));
    }

    private String label(String key, Object... arguments) {
        return page.label(key, arguments);
    }

    private static String moment(Instant instant) {
        return MOMENT.format(instant);
    }
}
