package org.mithaq.agreement;

/** Why a signed copy cannot be compared with a cleared text. */
public enum Obstacle {
    /** Its text was not read yet: wait. */
    NOT_READ_YET,
    /** Its pages are pictures. */
    IMAGE_ONLY,
    /** Its text was recognised in pictures: misread letters would count as deviations. */
    RECOGNISED,
    /** Its file has no readable text for another reason, which the file's own state tells. */
    UNREADABLE,
    /** There is no cleared text in its language. */
    OTHER_LANGUAGE,
    /** Legal affairs have cleared no text (an instrument taken over from elsewhere), or the cleared file was changed. */
    NOT_CLEARED,
    /** The cleared file itself has no readable text. */
    CLEARED_TEXT_UNREADABLE
}
