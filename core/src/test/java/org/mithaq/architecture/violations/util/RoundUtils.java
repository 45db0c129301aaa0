package org.mithaq.architecture.violations.util;

/** Named for nothing. */
public class RoundUtils {}
