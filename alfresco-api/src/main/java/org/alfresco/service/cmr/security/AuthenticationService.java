package org.alfresco.service.cmr.security;

/** Who can sign in. */
public interface AuthenticationService {

    boolean authenticationExists(String userName);
}
