package org.mithaq.alfresco.start;

import java.nio.file.Path;
import org.mithaq.alfresco.access.ArrivingPeople;
import org.mithaq.alfresco.archive.TableHoldings;
import org.mithaq.alfresco.archive.TableIntake;
import org.mithaq.alfresco.backlog.TableBatches;
import org.mithaq.alfresco.review.AlfrescoReviewProcess;
import org.mithaq.archive.Archiving;
import org.mithaq.archive.Receiving;
import org.mithaq.archive.TakingOver;
import org.mithaq.rest.json.JsonLines;

/** The archive of everything, out of this repository and into it; one of each, so that two at once are told of each other. */
final class ArchiveParts {

    final Archiving archiving;
    final Receiving receiving;

    private final Repository repository;
    private final DocumentParts parts;
    private final AlfrescoReviewProcess process;

    ArchiveParts(
            Repository repository,
            ModuleSettings settings,
            DocumentParts parts,
            AlfrescoReviewProcess process,
            String version) {
        this.repository = repository;
        this.parts = parts;
        this.process = process;
        this.archiving = new Archiving(
                parts.work,
                parts.store,
                process,
                new TableBatches(parts.jdbc),
                parts.audit,
                new TableHoldings(parts.jdbc, parts.work, parts.identity, parts.directory::everybody),
                parts.model,
                new JsonLines(),
                "alfresco",
                version,
                parts.clock);
        this.receiving = new Receiving(settings.uploadFolder(), this::takingOver);
    }

    private TakingOver takingOver(Path folder) {
        ArrivingPeople people = new ArrivingPeople(
                repository.people(),
                repository.authorities(),
                repository.passwords(),
                repository.nodes(),
                parts.languages);
        TableIntake intake = new TableIntake(
                parts.jdbc,
                people,
                parts.arriving,
                process,
                new TableBatches(parts.jdbc),
                parts.audit,
                parts.identity,
                folder,
                parts.clock);
        return new TakingOver(parts.work, intake, parts.audit, parts.model, new JsonLines(), parts.clock);
    }
}
