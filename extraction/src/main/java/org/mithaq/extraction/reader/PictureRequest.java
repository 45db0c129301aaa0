package org.mithaq.extraction.reader;

import java.io.Serializable;

/**
 * Asks a reader for the pictures of a file, drawn or decoded as grey PNG files for the recognition of text. Travels with
 * the file from the host, whose class path has this package, too.
 *
 * @param folder where they go, named by their number; of the host, which removes it
 * @param first number of the first one that is wanted; 0 is the first of the file
 * @param count how many
 * @param dotsPerInch of a drawn page; less where it would have more pixels than allowed
 * @param pixels most of one picture; a larger one is made smaller
 */
public record PictureRequest(String folder, int first, int count, int dotsPerInch, long pixels)
        implements Serializable {

    /** How the name of a picture ends, behind its number. */
    public static final String DRAWN = ".png";
    /** The same of an empty file, for a picture that cannot be drawn or decoded. */
    public static final String BROKEN = ".none";
    /** How a file's name begins that says, by a number, how many pictures there are as far as was seen. */
    public static final String MET = "met-";
}
