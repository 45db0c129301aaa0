package org.mithaq.alfresco.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.alfresco.repo.node.integrity.IntegrityException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.alfresco.document.ModelNames;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.notification.Notice;
import org.mithaq.review.ReviewTask;

/** The action in the rule of a folder, and by hand. */
class CheckCompletenessTest {

    @TempDir
    Path uploads;

    private PlayedRules rules;

    @BeforeEach
    void play() {
        rules = new PlayedRules(uploads);
    }

    @Test
    void guardThatFailsShouldBecomeATaskAndNeverAFailedUpload() {
        NodeRef node = upload(Prm.TYPE_MOU);
        assertThat(rules.missing(node)).as("while it is read").containsExactly("PRM-GUARD-001.PENDING");

        rules.follow(ModelNames.id(node));

        assertThat(rules.missing(node)).containsExactly("PRM-GUARD-003");
        assertThat(rules.document(node).properties().texts(Prm.PROP_DUE_BEFORE_APPROVAL))
                .contains("PRM-GUARD-009");
        assertThat(rules.tasks).singleElement().extracting(ReviewTask::missing).isEqualTo(rules.missing(node));
        assertThat(rules.keysTo("officer")).containsExactly("notice.review.incomplete");
        assertThat(rules.document(node).properties().text(Prm.PROP_STATUS)).contains("NEGOTIATION");
    }

    @Test
    void whatIsNoInstrumentShouldBeLeftAloneInARule() {
        assertThat(rules.isDocument(upload(Cm.TYPE_CONTENT))).isFalse();
        upload(Prm.TYPE_REFERENCE_LITERATURE);

        assertThat(rules.notices).isEmpty();
        assertThat(rules.tasks).isEmpty();
    }

    @Test
    void failureShouldKeepTheUploadAndBeToldToThePerson() {
        CheckCompleteness broken =
                new CheckCompleteness(rules.runs(), rules.instruments, rules.reviewThatFails(), rules.played.identity);

        NodeRef node = rules.played.work.inTransaction(() -> {
            NodeRef put = rules.put(Prm.TYPE_MOU, "draft.txt", "");
            broken.executeImpl(rules.ofRule(Map.of()), put);
            return put;
        });

        assertThat(rules.document(node).type()).isEqualTo(Prm.TYPE_MOU);
        assertThat(rules.missing(node)).as("all of it undone").isEmpty();
        assertThat(rules.notices).singleElement().satisfies(notice -> {
            assertThat(notice.key()).isEqualTo("notice.rule.COMPLETENESS");
            assertThat(notice.subject()).contains(node.getId());
        });
    }

    @Test
    void byHandItShouldBeRefusedToWhoMayNotChangeTheDraft() {
        NodeRef node = rules.played.work.inTransaction(() -> rules.put(Prm.TYPE_MOU, "draft.txt", "Article 1"));

        assertThatThrownBy(() -> rules.played.identity.as("reader", () -> byHand(node)))
                .isInstanceOf(IntegrityException.class)
                .hasMessageContaining("not change it");
        assertThat(byHand(node)).isTrue();
        assertThat(rules.missing(node)).isNotEmpty();
        assertThat(rules.notices).extracting(Notice::key).isEmpty();
    }

    private NodeRef upload(QName type) {
        return rules.played.work.inTransaction(() -> {
            NodeRef node = rules.put(type, type.localName() + ".txt", "Article 1");
            action().executeImpl(rules.ofRule(Map.of()), node);
            return node;
        });
    }

    private boolean byHand(NodeRef node) {
        return rules.played.work.inTransaction(() -> {
            action().executeImpl(rules.byHand(Map.of()), node);
            return true;
        });
    }

    private CheckCompleteness action() {
        return new CheckCompleteness(rules.runs(), rules.instruments, rules.review, rules.played.identity);
    }
}
