package org.mithaq.server.directory;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPURL;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.mithaq.access.PersonId;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.problem.Problem;
import org.mithaq.server.database.StartProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A directory that speaks LDAP: a person is looked up, then bound to with their password. */
public final class LdapDirectory implements PeopleElsewhere {

    private static final Logger LOG = LoggerFactory.getLogger(LdapDirectory.class);
    /** Names as they are here. What else people type is nobody's name, and never reaches the directory. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    /** A directory that is slow must not take all threads of the server. */
    private static final int MOST_ATTEMPTS = 8;

    private final LdapSettings settings;
    private final LdapConnections connections;
    private final Map<String, Set<DN>> groups = new TreeMap<>();
    private final Optional<DN> required;
    private final Semaphore attempts = new Semaphore(MOST_ATTEMPTS);

    /** @throws StartProblem {@code PRM-START-015} when the settings cannot be used */
    public LdapDirectory(LdapSettings settings) {
        this.settings = settings;
        try {
            requireEncryption(settings, new LDAPURL(settings.url()));
            this.connections = new LdapConnections(settings, new LDAPURL(settings.url()));
            this.required = settings.requiredGroup().isBlank()
                    ? Optional.empty()
                    : Optional.of(new DN(settings.requiredGroup()));
            for (Map.Entry<String, String> mapped : settings.groups().entrySet()) {
                groups.put(OurGroups.named("mithaq.ldap.groups", mapped.getKey()), names(mapped.getValue()));
            }
            new DN(settings.base());
            Filter.create(settings.filter().replace("{name}", "name"));
            Filter.create(settings.groupFilter().replace("{dn}", "cn=name"));
        } catch (LDAPException | IllegalArgumentException e) {
            throw new StartProblem(
                    "PRM-START-015",
                    "The settings mithaq.ldap cannot be used: " + e.getMessage(),
                    "Correct them; docs/administration.md has examples.",
                    e);
        }
    }

    /** Passwords go over the wire in the clear to this machine alone. */
    private static void requireEncryption(LdapSettings settings, LDAPURL url) {
        if (url.getScheme().equals("ldap") && !settings.startTls() && !isThisMachine(url.getHost())) {
            throw new IllegalArgumentException(
                    "mithaq.ldap.start-tls=false sends passwords in the clear, which is refused but to localhost");
        }
    }

    private static boolean isThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static Set<DN> names(String listed) throws LDAPException {
        Set<DN> names = new HashSet<>();
        for (String one : listed.split(";")) {
            names.add(new DN(one.strip()));
        }
        return names;
    }

    @Override
    public Set<String> groups() {
        return Set.copyOf(groups.keySet());
    }

    @Override
    public Optional<Known> signIn(String name, String password) {
        // A bind with a name and no password succeeds, as that of nobody.
        if (password.isEmpty() || !isAName(name)) {
            return Optional.empty();
        }
        if (!attempts.tryAcquire()) {
            LOG.warn("{} log-ins wait for the directory already", MOST_ATTEMPTS);
            throw unavailable();
        }
        try (LDAPConnection connection = connections.open()) {
            Optional<SearchResultEntry> entry = entry(connection, name);
            if (entry.isEmpty() || !isTheirs(entry.get(), password)) {
                return Optional.empty();
            }
            return known(connection, name, entry.get());
        } catch (LDAPException e) {
            throw unreachable(e);
        } finally {
            attempts.release();
        }
    }

    @Override
    public Optional<Known> find(String name) {
        if (!isAName(name)) {
            return Optional.empty();
        }
        try (LDAPConnection connection = connections.open()) {
            Optional<SearchResultEntry> entry = entry(connection, name);
            return entry.isEmpty() ? Optional.empty() : known(connection, name, entry.get());
        } catch (LDAPException e) {
            throw unreachable(e);
        }
    }

    /** The software's own name is no person's. */
    private static boolean isAName(String name) {
        return NAME.matcher(name).matches() && !name.equals(PersonId.SYSTEM.value());
    }

    /** Two of one name are nobody: it could not be told whose password it is. */
    private Optional<SearchResultEntry> entry(LDAPConnection connection, String name) throws LDAPException {
        String filter = settings.filter().replace("{name}", Filter.encodeValue(name));
        List<SearchResultEntry> found = search(
                connection,
                settings.base(),
                filter,
                settings.displayNameAttribute(),
                settings.emailAttribute(),
                settings.languageAttribute(),
                settings.groupAttribute());
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private boolean isTheirs(SearchResultEntry entry, String password) throws LDAPException {
        try (LDAPConnection connection = connections.openUnbound()) {
            return connection.bind(entry.getDN(), password).getResultCode() == ResultCode.SUCCESS;
        } catch (LDAPException e) {
            if (e.getResultCode().isConnectionUsable()) {
                // The directory answered, and refused: another password, an account that is locked or has expired.
                return false;
            }
            throw e;
        }
    }

    private Optional<Known> known(LDAPConnection connection, String name, SearchResultEntry entry)
            throws LDAPException {
        Set<DN> theirs = groupsOf(connection, entry);
        if (required.isPresent() && !theirs.contains(required.get())) {
            return Optional.empty();
        }
        Set<String> ours = new HashSet<>();
        groups.forEach((group, mapped) -> {
            if (mapped.stream().anyMatch(theirs::contains)) {
                ours.add(group);
            }
        });
        return Optional.of(new Known(
                name,
                value(entry, settings.displayNameAttribute()).orElse(name),
                value(entry, settings.emailAttribute()),
                value(entry, settings.languageAttribute())
                        .flatMap(tag -> WorkingLanguage.ofTag(
                                tag.substring(0, Math.min(2, tag.length())).toLowerCase(Locale.ROOT))),
                ours));
    }

    private Set<DN> groupsOf(LDAPConnection connection, SearchResultEntry entry) throws LDAPException {
        Set<DN> theirs = new HashSet<>();
        if (settings.groupBase().isBlank()) {
            Attribute named = entry.getAttribute(settings.groupAttribute());
            for (String one : named == null ? new String[0] : named.getValues()) {
                if (DN.isValidDN(one)) {
                    theirs.add(new DN(one));
                } else {
                    LOG.warn("{} has a group without a distinguished name", entry.getDN());
                }
            }
        } else {
            String filter = settings.groupFilter().replace("{dn}", Filter.encodeValue(entry.getDN()));
            for (SearchResultEntry group :
                    search(connection, settings.groupBase(), filter, SearchRequest.NO_ATTRIBUTES)) {
                theirs.add(group.getParsedDN());
            }
        }
        return theirs;
    }

    private static List<SearchResultEntry> search(
            LDAPConnection connection, String base, String filter, String... attributes) throws LDAPException {
        return connection
                .search(new SearchRequest(base, SearchScope.SUB, Filter.create(filter), attributes))
                .getSearchEntries();
    }

    private static Optional<String> value(SearchResultEntry entry, String attribute) {
        return Optional.ofNullable(entry.getAttributeValue(attribute))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private static Problem unreachable(LDAPException e) {
        LOG.error("the directory does not answer as expected: {}", e.getResultCode(), e);
        Problem problem = unavailable();
        problem.initCause(e);
        return problem;
    }

    private static Problem unavailable() {
        return Problem.of(Problem.Kind.UNAVAILABLE, "PRM-SESSION-007");
    }
}
