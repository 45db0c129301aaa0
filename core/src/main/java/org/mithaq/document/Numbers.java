package org.mithaq.document;

/** Port: gapless numbers. */
public interface Numbers {

    /**
     * The next number of a sequence, from 1, given to the running transaction: when it rolls back, the number is given
     * again. Two transactions that ask at once are served one after the other.
     *
     * @param sequence name, at most 100 characters
     */
    long next(String sequence);
}
