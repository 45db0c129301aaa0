package org.mithaq.alfresco.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.alfresco.repo.node.integrity.IntegrityException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.alfresco.access.ChosenLanguages;
import org.mithaq.alfresco.document.ModelNames;
import org.mithaq.document.Document;
import org.mithaq.document.NewDocument;
import org.mithaq.document.Place;
import org.mithaq.document.Properties;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.notification.Notice;
import org.mithaq.review.ReviewTask;

/** The action in the rule of a folder, and by hand. */
class RouteToLegalReviewTest {

    @TempDir
    Path uploads;

    private PlayedRules rules;

    @BeforeEach
    void play() {
        rules = new PlayedRules(uploads);
    }

    @Test
    void plainFileShouldBecomeAMemorandumThatGoesToReviewOnceComplete() {
        NodeRef node = upload(Cm.TYPE_CONTENT, "draft.txt", "Article 1", Map.of());

        Document draft = rules.document(node);
        assertThat(draft.type()).isEqualTo(Prm.TYPE_MOU);
        assertThat(draft.properties().flag(Prm.PROP_ROUTING_REQUESTED)).isTrue();
        assertThat(draft.owner()).isEqualTo(PlayedRules.OFFICER);
        assertThat(rules.notices).isEmpty();
    }

    @Test
    void plainFileShouldBecomeWhatTheRuleNames() {
        NodeRef agreement = upload(Cm.TYPE_CONTENT, "draft.txt", "Article 1", Map.of("type", "prm:agreement"));
        NodeRef general = upload(Cm.TYPE_CONTENT, "draft-2.txt", "Article 1", Map.of("type", "prm:instrument"));
        NodeRef other = upload(Cm.TYPE_CONTENT, "draft-3.txt", "Article 1", Map.of("type", "cm:folder"));

        assertThat(rules.document(agreement).type()).isEqualTo(Prm.TYPE_AGREEMENT);
        assertThat(rules.document(general).type()).isEqualTo(Prm.TYPE_MOU);
        assertThat(rules.document(other).type()).isEqualTo(Prm.TYPE_MOU);
    }

    @Test
    void whatIsMissingShouldBecomeATaskOfTheOfficer() {
        NodeRef node = upload(Cm.TYPE_CONTENT, "draft.txt", "Article 1", Map.of());

        rules.follow(ModelNames.id(node));

        assertThat(rules.missing(node)).containsExactly("PRM-GUARD-003");
        assertThat(rules.tasks).singleElement().extracting(ReviewTask::missing).isEqualTo(rules.missing(node));
        assertThat(rules.keysTo("officer")).containsExactly("notice.review.missing");
    }

    @Test
    void draftThatCameWithItsTypeShouldBeRoutedToo() {
        NodeRef node = upload(Prm.TYPE_PROTOCOL, "draft.txt", "Article 1", Map.of());

        assertThat(rules.document(node).type()).isEqualTo(Prm.TYPE_PROTOCOL);
        assertThat(rules.document(node).properties().flag(Prm.PROP_ROUTING_REQUESTED))
                .isTrue();
    }

    @Test
    void draftThatWasFiledInOurPagesShouldStayAsItsFilerWantsIt() {
        Document filed = rules.played.work.inTransaction(() -> rules.played.store.create(new NewDocument(
                Prm.TYPE_MOU,
                new NewDocument.Location.In(Place.DRAFTS),
                "draft.txt",
                Properties.EMPTY.with(Prm.PROP_STATUS, "NEGOTIATION").with(Prm.PROP_ROUTING_REQUESTED, false),
                Optional.empty(),
                PlayedRules.OFFICER)));

        inRule(ModelNames.node(filed.id()));

        assertThat(rules.document(ModelNames.node(filed.id())).properties()).isEqualTo(filed.properties());
    }

    @Test
    void whatIsNoFinishedFileShouldBeLeftAlone() {
        for (String name :
                new String[] {"~$draft.docx", "._draft.docx", ".~lock.draft.odt#", "draft.tmp", "draft.wbk"}) {
            assertThat(rules.isDocument(upload(Cm.TYPE_CONTENT, name, "Article 1", Map.of())))
                    .as(name)
                    .isFalse();
        }
        assertThat(rules.isDocument(upload(Cm.TYPE_CONTENT, "empty.txt", "", Map.of())))
                .isFalse();
        assertThat(rules.isDocument(upload(Cm.TYPE_FOLDER, "Folder", "", Map.of())))
                .isFalse();
        assertThat(rules.notices).isEmpty();
    }

    @Test
    void failureShouldKeepTheUploadAndBeToldToThePerson() {
        RouteToLegalReview broken = rules.routing(failingAt("setType"));

        NodeRef node = rules.played.work.inTransaction(() -> {
            NodeRef put = rules.put(Cm.TYPE_CONTENT, "draft.txt", "Article 1");
            broken.executeImpl(rules.ofRule(Map.of()), put);
            return put;
        });

        assertThat(rules.played.work.inTransaction(() -> rules.played.nodes.exists(node)))
                .isTrue();
        assertThat(rules.isDocument(node)).isFalse();
        assertThat(rules.notices).singleElement().satisfies(notice -> {
            assertThat(notice.to()).isEqualTo(PlayedRules.OFFICER);
            assertThat(notice.key()).isEqualTo("notice.rule.ROUTING");
            assertThat(notice.arguments()).contains("draft.txt");
            assertThat(notice.subject()).as("no document to open").isEmpty();
        });
    }

    @Test
    void refusalByHandShouldBeToldInThePersonsLanguage() {
        new ChosenLanguages(rules.played.work, rules.played.database.jdbc())
                .keep(PlayedRules.OFFICER, WorkingLanguage.FR);
        NodeRef node = rules.played.work.inTransaction(() -> rules.put(Prm.TYPE_MOU, "draft.txt", "Article 1"));

        assertThatThrownBy(() -> rules.played.work.inTransaction(() -> {
                    rules.routing().executeImpl(rules.byHand(Map.of()), node);
                    return true;
                }))
                .isInstanceOf(IntegrityException.class)
                .hasMessageContaining("Nommez les deux côtés");
        assertThat(rules.notices).extracting(Notice::key).isEmpty();
    }

    @Test
    void fileOfOthersShouldNotBeMadeADraftByHand() {
        NodeRef node = rules.played.work.inTransaction(() -> rules.put(Cm.TYPE_CONTENT, "notes.txt", "Notes"));

        assertThatThrownBy(() -> rules.played.identity.as(
                        "reader",
                        () -> rules.played.work.inTransaction(() -> {
                            rules.routing().executeImpl(rules.byHand(Map.of()), node);
                            return true;
                        })))
                .isInstanceOf(IntegrityException.class)
                .hasMessageContaining("not change it");
        assertThat(rules.isDocument(node)).isFalse();
    }

    private NodeRef upload(
            org.mithaq.model.QName type, String name, String text, Map<String, Serializable> parameters) {
        return rules.played.work.inTransaction(() -> {
            NodeRef node = rules.put(type, name, text);
            rules.routing().executeImpl(rules.ofRule(parameters), node);
            return node;
        });
    }

    private void inRule(NodeRef node) {
        rules.played.work.inTransaction(() -> rules.routing().executeImpl(rules.ofRule(Map.of()), node));
    }

    private NodeService failingAt(String method) {
        return (NodeService) Proxy.newProxyInstance(
                NodeService.class.getClassLoader(), new Class<?>[] {NodeService.class}, (proxy, called, given) -> {
                    if (called.getName().equals(method)) {
                        throw new IllegalStateException("the repository cannot");
                    }
                    return called.invoke(rules.played.nodes, given);
                });
    }
}
