package org.mithaq.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mithaq.access.Actor;
import org.mithaq.document.Draft;
import org.mithaq.document.Properties;
import org.mithaq.memory.MemoryHost;
import org.mithaq.model.Prm;
import org.mithaq.problem.Problem;

class IndexAdministrationTest {

    private final MemoryHost host = new MemoryHost();
    private final List<Runnable> waiting = new ArrayList<>();
    private final IndexAdministration administration =
            new IndexAdministration(host.index, host.catchUp, host.indexCheck(), host.extractor, waiting::add);
    private final Actor administrator = host.actor("administrator");

    @Test
    void aRebuildShouldTellHowFarItIsUntilItEnds() {
        file();
        file();
        host.settle();
        long documents = host.index.size();

        administration.rebuild(administrator);

        assertThat(administration.state(administrator).progress())
                .contains(new IndexAdministration.Progress(0, documents));
        assertThatThrownBy(() -> administration.rebuild(administrator))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("PRM-SEARCH-001"));
        waiting.forEach(Runnable::run);
        assertThat(administration.state(administrator).progress()).isEmpty();
        assertThat(host.index.size()).isEqualTo(documents);
    }

    @Test
    void progressShouldCountWhatTheNewIndexHolds() {
        file();
        file();
        List<Long> told = new ArrayList<>();

        long size = host.catchUp.rebuild(told::add);

        assertThat(told).isSorted().endsWith(2L);
        assertThat(size).isEqualTo(2);
    }

    @Test
    void whatCanBeReadShouldBeTold() {
        assertThat(administration.state(administrator).readable())
                .containsEntry("application/pdf", true)
                .hasSize(2);
    }

    private void file() {
        Draft draft = new Draft(Prm.TYPE_MOU, Properties.EMPTY, Optional.empty(), Map.of(), false);
        host.documents.file(host.actor("officer"), draft, Optional.empty());
    }
}
