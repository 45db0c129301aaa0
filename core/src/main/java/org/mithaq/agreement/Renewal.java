package org.mithaq.agreement;

/** What happens at the end of an instrument's term. Stored by name. */
public enum Renewal {
    /** It ends. */
    NONE,
    /** It ends unless the parties sign that it goes on. */
    EXPRESS,
    /** It goes on unless a party gives notice in time. */
    TACIT
}
