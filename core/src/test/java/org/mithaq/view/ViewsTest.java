package org.mithaq.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.access.Actor;
import org.mithaq.access.Role;
import org.mithaq.memory.MemoryHost;
import org.mithaq.problem.Problem;

class ViewsTest {

    private static final ViewState IN_FORCE = new ViewState("status=IN_FORCE&sort=newest");
    private static final Set<Role> SHARE =
            Set.of(Role.HEAD_OF_SECTOR, Role.HEAD_OF_LEGAL, Role.RECORDS_MANAGER, Role.ADMINISTRATOR);

    private final MemoryHost host = new MemoryHost();
    private final Actor officer = host.actor("officer");
    private final Actor head = host.actor("head-of-sector");
    private final Actor reader = host.actor("reader");
    private final Actor records = host.actor("records-manager");

    @Test
    void savedViewShouldBeOfferedToItsOwnerAlone() {
        SavedView saved = save(officer, "  In force ");

        assertThat(saved.content().name()).isEqualTo("In force");
        assertThat(host.views.of(officer, ListPage.REGISTER).views()).containsExactly(saved);
        assertThat(host.views.of(officer, ListPage.SEARCH).views()).isEmpty();
        assertThat(host.views.of(head, ListPage.REGISTER).views()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void thoseWhoAnswerForTheWorkOfOthersShouldShare(Role role) {
        Actor actor = Actor.of(officer.person(), Set.of(role.group()), officer.language());
        ThrowingCallable sharing =
                () -> host.views.save(actor, ListPage.REGISTER, "For all", IN_FORCE, Optional.of(Audience.EVERYBODY));

        assertThat(host.views.mayShare(actor)).isEqualTo(SHARE.contains(role));
        if (SHARE.contains(role)) {
            assertThatCode(sharing).doesNotThrowAnyException();
        } else {
            assertCode("PRM-VIEW-006", sharing);
        }
    }

    @Test
    void viewSharedWithARoleShouldBeOfferedToThoseWhoHoldIt() {
        SavedView shared = share("For readers", Audience.of(Role.READER));
        SavedView own = save(reader, "Zebra");

        assertThat(host.views.of(reader, ListPage.REGISTER).views()).containsExactly(own, shared);
        assertThat(host.views.of(officer, ListPage.REGISTER).views()).isEmpty();
    }

    @Test
    void whatIsNotSharedShouldBeAnsweredAsWhatIsNotThere() {
        SavedView saved = save(head, "Mine");

        for (String id : List.of(saved.id(), "unknown")) {
            assertCode("PRM-VIEW-001", () -> change(records, saved, id, "Theirs"));
            assertCode("PRM-VIEW-001", () -> host.views.remove(records, id));
            assertCode("PRM-VIEW-001", () -> host.views.openWith(records, ListPage.REGISTER, Optional.of(id)));
        }
    }

    @Test
    void sharedViewShouldBeChangedByItsOwnerAlone() {
        SavedView shared = share("For all", Audience.EVERYBODY);

        assertCode("PRM-VIEW-008", () -> change(officer, shared, shared.id(), "Officer's"));
        assertCode("PRM-VIEW-008", () -> change(records, shared, shared.id(), "Record's"));
        assertThat(change(head, shared, shared.id(), "Renamed").content().name())
                .isEqualTo("Renamed");
    }

    @Test
    void sharedViewShouldBeTakenAwayByItsOwnerOrWhoTidiesUp() {
        SavedView shared = share("For all", Audience.EVERYBODY);
        assertCode("PRM-VIEW-008", () -> host.views.remove(officer, shared.id()));
        assertCode("PRM-VIEW-008", () -> host.views.remove(host.actor("head-of-legal"), shared.id()));

        host.views.remove(records, shared.id());

        assertThat(host.views.of(head, ListPage.REGISTER).views()).isEmpty();
    }

    @Test
    void whoTidiesUpShouldFindWhatIsSharedWithRolesThatTheyDoNotHave() {
        SavedView forReaders = share("For readers", Audience.of(Role.READER));

        assertThat(host.views.of(records, ListPage.REGISTER).views()).containsExactly(forReaders);
        assertThat(host.views.of(officer, ListPage.REGISTER).views()).isEmpty();

        host.views.remove(records, forReaders.id());

        assertThat(host.views.of(head, ListPage.REGISTER).views()).isEmpty();
    }

    @Test
    void whoMayNotShareAnyMoreShouldKeepTheViewForThemselves() {
        SavedView shared = share("For all", Audience.EVERYBODY);
        Actor moved = Actor.of(head.person(), Set.of(Role.OFFICER.group()), head.language());

        assertCode(
                "PRM-VIEW-006",
                () -> host.views.change(
                        moved, shared.id(), shared.revision(), "For all", IN_FORCE, Optional.of(Audience.EVERYBODY)));
        host.views.change(moved, shared.id(), shared.revision(), "Mine", IN_FORCE, Optional.empty());

        assertThat(host.views.of(officer, ListPage.REGISTER).views()).isEmpty();
    }

    @Test
    void whatSomebodyChangedMeanwhileShouldNotBeOverwritten() {
        SavedView saved = save(officer, "One");
        change(officer, saved, saved.id(), "Two");

        assertCode("PRM-VIEW-005", () -> change(officer, saved, saved.id(), "Three"));

        assertThat(host.views
                        .of(officer, ListPage.REGISTER)
                        .views()
                        .get(0)
                        .content()
                        .name())
                .isEqualTo("Two");
    }

    @Test
    void nameShouldBeTheOwnersOnlyOneOnThePage() {
        SavedView saved = save(officer, "In force");

        assertCode("PRM-VIEW-004", () -> save(officer, "in FORCE"));
        save(head, "In force");
        host.views.save(officer, ListPage.SEARCH, "In force", IN_FORCE, Optional.empty());
        assertThat(change(officer, saved, saved.id(), "IN force").content().name())
                .isEqualTo("IN force");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u202e", "a\u0000b", "line\nbreak"})
    void nameThatNobodyCouldReadShouldBeRefused(String name) {
        assertCode("PRM-VIEW-002", () -> save(officer, name));
        assertCode("PRM-VIEW-002", () -> save(officer, "a".repeat(81)));
        assertThat(save(officer, "a".repeat(80)).content().name()).hasSize(80);
    }

    @Test
    void personShouldNotKeepMoreThanTheLimit() {
        for (int i = 0; i < Views.MOST; i++) {
            save(officer, "View " + i);
        }

        assertCode("PRM-VIEW-007", () -> save(officer, "One too many"));
        save(head, "Of another person");
    }

    @Test
    void pageShouldOpenWithTheViewThatWasChosenWhileItIsThere() {
        SavedView shared = share("For readers", Audience.of(Role.READER));
        host.views.openWith(reader, ListPage.REGISTER, Optional.of(shared.id()));
        assertThat(host.views.of(reader, ListPage.REGISTER).first()).contains(shared.id());
        assertThat(host.views.of(head, ListPage.REGISTER).first()).isEmpty();

        host.views.change(head, shared.id(), shared.revision(), "Mine", IN_FORCE, Optional.empty());
        assertThat(host.views.of(reader, ListPage.REGISTER).first()).isEmpty();

        assertCode("PRM-VIEW-001", () -> host.views.openWith(head, ListPage.SEARCH, Optional.of(shared.id())));
        host.views.openWith(head, ListPage.REGISTER, Optional.of(shared.id()));
        host.views.openWith(head, ListPage.REGISTER, Optional.empty());
        assertThat(host.views.of(head, ListPage.REGISTER).first()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "//evil.example/",
                "q=a#/documents/1",
                "q=<script>",
                "q=a b",
                "q=%",
                "q=%4",
                "q=%zz",
                "q=%00",
                "q=%0d%0aSet-Cookie",
                "q=%c3",
                "?q=a",
                "q",
                "=a",
                "&",
                "q=a&",
                "1=a",
                "q=a&__proto__=b"
            })
    void stateThatIsNoQueryShouldBeRefused(String query) {
        assertCode("PRM-VIEW-003", () -> new ViewState(query));
    }

    @Test
    void stateShouldHaveItsLimits() {
        assertCode("PRM-VIEW-003", () -> new ViewState("q=" + "a".repeat(ViewState.LONGEST)));
        assertCode("PRM-VIEW-003", () -> new ViewState("a=" + "&a=".repeat(100)));
        assertThatCode(() ->
                        new ViewState("q=%D9%85+https%3A%2F%2Ficesco.org%2F&type=prm%3Amou&type=prm%3Aagreement&s="))
                .doesNotThrowAnyException();
    }

    private SavedView save(Actor actor, String name) {
        return host.views.save(actor, ListPage.REGISTER, name, IN_FORCE, Optional.empty());
    }

    private SavedView share(String name, Audience audience) {
        return host.views.save(head, ListPage.REGISTER, name, IN_FORCE, Optional.of(audience));
    }

    private SavedView change(Actor actor, SavedView seen, String id, String name) {
        return host.views.change(
                actor,
                id,
                seen.revision(),
                name,
                seen.content().state(),
                seen.content().sharedWith());
    }

    private static void assertCode(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }
}
