package org.mithaq.alfresco.start;

import org.mithaq.alfresco.access.TableAbsences;
import org.mithaq.alfresco.database.TableSettings;
import org.mithaq.alfresco.notification.AlfrescoNotifier;
import org.mithaq.alfresco.review.AlfrescoReviewProcess;
import org.mithaq.alfresco.review.Completions;
import org.mithaq.alfresco.review.StartVariables;
import org.mithaq.calendar.WorkingCalendar;
import org.mithaq.review.Checklist;
import org.mithaq.review.Consultation;
import org.mithaq.review.Cover;
import org.mithaq.review.DocumentNotices;
import org.mithaq.review.LegalReview;
import org.mithaq.review.ReviewDecisions;
import org.mithaq.review.ReviewNotices;
import org.mithaq.review.ReviewTasks;
import org.mithaq.review.Routing;
import org.mithaq.review.StandIns;

/** Legal review over the repository's workflow engine. */
final class ReviewParts {

    final AlfrescoReviewProcess process;
    final AlfrescoNotifier notifier;
    final LegalReview review;
    final ReviewTasks tasks;
    final Checklist checklist;
    final Consultation consultation;
    final StandIns standIns;
    final Cover cover;
    final DocumentNotices documentNotices;

    ReviewParts(
            Repository repository,
            ModuleSettings settings,
            DocumentParts parts,
            WorkingCalendar calendar,
            Routing routing,
            Completions completions,
            AlfrescoNotifier notifier) {
        process = new AlfrescoReviewProcess(
                repository.processes(),
                repository.tasks(),
                new StartVariables(
                        repository.workflows(), repository.workflowNodes(), repository.nodes(), repository.people()),
                completions,
                parts.identity);
        this.notifier = notifier;
        TableAbsences absences = new TableAbsences(parts.jdbc);
        cover = new Cover(absences, parts.directory, settings.zone(), parts.clock);
        documentNotices = new DocumentNotices(notifier, parts.directory, cover, parts.policy);
        ReviewNotices notices = new ReviewNotices(notifier, parts.directory, cover, parts.policy);
        standIns =
                new StandIns(parts.work, absences, parts.directory, parts.audit, notices, settings.zone(), parts.clock);
        review = new LegalReview(
                parts.work,
                parts.store,
                parts.documents,
                parts.instruments,
                parts.lifecycle,
                routing,
                process,
                notices,
                parts.audit,
                calendar,
                parts.clock);
        checklist = new Checklist(parts.work, new TableSettings(parts.jdbc), parts.model, parts.audit, parts.clock);
        completions.tell(new ReviewDecisions(
                parts.store,
                parts.instruments,
                parts.lifecycle,
                routing,
                process,
                checklist,
                notices,
                parts.audit,
                calendar,
                parts.clock));
        tasks = new ReviewTasks(
                parts.work,
                parts.store,
                parts.documents,
                parts.instruments,
                process,
                notices,
                parts.audit,
                parts.directory,
                cover,
                calendar,
                parts.clock);
        consultation = new Consultation(
                parts.work,
                parts.store,
                parts.documents,
                parts.instruments,
                process,
                notices,
                parts.audit,
                parts.directory,
                cover,
                parts.clock);
    }
}
