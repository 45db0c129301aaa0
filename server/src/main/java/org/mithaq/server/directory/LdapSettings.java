package org.mithaq.server.directory;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param url {@code ldaps://host} or {@code ldap://host}, with a port where it is not the usual one; empty for no directory
 * @param startTls whether a connection by {@code ldap://} is encrypted before anything is sent
 * @param certificate of the directory, or of who issued it, as PEM; null for those that Java trusts
 * @param user distinguished name of the account that looks people up; empty to do so without one
 * @param base where people are looked for
 * @param filter finds a person; {@code {name}} stands for what was typed
 * @param groupBase where groups are looked for; empty to read the groups from the person's {@code groupAttribute}
 * @param groupFilter finds the groups of a person; {@code {dn}} stands for the person
 * @param requiredGroup distinguished name of the group whose members may sign in; empty for everybody who is found
 * @param groups distinguished names, separated by semicolons, by our group, written small and with hyphens: {@code prm-officers}
 * @param recheck how often people who are signed in are looked up again
 * @param label what people call the directory, for the log-in page
 */
public record LdapSettings(
        @DefaultValue("") String url,
        @DefaultValue("true") boolean startTls,
        @Nullable Path certificate,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String base,
        @DefaultValue("(uid={name})") String filter,
        @DefaultValue("displayName") String displayNameAttribute,
        @DefaultValue("mail") String emailAttribute,
        @DefaultValue("preferredLanguage") String languageAttribute,
        @DefaultValue("memberOf") String groupAttribute,
        @DefaultValue("") String groupBase,
        @DefaultValue("(member={dn})") String groupFilter,
        @DefaultValue("") String requiredGroup,
        @DefaultValue Map<String, String> groups,
        @DefaultValue("10m") Duration recheck,
        @DefaultValue("") String label) {

    public LdapSettings {
        groups = Map.copyOf(groups);
    }
}
