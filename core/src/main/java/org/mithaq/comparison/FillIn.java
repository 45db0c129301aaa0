package org.mithaq.comparison;

/**
 * What was put into a blank on signing (a name, a place, a date), as everybody expects: told, but no deviation.
 *
 * @param blank what stood there in the cleared text; empty where nothing did
 */
public record FillIn(SectionKind section, String blank, String filled) {}
