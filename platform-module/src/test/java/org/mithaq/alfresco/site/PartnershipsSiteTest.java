package org.mithaq.alfresco.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.alfresco.service.cmr.action.ActionService;
import org.alfresco.service.cmr.action.CompositeAction;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.rule.RuleService;
import org.alfresco.service.cmr.site.SiteInfo;
import org.alfresco.service.cmr.site.SiteService;
import org.alfresco.service.namespace.QName;
import org.alfresco.service.namespace.RegexQNamePattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.access.PersonId;
import org.mithaq.alfresco.document.PlayedDocuments;
import org.mithaq.alfresco.service.Recorded;
import org.mithaq.document.Place;
import org.mithaq.model.Cm;

/** The site as the start of a repository makes it, the first time and every time after. */
class PartnershipsSiteTest {

    private static final List<String> FOLDERS =
            List.of("Drafts", "Under review", "In force", "Archive", "Attachments", "Partners", "Reference literature");

    @TempDir
    Path uploads;

    private final List<NodeRef> ruledFolders = new ArrayList<>();
    private final List<Object> ruledActions = new ArrayList<>();
    private PlayedDocuments played;
    private NodeService nodes;
    private @Nullable NodeRef library;
    private boolean exists;
    private PartnershipsSite site;

    @BeforeEach
    void repository() {
        played = new PlayedDocuments(new PersonId("admin"), uploads);
        nodes = played.nodes;
        site = new PartnershipsSite(sites(), nodes, rules(), actions());
    }

    @Test
    void firstStartShouldMakeTheFoldersAndTheRuleOnDrafts() {
        start();

        assertThat(names()).containsExactlyInAnyOrderElementsOf(FOLDERS);
        assertThat(ruledFolders).containsExactly(folder(Place.DRAFTS));
        assertThat(ruledActions).containsExactly("prm-route-to-legal-review");
    }

    @Test
    void laterStartShouldChangeNothing() {
        start();
        NodeRef drafts = folder(Place.DRAFTS);

        start();

        assertThat(names()).hasSameSizeAs(FOLDERS);
        assertThat(folder(Place.DRAFTS)).isEqualTo(drafts);
        assertThat(ruledFolders)
                .as("an administrator may have removed the rule")
                .hasSize(1);
    }

    @Test
    void siteOfAnEarlierReleaseShouldGetTheFoldersThatItLacks() {
        exists = true;
        inLibrary("Drafts");
        inLibrary("Partners");
        NodeRef own = inLibrary("Our own folder");

        start();

        assertThat(names()).containsAll(FOLDERS).hasSize(FOLDERS.size() + 1);
        assertThat(nodes.exists(own)).isTrue();
        assertThat(ruledFolders).isEmpty();
    }

    @Test
    void folderOfAPlaceShouldBeToldFromAnyOther() {
        start();
        NodeRef own = inLibrary("Our own folder");
        NodeRef inner = within(folder(Place.DRAFTS), "Archive");

        for (Place place : Place.values()) {
            assertThat(placeOf(folder(place))).contains(place);
        }
        assertThat(placeOf(own)).isEmpty();
        assertThat(placeOf(inner)).isEmpty();
    }

    @Test
    void withoutTheSiteNoFolderShouldBeOneOfAPlace() {
        start();
        NodeRef drafts = folder(Place.DRAFTS);
        exists = false;

        assertThat(placeOf(drafts)).isEmpty();
    }

    private void start() {
        bySystem(site::createMissing);
    }

    private NodeRef folder(Place place) {
        return bySystem(() -> site.folder(place));
    }

    private Optional<Place> placeOf(NodeRef folder) {
        return bySystem(() -> site.of(folder));
    }

    private NodeRef inLibrary(String name) {
        return within(bySystem(this::library), name);
    }

    private NodeRef within(NodeRef parent, String name) {
        return bySystem(() -> played.repository.folder(parent, name));
    }

    private List<String> names() {
        return bySystem(() ->
                nodes
                        .getChildAssocs(library(), QName.createQName(Cm.URI, "contains"), RegexQNamePattern.MATCH_ALL)
                        .stream()
                        .map(ChildAssociationRef::getChildRef)
                        .map(child -> String.valueOf(nodes.getProperty(child, QName.createQName(Cm.URI, "name"))))
                        .toList());
    }

    private NodeRef library() {
        if (library == null) {
            library = played.repository.folder(played.repository.places().folder(Place.DRAFTS), "documentLibrary");
        }
        return library;
    }

    private <T> T bySystem(java.util.function.Supplier<T> work) {
        return played.work.inTransaction(() -> played.identity.asSystem(work));
    }

    private SiteService sites() {
        Map<String, Function<Object[], Object>> answers = new HashMap<>();
        answers.put("getSite", given -> exists ? Recorded.service(SiteInfo.class, Map.of()) : null);
        answers.put("createSite", given -> {
            exists = true;
            return Recorded.service(SiteInfo.class, Map.of());
        });
        answers.put("setMembership", given -> null);
        answers.put("getContainer", given -> library);
        answers.put("createContainer", given -> library());
        return Recorded.service(SiteService.class, answers);
    }

    private RuleService rules() {
        return Recorded.service(RuleService.class, Map.of("saveRule", given -> {
            ruledFolders.add((NodeRef) given[0]);
            return given[1];
        }));
    }

    private ActionService actions() {
        return Recorded.service(
                ActionService.class,
                Map.of(
                        "createAction",
                        given -> {
                            ruledActions.add(given[0]);
                            return Recorded.service(CompositeAction.class, Map.of());
                        },
                        "createCompositeAction",
                        given -> Recorded.service(CompositeAction.class, Map.of("addAction", added -> null))));
    }
}
