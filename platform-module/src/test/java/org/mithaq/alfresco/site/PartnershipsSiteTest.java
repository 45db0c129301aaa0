package org.mithaq.alfresco.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.alfresco.service.cmr.action.ActionService;
import org.alfresco.service.cmr.action.CompositeAction;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.rule.RuleService;
import org.alfresco.service.cmr.site.SiteVisibility;
import org.alfresco.service.namespace.QName;
import org.alfresco.service.namespace.RegexQNamePattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.access.PersonId;
import org.mithaq.access.Role;
import org.mithaq.alfresco.document.PlayedDocuments;
import org.mithaq.alfresco.service.Recorded;
import org.mithaq.document.Place;
import org.mithaq.model.Cm;

/** Sites of partnerships: the sector's own, which each start of a repository completes, and those that people make. */
class PartnershipsSiteTest {

    private static final String OWN = PartnershipsSite.SHORT_NAME;
    private static final String SECOND = "waqf-partnerships";
    private static final List<String> FOLDERS =
            List.of("Drafts", "Under review", "In force", "Archive", "Attachments", "Partners", "Reference literature");
    private static final String PAGE = "surf-config/pages/site/%s/dashboard.xml";

    @TempDir
    Path uploads;

    private final List<NodeRef> ruledFolders = new ArrayList<>();
    private final List<Object> ruledActions = new ArrayList<>();
    private PlayedDocuments played;
    private NodeService nodes;
    private PlayedSites sites;
    private SitePlaces places;
    private PartnershipsSite site;
    private SiteBehaviours behaviours;

    @BeforeEach
    void repository() {
        played = new PlayedDocuments(new PersonId("admin"), uploads);
        nodes = played.nodes;
        sites = new PlayedSites(played.repository);
        places = new SitePlaces(sites.service(), nodes);
        Dashboard dashboard = new Dashboard(
                sites.service(),
                nodes,
                played.repository.contentService(),
                played.repository.permissionService(),
                SharePreset.load());
        Furnishing furnishing = new Furnishing(sites.service(), rules(), actions(), places, dashboard);
        site = new PartnershipsSite(sites.service(), furnishing);
        behaviours = new SiteBehaviours(sites.service(), nodes, furnishing, Runnable::run);
    }

    @Test
    void firstStartShouldMakeTheFoldersAndTheRuleOnDrafts() {
        start();

        assertThat(namesIn(OWN)).containsExactlyInAnyOrderElementsOf(FOLDERS);
        assertThat(ruledFolders).containsExactly(folder(Place.DRAFTS));
        assertThat(ruledActions).containsExactly("prm-route-to-legal-review");
    }

    @Test
    void laterStartShouldChangeNothing() {
        start();
        NodeRef drafts = folder(Place.DRAFTS);
        ruledFolders.clear();
        sites.membersOf(OWN).clear();

        start();

        assertThat(namesIn(OWN)).hasSameSizeAs(FOLDERS);
        assertThat(folder(Place.DRAFTS)).isEqualTo(drafts);
        assertThat(ruledFolders)
                .as("an administrator may have removed the rule")
                .isEmpty();
        assertThat(sites.membersOf(OWN)).as("and members").isEmpty();
    }

    @Test
    void siteOfAnEarlierReleaseShouldGetTheFoldersAndTheDashboardThatItLacks() {
        bySystem(() -> sites.create(SitePlaces.PRESET, OWN, SiteVisibility.MODERATED));
        NodeRef library = bySystem(() -> sites.service().createContainer(OWN, "documentLibrary", null, null));
        within(library, "Drafts");
        NodeRef own = within(library, "Our own folder");

        start();

        assertThat(namesIn(OWN)).containsAll(FOLDERS).hasSize(FOLDERS.size() + 1);
        assertThat(nodes.exists(own)).isTrue();
        assertThat(ruledFolders).isEmpty();
        assertThat(at(OWN, PAGE.formatted(OWN))).isPresent();
    }

    @Test
    void folderOfAPlaceShouldBeToldFromAnyOther() {
        start();
        NodeRef own = within(bySystem(() -> sites.library(OWN)), "Our own folder");
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
        bySystem(() -> {
            sites.delete(OWN);
            return true;
        });

        assertThat(placeOf(drafts)).isEmpty();
    }

    @Test
    void siteThatAPersonMakesFromThePresetShouldGetAllThatTheSectorsOwnHas() {
        start();
        ruledFolders.clear();

        made(SitePlaces.PRESET, SECOND, SiteVisibility.MODERATED);

        assertThat(namesIn(SECOND)).containsExactlyInAnyOrderElementsOf(FOLDERS);
        assertThat(ruledFolders).containsExactly(folder(SECOND, Place.DRAFTS));
        assertThat(sites.membersOf(SECOND))
                .isEqualTo(sites.membersOf(OWN))
                .contains(
                        entry(Role.ADMINISTRATOR.group(), "SiteManager"),
                        entry(Role.OFFICER.group(), "SiteContributor"),
                        entry(Role.LEGAL_REVIEWER.group(), "SiteConsumer"),
                        entry(Role.READER.group(), "SiteConsumer"));
        assertThat(at(SECOND, PAGE.formatted(SECOND))).isPresent();
    }

    @Test
    void privateSiteShouldTakeWhoWorksOnTheCycleAndNoReaders() {
        made(SitePlaces.PRESET, SECOND, SiteVisibility.PRIVATE);

        assertThat(sites.membersOf(SECOND))
                .containsKey(Role.HEAD_OF_LEGAL.group())
                .doesNotContainKey(Role.READER.group())
                .hasSize(Role.values().length - 1);
    }

    @Test
    void siteShouldBeFurnishedOnceHoweverOftenTheRepositoryTellsOfIt() {
        made(SitePlaces.PRESET, SECOND, SiteVisibility.MODERATED);

        tell(SECOND);

        assertThat(namesIn(SECOND)).hasSameSizeAs(FOLDERS);
        assertThat(ruledFolders).hasSize(1);
    }

    @Test
    void siteOfAnotherPresetShouldBeLeftAlone() {
        made("site-dashboard", "canteen", SiteVisibility.MODERATED);

        assertThat(bySystem(() -> Optional.ofNullable(sites.library("canteen"))))
                .isEmpty();
        assertThat(sites.membersOf("canteen")).isEmpty();
        assertThat(at("canteen", "surf-config")).isEmpty();
        assertThat(ruledFolders).isEmpty();
    }

    @Test
    void documentsOfASecondSiteShouldStayInIt() {
        start();
        made(SitePlaces.PRESET, SECOND, SiteVisibility.MODERATED);
        NodeRef drafts = folder(SECOND, Place.DRAFTS);

        assertThat(placeOf(drafts)).contains(Place.DRAFTS);
        assertThat(bySystem(() -> places.folder(Place.UNDER_REVIEW, drafts)))
                .isEqualTo(folder(SECOND, Place.UNDER_REVIEW))
                .isNotEqualTo(folder(Place.UNDER_REVIEW));
    }

    @Test
    void whatLiesInNoSiteOfPartnershipsShouldGoWithTheSectorsOwn() {
        start();
        made("site-dashboard", "canteen", SiteVisibility.MODERATED);
        NodeRef menu = within(bySystem(() -> sites.node("canteen")), "Menus");

        assertThat(bySystem(() -> places.folder(Place.ATTACHMENTS, menu))).isEqualTo(folder(Place.ATTACHMENTS));
        assertThat(placeOf(menu)).isEmpty();
    }

    @Test
    void dashboardShouldNameTheSiteAndKeepWhatPeopleChanged() throws IOException {
        start();

        NodeRef page = at(OWN, PAGE.formatted(OWN)).orElseThrow();
        assertThat(textOf(page)).contains("<template-instance>").doesNotContain("${siteid}", "id=");
        assertThat(textOf(at(OWN, "surf-config/components/page.component-1-1.site~" + OWN + "~dashboard.xml")
                        .orElseThrow()))
                .contains("<guid>page.component-1-1.site~" + OWN + "~dashboard</guid>")
                .contains("<source-id>site/" + OWN + "/dashboard</source-id>")
                .contains("<url>/mithaq/dashlets/legal-reviews</url>");
        bySystem(() -> {
            nodes.deleteNode(at(OWN, "surf-config/components/page.component-1-1.site~" + OWN + "~dashboard.xml")
                    .orElseThrow());
            return true;
        });

        start();

        assertThat(at(OWN, "surf-config/components/page.component-1-1.site~" + OWN + "~dashboard.xml"))
                .as("somebody took it off the dashboard")
                .isEmpty();
    }

    @Test
    void pagesShouldBeThoseOfThePresetThatSharesModuleOffers() throws IOException {
        try (InputStream in = SharePreset.class.getResourceAsStream("mithaq-presets.xml")) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("<preset id=\"" + SitePlaces.PRESET + "\">");
        }
    }

    @Test
    void onlyManagersShouldReachTheConfigurationOfASite() {
        start();

        NodeRef configuration = at(OWN, "surf-config").orElseThrow();
        assertThat(bySystem(() -> played.repository.permissionService().getInheritParentPermissions(configuration)))
                .isFalse();
    }

    private void start() {
        bySystem(site::createMissing);
    }

    private void made(String preset, String name, SiteVisibility visibility) {
        bySystem(() -> sites.create(preset, name, visibility));
        tell(name);
    }

    private void tell(String name) {
        bySystem(() -> {
            behaviours.onCreateNode(nodes.getPrimaryParent(sites.node(name)));
            return true;
        });
    }

    private NodeRef folder(Place place) {
        return bySystem(() -> places.folder(place));
    }

    private NodeRef folder(String name, Place place) {
        return bySystem(() -> places.folder(name, place));
    }

    private Optional<Place> placeOf(NodeRef folder) {
        return bySystem(() -> places.of(folder));
    }

    private NodeRef within(NodeRef parent, String name) {
        return bySystem(() -> played.repository.folder(parent, name));
    }

    private Optional<NodeRef> at(String name, String path) {
        return bySystem(() -> {
            NodeRef at = sites.node(name);
            for (String step : path.split("/")) {
                at = at == null ? null : sites.child(at, step);
            }
            return Optional.ofNullable(at);
        });
    }

    private String textOf(NodeRef file) throws IOException {
        try (InputStream in = bySystem(() -> Optional.ofNullable(played.repository
                                .contentService()
                                .getReader(file, QName.createQName(Cm.URI, "content")))
                        .orElseThrow())
                .getContentInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<String> namesIn(String name) {
        return bySystem(() -> nodes
                .getChildAssocs(sites.library(name), QName.createQName(Cm.URI, "contains"), RegexQNamePattern.MATCH_ALL)
                .stream()
                .map(ChildAssociationRef::getChildRef)
                .map(child -> String.valueOf(nodes.getProperty(child, QName.createQName(Cm.URI, "name"))))
                .toList());
    }

    private <T> T bySystem(Supplier<T> work) {
        return played.work.inTransaction(() -> played.identity.asSystem(work));
    }

    private RuleService rules() {
        return Recorded.service(
                RuleService.class, Map.of("hasRules", given -> ruledFolders.contains(given[0]), "saveRule", given -> {
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
