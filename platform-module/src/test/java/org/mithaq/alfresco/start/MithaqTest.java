package org.mithaq.alfresco.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.activiti.engine.RepositoryService;
import org.activiti.engine.RuntimeService;
import org.activiti.engine.TaskService;
import org.alfresco.repo.lock.JobLockService;
import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.repo.rendition2.SynchronousTransformClient;
import org.alfresco.repo.workflow.WorkflowNodeConverter;
import org.alfresco.service.cmr.action.ActionService;
import org.alfresco.service.cmr.dictionary.DictionaryService;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.MimetypeService;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.rule.RuleService;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.cmr.security.MutableAuthenticationService;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.cmr.security.PersonService;
import org.alfresco.service.cmr.site.SiteService;
import org.alfresco.service.cmr.version.VersionService;
import org.alfresco.service.cmr.workflow.WorkflowService;
import org.alfresco.service.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.alfresco.service.Recorded;
import org.mithaq.alfresco.transaction.TestDatabase;
import org.mithaq.model.Cm;
import org.mithaq.rest.RestApi;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The parts put together, over a repository of which nothing is asked but to be told of behaviours. */
class MithaqTest {

    @TempDir
    Path folder;

    private final TestDatabase database = new TestDatabase();
    private final List<QName> watched = new ArrayList<>();

    @Test
    void everyControllerShouldGetWhatItAsksOfItsHost() {
        try (Mithaq mithaq = mithaq();
                AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            mithaq.startIndex();
            Map<String, Object> beans = mithaq.restBeans();
            context.register(RestApi.class);
            context.addBeanFactoryPostProcessor(factory -> beans.forEach(factory::registerSingleton));

            assertThatCode(context::refresh).doesNotThrowAnyException();
            assertThat(context.getBeansOfType(Object.class).values())
                    .filteredOn(bean -> bean.getClass().getSimpleName().endsWith("Controller"))
                    .hasSizeGreaterThan(8);
        }
    }

    @Test
    void partsOfTheStartShouldFollowEachOtherAndNoneKeepTheNextFromBeingDone() {
        List<String> done = new ArrayList<>();

        Mithaq.inOrder(
                () -> done.add("groups and site"),
                () -> {
                    throw new IllegalStateException("a document that cannot be read");
                },
                () -> done.add("index"));

        assertThat(done).containsExactly("groups and site", "index");
    }

    @Test
    void foldersThatAnEmptyRepositoryMakesBeforeOurTablesAreThereShouldNotBeWatched() {
        QName folders = QName.createQName(Cm.URI, Cm.TYPE_FOLDER.localName());
        try (Mithaq mithaq = mithaq()) {
            assertThat(watched).isNotEmpty().doesNotContain(folders);

            mithaq.watchFolders();

            assertThat(watched).contains(folders);
        }
    }

    private Mithaq mithaq() {
        return new Mithaq(
                new Repository(
                        database.dataSource(),
                        database.retrying(),
                        Recorded.service(
                                PolicyComponent.class,
                                Map.of("bindClassBehaviour", this::watched, "bindAssociationBehaviour", given -> null)),
                        untouched(BehaviourFilter.class),
                        untouched(JobLockService.class),
                        untouched(NodeService.class),
                        untouched(DictionaryService.class),
                        untouched(ContentService.class),
                        untouched(VersionService.class),
                        untouched(PermissionService.class),
                        untouched(MimetypeService.class),
                        untouched(SynchronousTransformClient.class),
                        untouched(AuthorityService.class),
                        untouched(PersonService.class),
                        untouched(MutableAuthenticationService.class),
                        untouched(SiteService.class),
                        untouched(RuleService.class),
                        untouched(ActionService.class),
                        untouched(WorkflowService.class),
                        untouched(WorkflowNodeConverter.class),
                        untouched(RepositoryService.class),
                        untouched(RuntimeService.class),
                        untouched(TaskService.class)),
                new ModuleSettings(
                        folder.resolve("index"),
                        SearchSettings.EMBEDDED,
                        folder.resolve("uploads"),
                        1_000_000,
                        "ICESCO",
                        ZoneOffset.UTC,
                        Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                        false,
                        "http://localhost:8080/share/page/document-details?nodeRef=workspace://SpacesStore/",
                        "http://localhost:8080/alfresco/s/mithaq/v1/"));
    }

    private @Nullable Object watched(Object... given) {
        watched.add((QName) given[1]);
        return null;
    }

    private static <T> T untouched(Class<T> service) {
        return Recorded.service(service, Map.of());
    }
}
