package org.mithaq.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Draft;
import org.mithaq.document.Edit;
import org.mithaq.document.MultilingualText;
import org.mithaq.document.Properties;
import org.mithaq.memory.MemoryHost;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;

class IndexCheckTest {

    private final MemoryHost host = new MemoryHost();
    private final IndexCheck check = host.indexCheck();
    private final List<Long> progress = new ArrayList<>();
    private DocumentId one;
    private DocumentId other;

    @BeforeEach
    void fileTwo() {
        one = file("Water");
        other = file("Museums");
        host.settle();
    }

    @Test
    void indexThatFollowedShouldAgree() {
        IndexCheck.Outcome outcome = check.run(progress::add);

        assertThat(outcome.agrees()).isTrue();
        assertThat(outcome.compared()).isEqualTo(2);
        assertThat(progress).isNotEmpty().last().isEqualTo(2L);
    }

    @Test
    void changeThatTheIndexHasNotHeardOfYetShouldBeNoDisagreement() {
        host.documents.edit(
                host.actor("officer"),
                one,
                host.documents.open(host.actor("officer"), one).revision(),
                new Edit(Map.of(Cm.PROP_DESCRIPTION, Optional.of(MultilingualText.of("en", "Rivers"))), Map.of()));

        assertThat(check.run(progress::add).agrees()).isTrue();
    }

    @Test
    void whatIsMissingOutOfDateAndSurplusShouldBeNamedAndPutRight() {
        IndexedDocument right = host.index.documents().get(one);
        IndexedDocument open = new IndexedDocument(
                right.document(),
                right.text(),
                right.languages(),
                right.parties(),
                right.counterparty(),
                List.of(Set.of("GROUP_ANYBODY")));
        IndexedDocument nobodys = IndexedDocuments.mou("nobodys").build();
        host.index.apply(host.index.mark(), List.of(open, nobodys), List.of(other));

        IndexCheck.Outcome outcome = check.run(progress::add);

        assertThat(outcome.different()).containsExactly(one);
        assertThat(outcome.missing()).containsExactly(other);
        assertThat(outcome.surplus()).containsExactly(new DocumentId("nobodys"));
        assertThat(host.index.documents().keySet()).containsExactlyInAnyOrder(one, other);
        assertThat(host.index.documents().get(one).readers()).isEqualTo(right.readers());
        assertThat(check.run(progress::add).agrees()).isTrue();
    }

    private DocumentId file(String title) {
        Draft draft = new Draft(
                Prm.TYPE_MOU,
                Properties.EMPTY.with(Cm.PROP_TITLE, MultilingualText.of("en", title)),
                Optional.empty(),
                Map.of(),
                false);
        return host.documents
                .file(host.actor("officer"), draft, Optional.empty())
                .id();
    }
}
