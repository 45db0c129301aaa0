package org.mithaq.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mithaq.access.Absence;
import org.mithaq.access.Absences;
import org.mithaq.access.ChosenDigits;
import org.mithaq.access.PersonId;
import org.mithaq.alert.Alert;
import org.mithaq.alert.Cadence;
import org.mithaq.alert.SavedAlerts;
import org.mithaq.digest.DigestChoice;
import org.mithaq.digest.SavedDigests;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Numbers;
import org.mithaq.document.Settings;
import org.mithaq.document.UnitOfWork;
import org.mithaq.language.Digits;
import org.mithaq.literature.ReadingLists;
import org.mithaq.notification.Delivery;
import org.mithaq.notification.DeliveryChoices;
import org.mithaq.view.ListPage;
import org.mithaq.view.SavedView;
import org.mithaq.view.SavedViews;
import org.mithaq.view.ViewState;

/** What an archive finds of what a host's other ports were given. */
public interface HoldingsContract {

    UnitOfWork unitOfWork();

    Holdings holdings();

    Settings settings();

    Numbers numbers();

    Absences absences();

    SavedViews views();

    ReadingLists readingLists();

    DeliveryChoices deliveries();

    ChosenDigits digits();

    SavedAlerts alerts();

    SavedDigests digests();

    /** Somebody in the directory, a member of the group, who can sign in. */
    PersonId member(String group);

    @Test
    default void presentTextOfEverySettingShouldBeFound() {
        String name = "table-" + UUID.randomUUID();
        unitOfWork().inTransaction(() -> {
            settings().write(name, 0, "first");
            settings().write(name, 1, "second\nline");
        });

        assertThat(holdings().reading(() -> holdings().settings()))
                .filteredOn(setting -> setting.name().equals(name))
                .containsExactly(new Settings.Setting(name, 2, "second\nline"));
    }

    @Test
    default void lastNumberOfEverySequenceShouldBeFound() {
        String name = "sequence-" + UUID.randomUUID();
        unitOfWork().inTransaction(() -> {
            numbers().next(name);
            numbers().next(name);
        });

        assertThat(holdings().reading(() -> holdings().sequences())).contains(new Sequence(name, 2));
    }

    @Test
    default void peopleShouldBeFoundWithTheirGroupsAndWithWhatTheyChose() {
        String group = "GROUP_PRM_SECTOR_WATER";
        PersonId person = member(group);
        SavedView view = unitOfWork().inTransaction(() -> {
            SavedView added = views().add(
                            person,
                            ListPage.REGISTER,
                            new SavedView.Content("Mine", new ViewState(""), Optional.empty()));
            views().chooseFirst(person, ListPage.REGISTER, Optional.of(added.id()));
            deliveries().choose(person, Delivery.DAILY);
            digits().keep(person, Digits.ARABIC_INDIC);
            digests().choose(person, DigestChoice.DAILY);
            alerts().put(new Alert(person, added.id(), Cadence.AT_ONCE, true, Instant.EPOCH));
            return added;
        });

        List<Member> people = holdings().reading(() -> holdings().people());

        Member found = people.stream()
                .filter(member -> member.id().equals(person))
                .findFirst()
                .orElseThrow();
        assertThat(found.groups()).contains(group);
        assertThat(found.enabled()).isTrue();
        assertThat(found.delivery()).contains(Delivery.DAILY);
        assertThat(found.digits()).contains(Digits.ARABIC_INDIC);
        assertThat(found.digest()).contains(DigestChoice.DAILY);
        assertThat(found.alerts()).containsExactly(new Member.AlertChoice(view.id(), Cadence.AT_ONCE, true));
        assertThat(found.firstViews()).isEqualTo(Map.of(ListPage.REGISTER, view.id()));
        assertThat(holdings().reading(() -> holdings().views())).contains(view);
        assertThat(holdings().reading(() -> holdings().groups()))
                .extracting(Group::name)
                .contains(group)
                .doesNotHaveDuplicates();
    }

    @Test
    default void absencesAndReadingListsShouldBeFound() {
        PersonId person = new PersonId("p-" + UUID.randomUUID());
        Instant at = Instant.parse("2026-03-02T09:00:00.123Z");
        Absence absence = unitOfWork().inTransaction(() -> {
            readingLists().add(person, new DocumentId("a-study"), at);
            return absences().add(person, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 9), new PersonId("stand-in"));
        });

        assertThat(holdings().reading(() -> holdings().absences())).contains(absence);
        assertThat(holdings().reading(() -> holdings().readingLists()))
                .contains(new Reading(person, new DocumentId("a-study"), at));
    }
}
