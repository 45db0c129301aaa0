package org.mithaq.rest.person;

/** Somebody, by log-in name and as colleagues know them. */
public record PersonView(String person, String displayName) {}
