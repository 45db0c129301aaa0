package org.mithaq.server.provider;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.WorkingLanguage;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param issuer of the provider, exactly as it calls itself; empty for no provider
 * @param clientId under which this server is registered there
 * @param clientSecret empty for a client without one, which is told apart by PKCE alone
 * @param certificate of the provider, or of who issued it, as PEM; null for those that Java trusts
 * @param scope what is asked for; {@code openid} always is
 * @param nameClaim under which name a person works here, looked at with their first log-in
 * @param languageClaim in which the person first reads
 * @param groupsClaim names of the person's groups there; dots lead into objects
 * @param requiredGroup whose members may sign in; empty for everybody whom the provider lets in
 * @param groups names there, separated by semicolons, by our group, written small and with hyphens: {@code prm-officers}
 * @param adoptByName whether people who are here already and have no password here are taken to be those of the same name there, which is
 *     never one with a domain
 * @param logOut whether who signs out here is signed out there
 * @param longestSession after which people sign in again, however busy they are
 * @param label what people call the provider, for the log-in page; in French and Arabic where it has other names
 */
public record OidcSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @Nullable Path certificate,
        @DefaultValue({"openid", "profile", "email"}) Set<String> scope,
        @DefaultValue("preferred_username") String nameClaim,
        @DefaultValue("name") String displayNameClaim,
        @DefaultValue("email") String emailClaim,
        @DefaultValue("locale") String languageClaim,
        @DefaultValue("groups") String groupsClaim,
        @DefaultValue("") String requiredGroup,
        @DefaultValue Map<String, String> groups,
        @DefaultValue("false") boolean adoptByName,
        @DefaultValue("false") boolean logOut,
        @DefaultValue("12h") Duration longestSession,
        @DefaultValue("") String label,
        @DefaultValue("") String labelFr,
        @DefaultValue("") String labelAr) {

    public OidcSettings {
        scope = Set.copyOf(scope);
        groups = Map.copyOf(groups);
    }

    /** Empty when it has no name. */
    public String label(WorkingLanguage language) {
        String own =
                switch (language) {
                    case FR -> labelFr;
                    case AR -> labelAr;
                    case EN -> label;
                };
        return own.isBlank() ? label : own;
    }
}
