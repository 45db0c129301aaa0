package org.mithaq.alfresco.transaction;

import java.util.Optional;
import java.util.function.Supplier;
import org.alfresco.repo.node.MLPropertyInterceptor;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.mithaq.access.PersonId;

/** The repository's authentication. */
public final class AlfrescoIdentity implements Identity {

    private final ThreadLocal<Integer> depth = ThreadLocal.withInitial(() -> 0);

    @Override
    public Optional<PersonId> person() {
        return Optional.ofNullable(AuthenticationUtil.getFullyAuthenticatedUser())
                .map(name ->
                        name.equals(AuthenticationUtil.getSystemUserName()) ? PersonId.SYSTEM : new PersonId(name));
    }

    @Override
    public <T> T asSystem(Supplier<T> work) {
        return AuthenticationUtil.runAsSystem(() -> {
            boolean before = MLPropertyInterceptor.setMLAware(true);
            depth.set(depth.get() + 1);
            try {
                return work.get();
            } finally {
                depth.set(depth.get() - 1);
                MLPropertyInterceptor.setMLAware(before);
            }
        });
    }

    @Override
    public <T> T as(PersonId person, Supplier<T> work) {
        AuthenticationUtil.pushAuthentication();
        try {
            // Else whoever is authenticated would stay the one who did it.
            AuthenticationUtil.clearCurrentSecurityContext();
            return AuthenticationUtil.runAs(work::get, person.value());
        } finally {
            AuthenticationUtil.popAuthentication();
        }
    }

    @Override
    public boolean isOurs() {
        return depth.get() > 0;
    }
}
