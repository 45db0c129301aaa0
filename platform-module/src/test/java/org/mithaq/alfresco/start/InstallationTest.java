package org.mithaq.alfresco.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.activiti.engine.ProcessEngine;
import org.alfresco.service.cmr.security.AuthorityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mithaq.access.Role;
import org.mithaq.alfresco.access.Groups;
import org.mithaq.alfresco.review.PlayedEngine;
import org.mithaq.alfresco.review.ProcessDefinition;
import org.mithaq.alfresco.service.PlayedLocks;
import org.mithaq.alfresco.service.Recorded;
import org.mithaq.alfresco.transaction.TestDatabase;
import org.mithaq.model.ContentModel;
import org.springframework.dao.DuplicateKeyException;

/** Nodes of a cluster that start at once over one database: each has its own engine, all have the same locks and groups. */
class InstallationTest {

    private static final ContentModel MODEL = ContentModel.load();

    private final TestDatabase database = new TestDatabase();
    private final PlayedLocks locks = new PlayedLocks();
    private final CyclicBarrier bothLooked = new CyclicBarrier(2);
    private final List<ProcessEngine> engines =
            List.of(PlayedEngine.engine(database, Map.of()), PlayedEngine.engine(database, Map.of()));
    private final ExecutorService nodes = Executors.newFixedThreadPool(2);

    InstallationTest() {
        database.jdbc().execute("CREATE TABLE played_authority (name VARCHAR(100) PRIMARY KEY)");
    }

    @AfterEach
    void shutDown() {
        nodes.shutdownNow();
        engines.forEach(ProcessEngine::close);
    }

    @Test
    void twoNodesThatStartAtOnceShouldMakeEverythingOnce() throws Exception {
        List<Future<?>> starts = List.of(
                nodes.submit(installation(engines.get(0))::complete),
                nodes.submit(installation(engines.get(1))::complete));
        for (Future<?> start : starts) {
            start.get(60, TimeUnit.SECONDS);
        }

        assertThat(groups()).containsAll(roles()).doesNotHaveDuplicates();
        assertThat(definitions()).isEqualTo(1);
    }

    @Test
    void nodesThatStartAtOnceShouldMakeTheTablesOnce() throws Exception {
        TestDatabase empty = new TestDatabase(dataSource -> {});
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> starts = Stream.generate(
                            () -> nodes.submit(() -> Installation.makeTables(locks.service(), empty.dataSource())))
                    .limit(4)
                    .collect(Collectors.toList());
            for (Future<?> start : starts) {
                start.get(60, TimeUnit.SECONDS);
            }
        } finally {
            nodes.shutdownNow();
        }

        assertThat(empty.jdbc().queryForList("SELECT last_mark FROM mithaq_mark", Long.class))
                .containsExactly(0L);
    }

    @Test
    void whatIsThereAlreadyShouldStayAndWhatIsMissingBeMade() {
        database.jdbc().update("INSERT INTO played_authority (name) VALUES (?)", Role.OFFICER.group());
        database.unitOfWork().inTransaction(new ProcessDefinition(engines.get(0).getRepositoryService())::deploy);

        installation(engines.get(0)).complete();
        List<String> afterOne = groups();
        installation(engines.get(1)).complete();

        assertThat(afterOne).containsAll(roles()).hasSizeGreaterThan(roles().size());
        assertThat(groups()).isEqualTo(afterOne);
        assertThat(definitions()).isEqualTo(1);
    }

    private Installation installation(ProcessEngine engine) {
        return new Installation(
                locks.service(),
                database.unitOfWork(),
                List.of(
                        new Groups(authorities(), MODEL)::create,
                        new ProcessDefinition(engine.getRepositoryService())::deploy));
    }

    /** The repository's own refuses what another node has made meanwhile, and is not tried again. */
    private AuthorityService authorities() {
        return Recorded.service(
                AuthorityService.class,
                Map.of(
                        "authorityExists", given -> exists((String) given[0]),
                        "getDefaultZones", given -> Set.of("APP.DEFAULT"),
                        "createAuthority", given -> create("GROUP_" + given[1])));
    }

    private boolean exists(String name) {
        boolean exists = groups().contains(name);
        if (name.equals(Role.OFFICER.group())) {
            waitForTheOther();
        }
        return exists;
    }

    /** Both nodes would look before either makes anything, if nothing kept them apart. */
    private void waitForTheOther() {
        try {
            bothLooked.await(1, TimeUnit.SECONDS);
        } catch (BrokenBarrierException | TimeoutException e) {
            bothLooked.reset();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String create(String name) {
        try {
            database.jdbc().update("INSERT INTO played_authority (name) VALUES (?)", name);
            return name;
        } catch (DuplicateKeyException e) {
            throw new IllegalStateException("a child of this name exists", e);
        }
    }

    private List<String> groups() {
        return database.jdbc().queryForList("SELECT name FROM played_authority ORDER BY name", String.class);
    }

    private static List<String> roles() {
        return Stream.of(Role.values()).map(Role::group).toList();
    }

    private long definitions() {
        return engines.get(0)
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("prmLegalReview")
                .count();
    }
}
