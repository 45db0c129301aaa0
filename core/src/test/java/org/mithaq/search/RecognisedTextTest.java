package org.mithaq.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.mithaq.access.AccessPolicy;
import org.mithaq.access.Actor;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Draft;
import org.mithaq.document.MultilingualText;
import org.mithaq.document.PageText;
import org.mithaq.document.Properties;
import org.mithaq.document.TextExtractor;
import org.mithaq.document.TextReading;
import org.mithaq.document.TextState;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.memory.MemoryHost;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;

class RecognisedTextTest {

    private final MemoryHost host = new MemoryHost();
    private final Actor officer = host.actor("officer");
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final List<DocumentId> told = new ArrayList<>();
    private final Scans scans = new Scans();

    private CatchUp follower() {
        return new CatchUp(
                host.work,
                host.store,
                host.index,
                new Indexing(host.work, host.store, host.model, new AccessPolicy()),
                new TextReading(host.work, host.store, scans),
                Runnable::run,
                waiting::add,
                List.of(told::add),
                host.model);
    }

    private static void settle(CatchUp following) {
        for (int i = 0; i < 20 && following.run() > 0; i++) {
            assertThat(following.unprocessed()).isEmpty();
        }
    }

    private DocumentId scan() {
        Draft draft = new Draft(
                Prm.TYPE_AGREEMENT,
                Properties.EMPTY.with(Cm.PROP_TITLE, MultilingualText.of("en", "Agreement on learning")),
                Optional.of(host.stage("officer", "scan.pdf", "pixels").id()),
                Map.of(),
                true);
        return host.documents.file(officer, draft, Optional.empty()).id();
    }

    private TextState state(DocumentId id) {
        return host.documents.open(officer, id).textState();
    }

    @Test
    void scanShouldBeFiledAtOnceAndItsTextFollow() {
        CatchUp following = follower();
        DocumentId id = scan();
        settle(following);

        assertThat(state(id)).isEqualTo(TextState.IMAGE_ONLY);
        assertThat(told).contains(id);
        assertThat(waiting).hasSize(1);

        waiting.remove().run();
        settle(following);

        assertThat(state(id)).isEqualTo(TextState.RECOGNISED);
        assertThat(host.index.documents().get(id).text()).isPresent();
        assertThat(host.documents.open(officer, id).properties().text(Prm.PROP_LANGUAGE))
                .contains("en");
        assertThat(waiting).isEmpty();
    }

    @Test
    void scanInWhichNothingIsFoundShouldNotBeLookedAtAgain() {
        scans.recognised = TextExtractor.Extraction.unreadable(TextState.IMAGE_ONLY, Optional.empty());
        CatchUp following = follower();
        DocumentId id = scan();
        settle(following);
        waiting.remove().run();
        following.tellAnew(java.util.Set.of(id));

        assertThat(state(id)).isEqualTo(TextState.IMAGE_ONLY);
        assertThat(waiting).isEmpty();
        assertThat(scans.asked).isEqualTo(1);
    }

    @Test
    void scanInWhichNothingIsFoundShouldStayAPicture() {
        scans.recognised = TextExtractor.Extraction.unreadable(TextState.EMPTY, Optional.empty());
        CatchUp following = follower();
        DocumentId id = scan();
        settle(following);
        waiting.remove().run();

        assertThat(state(id)).isEqualTo(TextState.IMAGE_ONLY);
    }

    @Test
    void scanAtWhichNothingCouldLookShouldBeTriedAgain() {
        CatchUp following = follower();
        DocumentId id = scan();
        settle(following);
        scans.failing = true;
        waiting.remove().run();
        scans.failing = false;
        following.run();
        waiting.remove().run();

        assertThat(state(id)).isEqualTo(TextState.RECOGNISED);
    }

    @Test
    void scansThatAreThereShouldBeRecognisedAfterTheStartWhereThatIsPossibleNow() {
        scans.able = false;
        DocumentId id = scan();
        settle(follower());
        assertThat(waiting).isEmpty();

        scans.able = true;
        CatchUp restarted = follower();
        settle(restarted);
        waiting.remove().run();

        assertThat(state(id)).isEqualTo(TextState.RECOGNISED);
    }

    /** Every file is pictures. */
    private static final class Scans implements TextExtractor {
        private boolean able = true;
        private boolean failing;
        private int asked;
        private Extraction recognised = new Extraction(
                TextState.RECOGNISED,
                Optional.of(new PageText(List.of("The Parties agree"))),
                Optional.empty(),
                Optional.empty(),
                List.of(WorkingLanguage.EN));

        @Override
        public Extraction extract(InputStream bytes, String name, String mediaType) {
            return Extraction.unreadable(TextState.IMAGE_ONLY, Optional.empty());
        }

        @Override
        public boolean recognises() {
            return able;
        }

        @Override
        public Extraction recognise(InputStream bytes, String name, String mediaType) {
            asked++;
            if (failing) {
                throw new UncheckedIOException(new IOException("no reader"));
            }
            return recognised;
        }
    }
}
