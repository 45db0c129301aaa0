package org.mithaq.access;

/** The log-in name of a person, as the host's directory knows it. */
public record PersonId(String value) {

    /** The software itself, for what no person asked for: jobs, automatic routing, voided clearances. */
    public static final PersonId SYSTEM = new PersonId("system");

    public PersonId {
        if (value.isBlank() || value.length() > 255) {
            throw new IllegalArgumentException("a person's id has 1 to 255 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
