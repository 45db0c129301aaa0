package org.mithaq.server.provider;

import org.mithaq.server.directory.PeopleElsewhere.Known;

/**
 * Somebody who signed in at a provider.
 *
 * @param issuer the provider
 * @param subject what the provider calls the person for good; with the issuer it is nobody else's
 * @param known what it says of them now; the name is what they wish to be called here, and proves nothing
 */
public record Identity(String issuer, String subject, Known known) {}
