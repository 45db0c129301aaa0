package org.mithaq.language;

/** An argument of a message that itself differs by language: the label of a code, the title of a property. */
@FunctionalInterface
public interface Localized {
    String in(WorkingLanguage language);
}
