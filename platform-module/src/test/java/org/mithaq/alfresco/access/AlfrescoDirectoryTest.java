package org.mithaq.alfresco.access;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.cmr.security.AuthorityType;
import org.alfresco.service.cmr.security.PersonService;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.BeforeEach;
import org.mithaq.access.Directory;
import org.mithaq.access.DirectoryContract;
import org.mithaq.access.PersonId;
import org.mithaq.alfresco.service.Recorded;
import org.mithaq.alfresco.transaction.TestDatabase;
import org.mithaq.alfresco.transaction.TestIdentity;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.Cm;

class AlfrescoDirectoryTest implements DirectoryContract {

    private final TestDatabase database = new TestDatabase();
    private final Map<String, Map<QName, java.io.Serializable>> people = new TreeMap<>();
    private final Map<String, Set<String>> groups = Map.of(
            REVIEWERS,
            Set.of("legal-reviewer", "former-reviewer", HEADS),
            HEADS,
            Set.of("head-of-legal"),
            NOBODY,
            Set.of());
    private Directory directory;

    @BeforeEach
    void prepare() {
        person("legal-reviewer", "Legal", "reviewer", "legal-reviewer@example.org");
        person("head-of-legal", "Head", "of legal", "");
        person("former-reviewer", "Former", "reviewer", "");
        ChosenLanguages languages = new ChosenLanguages(database.unitOfWork(), database.jdbc());
        languages.keep(new PersonId("legal-reviewer"), WorkingLanguage.EN);
        languages.keep(new PersonId("legal-reviewer"), WorkingLanguage.FR);
        languages.keep(new PersonId("head-of-legal"), WorkingLanguage.AR);
        directory = new AlfrescoDirectory(
                Recorded.service(
                        PersonService.class,
                        Map.of(
                                "getPersonOrNull",
                                given -> people.containsKey(given[0]) ? node((String) given[0]) : null,
                                "isEnabled",
                                given -> !given[0].equals("former-reviewer"))),
                Recorded.service(
                        AuthorityService.class,
                        Map.of(
                                "authorityExists",
                                given -> groups.containsKey(given[0]) || people.containsKey(given[0]),
                                "getContainedAuthorities",
                                given -> members((String) given[1]),
                                "getAllAuthorities",
                                given -> given[0] == AuthorityType.USER ? people.keySet() : Set.of(),
                                "getAuthoritiesForUser",
                                given -> groupsOf((String) given[0]))),
                Recorded.service(
                        NodeService.class, Map.of("getProperties", given -> people.get(((NodeRef) given[0]).getId()))),
                languages,
                new TestIdentity(PersonId.SYSTEM),
                database.unitOfWork());
    }

    private void person(String id, String first, String last, String email) {
        people.put(
                id,
                new HashMap<>(Map.of(
                        QName.createQName(Cm.URI, "firstName"), first,
                        QName.createQName(Cm.URI, "lastName"), last,
                        QName.createQName(Cm.URI, "email"), email)));
    }

    private static NodeRef node(String id) {
        return new NodeRef(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE, id);
    }

    private Set<String> members(String group) {
        Set<String> members = new HashSet<>();
        for (String member : groups.get(group)) {
            members.addAll(groups.containsKey(member) ? members(member) : Set.of(member));
        }
        return members;
    }

    /** As the repository tells them: with its own roles, and everyone. */
    private Set<String> groupsOf(String person) {
        Set<String> of = new HashSet<>(Arrays.asList("GROUP_EVERYONE", "ROLE_AUTHENTICATED"));
        groups.keySet().stream()
                .filter(group -> members(group).contains(person))
                .forEach(of::add);
        return of;
    }

    @Override
    public Directory directory() {
        return directory;
    }
}
