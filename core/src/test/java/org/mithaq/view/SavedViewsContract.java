package org.mithaq.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.mithaq.access.PersonId;
import org.mithaq.access.Role;
import org.mithaq.document.UnitOfWork;

/** What every host's saved views hold. */
public interface SavedViewsContract {

    UnitOfWork unitOfWork();

    SavedViews views();

    @Test
    default void viewShouldBeFoundAgainAsItWasSaved() {
        PersonId owner = somebody();
        String longest = "q=" + "%D9%85".repeat((ViewState.LONGEST - 2) / 6);
        SavedView.Content content = new SavedView.Content(
                "مذكرات التفاهم «السارية» 💧", new ViewState(longest), Optional.of(Audience.of(Role.LEGAL_REVIEWER)));

        SavedView saved = in(() -> views().add(owner, ListPage.REGISTER, content));

        assertThat(saved.page()).isEqualTo(ListPage.REGISTER);
        assertThat(saved.owner()).isEqualTo(owner);
        assertThat(saved.content()).isEqualTo(content);
        assertThat(find(saved)).contains(saved);
    }

    @Test
    default void viewOfAPageAsItOpensShouldHaveAnEmptyState() {
        SavedView saved = added(somebody(), ListPage.SEARCH, content("All", Optional.empty()));

        assertThat(find(saved).orElseThrow().content().state().query()).isEmpty();
    }

    @Test
    default void personShouldHaveTheirOwnAndThoseSharedWithThemOnThePage() {
        PersonId owner = somebody();
        PersonId other = somebody();
        SavedView own = added(owner, ListPage.REGISTER, content("Own", Optional.empty()));
        SavedView forRole =
                added(other, ListPage.REGISTER, content("Role", Optional.of(Audience.of(Role.TECHNICAL_FOCAL_POINT))));
        SavedView forAll = added(other, ListPage.REGISTER, content("All", Optional.of(Audience.EVERYBODY)));
        added(other, ListPage.REGISTER, content("Private", Optional.empty()));
        added(other, ListPage.REGISTER, content("Others", Optional.of(Audience.of(Role.DIRECTOR_GENERAL))));
        added(owner, ListPage.SEARCH, content("Elsewhere", Optional.empty()));

        List<SavedView> found =
                in(() -> views().of(ListPage.REGISTER, owner, Set.of("EVERYBODY", Role.TECHNICAL_FOCAL_POINT.name())));

        assertThat(found).contains(own, forRole, forAll);
        assertThat(found)
                .filteredOn(view -> view.isOf(other) || view.isOf(owner))
                .containsExactlyInAnyOrder(own, forRole, forAll);
    }

    @Test
    default void viewsOfAllPagesShouldBeCountedForTheirOwner() {
        PersonId owner = somebody();
        assertThat(in(() -> views().countOf(owner))).isZero();
        added(owner, ListPage.REGISTER, content("One", Optional.empty()));
        added(owner, ListPage.SEARCH, content("Two", Optional.of(Audience.EVERYBODY)));
        added(somebody(), ListPage.SEARCH, content("Three", Optional.of(Audience.EVERYBODY)));

        assertThat(in(() -> views().countOf(owner))).isEqualTo(2);
    }

    @Test
    default void contentShouldBeReplacedAtTheRevisionThatWasSeenAlone() {
        SavedView saved = added(somebody(), ListPage.REGISTER, content("Old", Optional.of(Audience.EVERYBODY)));
        SavedView.Content content = new SavedView.Content("New", new ViewState("status=IN_FORCE"), Optional.empty());

        SavedView replaced =
                in(() -> views().replace(saved.id(), saved.revision(), content)).orElseThrow();

        assertThat(replaced.content()).isEqualTo(content);
        assertThat(replaced.revision()).isNotEqualTo(saved.revision());
        assertThat(find(saved)).contains(replaced);
        assertThat(in(() -> views().replace(saved.id(), saved.revision(), saved.content())))
                .isEmpty();
        assertThat(find(saved)).contains(replaced);
    }

    @Test
    default void nothingShouldBeReplacedWhereNothingIs() {
        assertThat(in(() -> views().replace("unknown", 1, content("New", Optional.empty()))))
                .isEmpty();
        assertThat(in(() -> views().find("unknown"))).isEmpty();
    }

    @Test
    default void viewThatIsTakenAwayShouldBeGoneAlsoAsTheFirst() {
        PersonId owner = somebody();
        SavedView saved = added(owner, ListPage.REGISTER, content("Gone", Optional.empty()));
        choose(owner, ListPage.REGISTER, Optional.of(saved.id()));

        assertThat(in(() -> views().remove(saved.id()))).isTrue();

        assertThat(find(saved)).isEmpty();
        assertThat(first(owner, ListPage.REGISTER)).isEmpty();
        assertThat(in(() -> views().remove(saved.id()))).isFalse();
    }

    @Test
    default void firstShouldBeOfThePersonAndThePageAlone() {
        PersonId owner = somebody();
        PersonId other = somebody();
        SavedView one = added(owner, ListPage.REGISTER, content("One", Optional.of(Audience.EVERYBODY)));
        SavedView two = added(owner, ListPage.REGISTER, content("Two", Optional.empty()));
        assertThat(first(owner, ListPage.REGISTER)).isEmpty();

        choose(owner, ListPage.REGISTER, Optional.of(one.id()));
        choose(other, ListPage.REGISTER, Optional.of(one.id()));
        choose(owner, ListPage.REGISTER, Optional.of(two.id()));

        assertThat(first(owner, ListPage.REGISTER)).contains(two.id());
        assertThat(first(other, ListPage.REGISTER)).contains(one.id());
        assertThat(first(owner, ListPage.SEARCH)).isEmpty();

        choose(owner, ListPage.REGISTER, Optional.empty());
        assertThat(first(owner, ListPage.REGISTER)).isEmpty();
        assertThat(first(other, ListPage.REGISTER)).contains(one.id());
    }

    @Test
    default void viewOfARolledBackTransactionShouldNotBeKept() {
        PersonId owner = somebody();

        assertThatThrownBy(() -> unitOfWork().inTransaction(() -> {
                    views().add(owner, ListPage.REGISTER, content("Never", Optional.empty()));
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(in(() -> views().countOf(owner))).isZero();
    }

    private static SavedView.Content content(String name, Optional<Audience> sharedWith) {
        return new SavedView.Content(name, new ViewState(""), sharedWith);
    }

    private SavedView added(PersonId owner, ListPage page, SavedView.Content content) {
        return in(() -> views().add(owner, page, content));
    }

    private Optional<SavedView> find(SavedView view) {
        return in(() -> views().find(view.id()));
    }

    private Optional<String> first(PersonId person, ListPage page) {
        return in(() -> views().firstOf(person, page));
    }

    private void choose(PersonId person, ListPage page, Optional<String> view) {
        unitOfWork().inTransaction(() -> views().chooseFirst(person, page, view));
    }

    private <T> T in(Supplier<T> read) {
        return unitOfWork().inTransaction(read);
    }

    private static PersonId somebody() {
        return new PersonId("person-" + UUID.randomUUID());
    }
}
