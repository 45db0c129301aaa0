package org.mithaq.alfresco.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mithaq.access.Absences;
import org.mithaq.access.ChosenDigits;
import org.mithaq.access.Person;
import org.mithaq.access.PersonId;
import org.mithaq.access.Role;
import org.mithaq.alert.SavedAlerts;
import org.mithaq.alfresco.access.TableAbsences;
import org.mithaq.alfresco.access.TableDigits;
import org.mithaq.alfresco.alert.TableAlerts;
import org.mithaq.alfresco.database.TableNumbers;
import org.mithaq.alfresco.database.TableSettings;
import org.mithaq.alfresco.digest.TableDigests;
import org.mithaq.alfresco.literature.TableReadingLists;
import org.mithaq.alfresco.notification.TableDeliveryChoices;
import org.mithaq.alfresco.transaction.TestDatabase;
import org.mithaq.alfresco.transaction.TestIdentity;
import org.mithaq.alfresco.view.TableSavedViews;
import org.mithaq.archive.Group;
import org.mithaq.archive.Holdings;
import org.mithaq.archive.HoldingsContract;
import org.mithaq.archive.Member;
import org.mithaq.digest.SavedDigests;
import org.mithaq.document.Numbers;
import org.mithaq.document.Settings;
import org.mithaq.document.UnitOfWork;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.literature.ReadingLists;
import org.mithaq.notification.DeliveryChoices;
import org.mithaq.view.SavedViews;

class TableHoldingsTest implements HoldingsContract {

    private final TestDatabase database = new TestDatabase();
    private final List<Person> people = new ArrayList<>();
    private final TableHoldings holdings = new TableHoldings(
            database.jdbc(), database.unitOfWork(), new TestIdentity(new PersonId("admin")), () -> people);

    @Test
    void groupsOfSitesShouldBeLeftOut() {
        member("GROUP_site_partnerships_SiteManager");

        assertThat(holdings.people()).extracting(Member::groups).containsExactly(Set.of());
        assertThat(holdings.groups())
                .extracting(Group::name)
                .contains(Role.READER.group())
                .doesNotContain("GROUP_site_partnerships_SiteManager");
    }

    @Override
    public UnitOfWork unitOfWork() {
        return database.unitOfWork();
    }

    @Override
    public Holdings holdings() {
        return holdings;
    }

    @Override
    public Settings settings() {
        return new TableSettings(database.jdbc());
    }

    @Override
    public Numbers numbers() {
        return new TableNumbers(database.jdbc());
    }

    @Override
    public Absences absences() {
        return new TableAbsences(database.jdbc());
    }

    @Override
    public SavedViews views() {
        return new TableSavedViews(database.jdbc());
    }

    @Override
    public ReadingLists readingLists() {
        return new TableReadingLists(database.jdbc());
    }

    @Override
    public DeliveryChoices deliveries() {
        return new TableDeliveryChoices(database.jdbc());
    }

    @Override
    public ChosenDigits digits() {
        return new TableDigits(database.jdbc());
    }

    @Override
    public SavedAlerts alerts() {
        return new TableAlerts(database.jdbc());
    }

    @Override
    public SavedDigests digests() {
        return new TableDigests(database.jdbc());
    }

    @Override
    public PersonId member(String group) {
        PersonId id = new PersonId("member");
        people.add(new Person(id, "Member", Optional.empty(), WorkingLanguage.FR, Set.of(group), true));
        return id;
    }
}
