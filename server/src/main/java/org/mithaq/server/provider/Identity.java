package org.mithaq.server.provider;

import org.mithaq.server.directory.PeopleElsewhere.Known;

/**
 * Somebody who signed in at a provider.
 *
 * @param issuer the provider
 * @param subject what the provider calls the person for good; with the issuer it is nobody else's
 * @param known what it says of them now; the name is what they wish to be called here, and proves nothing; empty when there is none that can
 *     be one here
 * @param nameIsWhole false when a domain was cut off the name, which may then be that of several people
 * @param member whether they are in the group whose members may sign in
 */
public record Identity(String issuer, String subject, Known known, boolean nameIsWhole, boolean member) {}
