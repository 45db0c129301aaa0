package org.alfresco.service.cmr.security;

/** Passwords that the repository itself keeps. */
public interface MutableAuthenticationService extends AuthenticationService {

    boolean isAuthenticationCreationAllowed();

    void createAuthentication(String userName, char[] password);
}
