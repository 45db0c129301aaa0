package org.mithaq.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mithaq.access.Actor;
import org.mithaq.comparison.Deviation;
import org.mithaq.comparison.Span;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Draft;
import org.mithaq.document.Properties;
import org.mithaq.document.TextState;
import org.mithaq.memory.MemoryHost;
import org.mithaq.model.Prm;
import org.mithaq.problem.Problem;

class VersionTextsTest {

    private static final String FIRST = "Memorandum.\nArticle 1. The sides cooperate for one year.";
    private static final String SECOND = "Memorandum.\nArticle 1. The sides cooperate for five years.";

    private final MemoryHost host = new MemoryHost();
    private final Actor officer = host.actor("officer");
    private final AtomicInteger read = new AtomicInteger();
    private final VersionTexts texts = new VersionTexts(host.documents, (bytes, name, mediaType) -> {
        read.incrementAndGet();
        return host.extractor.extract(bytes, name, mediaType);
    });

    @Test
    void wordingShouldBeComparedFromTheFormerToTheLaterVersionWhicheverIsNamedFirst() {
        DocumentId id = filed(FIRST, Properties.EMPTY);
        replace(id, SECOND);

        VersionTexts.Compared compared = texts.compare(officer, id, "2", "1");

        assertThat(compared.from().label()).isEqualTo("1");
        assertThat(compared.to().label()).isEqualTo("2");
        assertThat(compared.languages()).containsExactly("en");
        Deviation deviation = compared.comparison().orElseThrow().deviations().get(0);
        assertThat(deviation.spans())
                .contains(new Span(Span.Change.DELETED, "one year"), new Span(Span.Change.INSERTED, "five years"));
        assertThat(texts.compare(officer, id, "1", "2")).isEqualTo(compared);
    }

    @Test
    void formerFileShouldBeReadOnceAndThePresentOneNotAtAll() {
        DocumentId id = filed(FIRST, Properties.EMPTY);
        replace(id, SECOND);

        texts.compare(officer, id, "1", "2");
        texts.compare(officer, id, "1", "2");

        assertThat(read).hasValue(1);
    }

    @Test
    void versionWithTheSameBytesShouldEqualTheOther() {
        DocumentId id = filed(FIRST, Properties.EMPTY);

        assertThat(texts.compare(officer, id, "1", "1")
                        .comparison()
                        .orElseThrow()
                        .isEqual())
                .isTrue();
        assertThat(read).hasValue(0);
    }

    @Test
    void versionWithoutAReadableTextShouldSayWhy() {
        DocumentId id = filed("%encrypted", Properties.EMPTY);
        replace(id, SECOND);

        VersionTexts.Compared compared = texts.compare(officer, id, "1", "2");

        assertThat(compared.comparison()).isEmpty();
        assertThat(compared.obstacle().orElseThrow().version().label()).isEqualTo("1");
        assertThat(compared.obstacle().orElseThrow().state()).isEqualTo(TextState.ENCRYPTED);
    }

    @Test
    void textThatIsTooLongToWaitForShouldNotBeCompared() {
        DocumentId id = filed(FIRST, Properties.EMPTY);
        replace(id, "word ".repeat(500_000));

        assertThat(texts.compare(officer, id, "1", "2").obstacle().orElseThrow().state())
                .isEqualTo(TextState.TOO_LARGE);
    }

    @Test
    void whoMayNotReadTheDocumentShouldBeToldThatThereIsNone() {
        DocumentId id = filed(FIRST, Properties.EMPTY.with(Prm.PROP_CONFIDENTIALITY, "RESTRICTED"));

        assertThatThrownBy(() -> texts.compare(host.actor("reader"), id, "1", "1"))
                .satisfies(problem -> assertThat(((Problem) problem).code()).isEqualTo("PRM-DOC-001"));
    }

    @Test
    void versionThatIsNotThereShouldBeRefused() {
        DocumentId id = filed(FIRST, Properties.EMPTY);

        assertThatThrownBy(() -> texts.compare(officer, id, "1", "7"))
                .satisfies(problem -> assertThat(((Problem) problem).code()).isEqualTo("PRM-DOC-007"));
    }

    private DocumentId filed(String text, Properties properties) {
        String upload = host.stage("officer", "draft.txt", text).id();
        Draft draft = new Draft(Prm.TYPE_MOU, properties, Optional.of(upload), Map.of(), false);
        DocumentId id = host.documents.file(officer, draft, Optional.empty()).id();
        host.settle();
        return id;
    }

    private void replace(DocumentId id, String text) {
        Document present = host.documents.open(officer, id);
        host.documents.replaceContent(officer, id, present.revision(), host.stage("officer", "draft-2.txt", text));
        host.settle();
    }
}
