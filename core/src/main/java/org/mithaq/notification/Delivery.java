package org.mithaq.notification;

/** How a person wants to be told by e-mail; in the application they are told at once in any case. Stored by name. */
public enum Delivery {
    /** A mail for each notice. */
    AT_ONCE,
    /** What comes within the bundling window goes into one mail. The default. */
    BUNDLED,
    /** One mail in the morning, when there is something new. */
    DAILY,
    /** No mail. */
    IN_APP
}
