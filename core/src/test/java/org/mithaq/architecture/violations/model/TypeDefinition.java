package org.mithaq.architecture.violations.model;

import com.tngtech.archunit.core.domain.JavaClass;

/** A model that needs a library. */
public record TypeDefinition(JavaClass type) {}
