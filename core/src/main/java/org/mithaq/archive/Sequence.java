package org.mithaq.archive;

/** A sequence of gapless numbers. @param last the last one that was given */
public record Sequence(String name, long last) {}
