package org.mithaq.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mithaq.document.StoredDocuments.textOf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mithaq.model.Prm;
import org.mithaq.problem.Problem;

/** What every host's repository holds of files, their versions and their extracted text. */
public interface DocumentContentContract extends StoredDocuments {

    /** SHA-256 of "مذكرة" in UTF-8, computed with another tool. */
    String FINGERPRINT = "75ebe67d0f46638004f5147b0e350d3d56758c0e4cee003b997711fbdd519f62";

    @Test
    default void stagedBytesShouldBeToldWithNameSizeAndFingerprint() {
        StagedContent staged = stage("مذكرة تفاهم.txt", "مذكرة");

        assertThat(staged.name()).isEqualTo("مذكرة تفاهم.txt");
        assertThat(staged.content().size()).isEqualTo(10);
        assertThat(staged.content().fingerprint()).isEqualTo(FINGERPRINT);
        assertThat(staged.content().mediaType()).isEqualTo("text/plain");
        assertThat(inTransaction(() -> store().staged(staged.id()))).contains(staged);
    }

    @Test
    default void pathOfTheSenderShouldBeDropped() {
        assertThat(stage("C:\\Drafts\\protocol.docx", "x").name()).isEqualTo("protocol.docx");
        assertThat(stage("../../etc/passwd", "x").name()).isEqualTo("passwd");
    }

    @Test
    default void fileThatTheHostDoesNotHaveShouldBecomeNoDocument() {
        DocumentId unknown = new DocumentId("00000000-0000-4000-8000-000000000000");
        NewDocument as = new NewDocument(
                Prm.TYPE_MOU,
                new NewDocument.Location.In(Place.DRAFTS),
                "memorandum",
                Properties.EMPTY,
                Optional.empty(),
                OFFICER);

        assertThatThrownBy(() -> inTransaction(() -> store().adopt(unknown, as)))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo("PRM-DOC-001");
                    assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_FOUND);
                });
    }

    @Test
    default void unknownUploadShouldBeEmpty() {
        assertThat(inTransaction(() -> store().staged("unknown"))).isEmpty();
        assertThat(inTransaction(() -> store().staged("../unknown"))).isEmpty();
    }

    @Test
    default void exactlyTheLimitShouldBeAcceptedAndOneByteMoreRefused() throws IOException {
        assertThat(store().stage("full.txt", bytes("12345"), 5).content().size())
                .isEqualTo(5);
        assertThatThrownBy(() -> store().stage("over.txt", bytes("123456"), 5))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo("PRM-DOC-010");
                    assertThat(problem.kind()).isEqualTo(Problem.Kind.TOO_LARGE);
                });
    }

    @Test
    default void brokenStreamShouldReachTheCaller() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };

        assertThatThrownBy(() -> store().stage("broken.txt", broken, LIMIT)).isInstanceOf(IOException.class);
    }

    @Test
    default void documentShouldTakeTheStagedBytes() {
        StagedContent staged = stage("draft.txt", "Article 1");

        Document filed = memorandumOf(staged);

        assertThat(filed.content()).contains(staged.content());
        assertThat(textOf(inTransaction(() -> store().read(filed.id())))).isEqualTo("Article 1");
        assertThat(inTransaction(() -> store().staged(staged.id()))).as("taken").isEmpty();
    }

    @Test
    default void stagedBytesShouldBeReadAndRenewedUntilADocumentTakesThem() {
        StagedContent staged = stage("draft.txt", "Article 1");

        assertThat(textOf(inTransaction(() -> store().readStaged(staged.id())))).isEqualTo("Article 1");
        assertThat(inTransaction(() -> store().renewStaged(staged.id()))).isTrue();
        memorandumOf(staged);

        assertThat(inTransaction(() -> store().readStaged(staged.id()))).isEmpty();
        assertThat(inTransaction(() -> store().renewStaged(staged.id()))).isFalse();
        assertThat(inTransaction(() -> store().readStaged("../unknown"))).isEmpty();
    }

    @Test
    default void stagedBytesShouldStayWhenTheFilingIsRolledBack() {
        StagedContent staged = stage("draft.txt", "Article 1");
        assertThatThrownBy(() -> unitOfWork().inTransaction(() -> {
                    memorandumOf(staged);
                    throw new IllegalStateException("a field was wrong");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(inTransaction(() -> store().staged(staged.id()))).contains(staged);
        assertThat(textOf(inTransaction(() -> store().read(memorandumOf(staged).id()))))
                .isEqualTo("Article 1");
    }

    @Test
    default void emptyFileShouldBeAFile() {
        Document filed = memorandumOf(stage("empty.txt", ""));

        assertThat(filed.content().map(Content::size)).contains(0L);
        assertThat(textOf(inTransaction(() -> store().read(filed.id())))).isEmpty();
    }

    @Test
    default void documentWithoutFileShouldHaveNeitherBytesNorVersions() {
        Document filed = memorandum("No file");

        assertThat(inTransaction(() -> store().read(filed.id()))).isEmpty();
        assertThat(inTransaction(() -> store().versions(filed.id()))).isEmpty();
    }

    @Test
    default void newBytesShouldReplaceTheOldOnesAndKeepThemAsAVersion() {
        Document filed = memorandumOf(stage("draft.txt", "Article 1"));
        StagedContent second = stage("draft-2.txt", "Article 1 and 2");

        Document replaced = inTransaction(() -> store().replaceContent(filed.id(), filed.revision(), second));

        assertThat(replaced.name()).isEqualTo("draft-2.txt");
        assertThat(replaced.content()).contains(second.content());
        assertThat(replaced.revision()).isNotEqualTo(filed.revision());
        assertThat(replaced.properties()).isEqualTo(filed.properties());
        List<Version> versions = inTransaction(() -> store().versions(filed.id()));
        assertThat(versions).extracting(Version::name).containsExactly("draft.txt", "draft-2.txt");
        assertThat(versions)
                .extracting(Version::content)
                .containsExactly(filed.content().orElseThrow(), second.content());
        assertThat(versions).extracting(Version::by).containsOnly(OFFICER);
        assertThat(read(filed, versions.get(0))).isEqualTo("Article 1");
        assertThat(read(filed, versions.get(1))).isEqualTo("Article 1 and 2");
        assertThat(textOf(inTransaction(() -> store().read(filed.id())))).isEqualTo("Article 1 and 2");
    }

    @Test
    default void unknownVersionShouldBeEmpty() {
        Document filed = memorandumOf(stage("draft.txt", "Article 1"));

        assertThat(inTransaction(() -> store().read(filed.id(), "9.9"))).isEmpty();
    }

    @Test
    default void sameBytesShouldBeKeptByEachDocumentOnItsOwn() {
        Document one = memorandumOf(stage("one.txt", "the same text"));
        Document two = memorandumOf(stage("two.txt", "the same text"));

        unitOfWork().inTransaction(() -> store().delete(one.id(), one.revision()));

        assertThat(textOf(inTransaction(() -> store().read(two.id())))).isEqualTo("the same text");
    }

    @Test
    default void extractedTextShouldBeKeptPageByPage() {
        Document filed = memorandumOf(stage("draft.txt", "Article 1"));
        PageText text = new PageText(List.of("المادة الأولى", "", "Article 2 « fin »"));

        unitOfWork().inTransaction(() -> store().writeText(filed.id(), text));
        assertThat(inTransaction(() -> store().text(filed.id()))).contains(text);

        PageText later = new PageText(List.of("one page"));
        unitOfWork().inTransaction(() -> store().writeText(filed.id(), later));
        assertThat(inTransaction(() -> store().text(filed.id()))).contains(later);
    }

    @Test
    default void textWithoutPagesShouldRemoveTheFormer() {
        Document filed = memorandumOf(stage("draft.txt", "Article 1"));
        unitOfWork().inTransaction(() -> store().writeText(filed.id(), new PageText(List.of("Article 1"))));

        unitOfWork().inTransaction(() -> store().writeText(filed.id(), new PageText(List.of())));

        assertThat(inTransaction(() -> store().text(filed.id()))).isEmpty();
    }

    @Test
    default void textShouldStayWhenPropertiesChange() {
        Document filed = memorandumOf(stage("draft.txt", "Article 1"));
        PageText text = new PageText(List.of("Article 1"));
        unitOfWork().inTransaction(() -> store().writeText(filed.id(), text));

        Document present = present(filed.id());
        unitOfWork().inTransaction(() -> store().update(present.id(), present.revision(), titled("New title")));

        assertThat(inTransaction(() -> store().text(filed.id()))).contains(text);
        assertThat(textOf(inTransaction(() -> store().read(filed.id())))).isEqualTo("Article 1");
    }

    @Test
    default void documentWithoutExtractedTextShouldBeEmpty() {
        Document filed = memorandumOf(stage("draft.txt", "Article 1"));

        assertThat(inTransaction(() -> store().text(filed.id()))).isEmpty();
    }

    @Test
    default void longTextShouldBeKeptWhole() {
        Document filed = memorandumOf(stage("draft.txt", "Article 1"));
        PageText text = new PageText(List.of("نص طويل ".repeat(50_000), "page two"));

        unitOfWork().inTransaction(() -> store().writeText(filed.id(), text));

        assertThat(inTransaction(() -> store().text(filed.id()))).contains(text);
    }

    private String read(Document document, Version version) {
        Optional<InputStream> bytes = inTransaction(() -> store().read(document.id(), version.label()));
        return textOf(bytes);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
