package org.alfresco.repo.security.authentication;

import org.jspecify.annotations.Nullable;

/** Who works in this thread. */
public class AuthenticationUtil {

    private AuthenticationUtil() {}
    /** Work done in a name. */
    public interface RunAsWork<R> {
        R doWork() throws Exception;
    }

    public static @Nullable String getFullyAuthenticatedUser() {
        throw new LinkageError("signatures only");
    }

    public static String getSystemUserName() {
        throw new LinkageError("signatures only");
    }

    public static String getAdminUserName() {
        throw new LinkageError("signatures only");
    }

    public static void pushAuthentication() {
        throw new LinkageError("signatures only");
    }

    public static void popAuthentication() {
        throw new LinkageError("signatures only");
    }

    public static void clearCurrentSecurityContext() {
        throw new LinkageError("signatures only");
    }

    public static <R> R runAsSystem(RunAsWork<R> work) {
        throw new LinkageError("signatures only");
    }

    public static <R> R runAs(RunAsWork<R> work, String userName) {
        throw new LinkageError("signatures only");
    }
}
