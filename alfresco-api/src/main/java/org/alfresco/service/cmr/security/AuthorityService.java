package org.alfresco.service.cmr.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Groups and their members. */
public interface AuthorityService {

    Set<String> getAuthoritiesForUser(String userName);

    String createAuthority(
            AuthorityType type, String shortName, String authorityDisplayName, Set<String> authorityZones);

    void addAuthority(String parentName, String childName);

    Set<String> getContainedAuthorities(@Nullable AuthorityType type, String name, boolean immediate);

    Set<String> getAllAuthorities(AuthorityType type);

    boolean authorityExists(String name);

    Set<String> getDefaultZones();
}
