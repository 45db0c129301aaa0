package org.mithaq.server.access;

import java.security.SecureRandom;
import java.util.Base64;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;
import org.mithaq.problem.Problem;
import org.mithaq.server.database.StartProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;

/**
 * Lets an administrator in while a real installation has none who can sign in by a password here: one that an archive brought, else the
 * person {@code administrator}, who is made; with the configured password, else with one that is made up and told once in the log.
 */
public final class FirstAdministrator implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String NAME = "administrator";

    private final Accounts accounts;
    private final String password;
    private final boolean demonstration;

    public FirstAdministrator(Accounts accounts, String password, boolean demonstration) {
        this.accounts = accounts;
        this.password = password;
        this.demonstration = demonstration;
    }

    @Override
    public void afterPropertiesSet() {
        if (demonstration || accounts.hasAdministrator()) {
            return;
        }
        String given = password.isBlank() ? madeUp() : password;
        PersonId admitted;
        try {
            admitted = accounts.admitAdministrator(Actor.system("first start"), NAME, given);
        } catch (Problem unfit) {
            throw new StartProblem(
                    "PRM-START-011",
                    "The first administrator cannot be made: " + unfit.getMessage(),
                    "MITHAQ_ADMIN_PASSWORD needs at least 12 characters and at most 72 bytes, and must not be a common one.",
                    unfit);
        }
        if (password.isBlank()) {
            LOG.warn(
                    "First start. Log in as {} with the password {} and change it; it is not shown again.",
                    admitted,
                    given);
        } else if (!admitted.value().equals(NAME)) {
            LOG.warn("First start. Log in as {} with the password of the settings.", admitted);
        }
    }

    private static String madeUp() {
        byte[] random = new byte[18];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
