package org.mithaq.alfresco.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.site.SiteVisibility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.access.Role;
import org.mithaq.alfresco.document.ModelNames;
import org.mithaq.alfresco.document.PlayedDocuments;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Sites;
import org.mithaq.document.SitesContract;
import org.mithaq.document.UnitOfWork;

class AlfrescoSitesTest implements SitesContract {

    @TempDir
    Path uploads;

    private PlayedDocuments played;
    private PlayedSites repository;
    private AlfrescoSites sites;

    @BeforeEach
    void play() {
        played = new PlayedDocuments(OFFICER, uploads);
        played.identity.with("officer", Role.OFFICER.group());
        repository = new PlayedSites(played.repository);
        sites = new AlfrescoSites(repository.service(), played.nodes, played.identity);
    }

    @Test
    void documentShouldLieInTheSiteOfItsFolder() {
        Document document = memorandum("In a site");
        inTransaction(() -> played.identity.asSystem(() -> {
            repository.create("site-dashboard", "waqf", SiteVisibility.MODERATED);
            NodeRef library = repository.service().createContainer("waqf", "documentLibrary", null, null);
            played.repository.move(ModelNames.node(document.id()), library);
            return true;
        }));

        assertThat(inTransaction(() -> sites.of(document.id()))).contains("waqf");
    }

    @Override
    public Sites sites() {
        return sites;
    }

    @Override
    public DocumentStore store() {
        return played.store;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return played.work;
    }
}
