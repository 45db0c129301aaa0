package org.alfresco.repo.policy;

/** A method bound to a policy. */
public class JavaBehaviour implements Behaviour {

    public JavaBehaviour(Object instance, String method, NotificationFrequency frequency) {}
}
