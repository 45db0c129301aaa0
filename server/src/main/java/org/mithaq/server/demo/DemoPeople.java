package org.mithaq.server.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.access.Actor;
import org.mithaq.access.Role;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.server.access.Accounts;

/** One person per role, all with the same well-known password. Only for the profile demo. */
public final class DemoPeople {

    public static final String PASSWORD = "mithaq-demo";

    private static final List<DemoPerson> PEOPLE = List.of(
            new DemoPerson("officer", "Partnerships officer", Role.OFFICER, Set.of("PART")),
            new DemoPerson("head-of-sector", "Head of sector", Role.HEAD_OF_SECTOR, Set.of("PART")),
            new DemoPerson("legal-reviewer", "Legal reviewer", Role.LEGAL_REVIEWER, Set.of("LEGAL")),
            new DemoPerson("head-of-legal", "Head of legal affairs", Role.HEAD_OF_LEGAL, Set.of("LEGAL")),
            new DemoPerson(
                    "technical-focal-point",
                    "Technical focal point",
                    Role.TECHNICAL_FOCAL_POINT,
                    Set.of("EDU", "SCI", "CULT")),
            new DemoPerson("finance-officer", "Finance officer", Role.FINANCE_OFFICER, Set.of()),
            new DemoPerson("director-general", "Director General", Role.DIRECTOR_GENERAL, Set.of()),
            new DemoPerson("records-manager", "Records manager", Role.RECORDS_MANAGER, Set.of("PART")),
            new DemoPerson("reader", "Reader of another sector", Role.READER, Set.of("SCI")),
            new DemoPerson("administrator", "Administrator", Role.ADMINISTRATOR, Set.of()));

    private final Accounts accounts;

    public DemoPeople(Accounts accounts) {
        this.accounts = accounts;
    }

    private record DemoPerson(String name, String displayName, Role role, Set<String> sectors) {

        Accounts.Details details() {
            Set<String> groups = Stream.concat(
                            Stream.of(role.group()), sectors.stream().map(code -> Actor.SECTOR_GROUP_PREFIX + code))
                    .collect(Collectors.toSet());
            return new Accounts.Details(
                    displayName, Optional.empty(), WorkingLanguage.EN, groups, Optional.of(PASSWORD), true);
        }
    }

    /** Makes those who are missing. */
    public void make() {
        Actor demonstration = Actor.system("demonstration");
        Map<String, Accounts.Details> people = new LinkedHashMap<>();
        PEOPLE.forEach(person -> people.put(person.name(), person.details()));
        accounts.addForDemonstration(demonstration, people);
    }
}
