package org.alfresco.repo.policy;

/** What is bound to a policy. */
public interface Behaviour {

    /** When it is told. */
    enum NotificationFrequency {
        EVERY_EVENT,
        TRANSACTION_COMMIT
    }
}
