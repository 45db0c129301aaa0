package org.mithaq.rest.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One range of bytes of RFC 9110, section 14.
 *
 * @param first position of the first byte, from 0
 * @param length number of bytes; negative when the range begins beyond the end
 */
record ByteRange(long first, long length) {

    /** Code of the refusal of a range that begins beyond the end; answered with 416. */
    static final String BEYOND_END = "PRM-REST-012";

    private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    static ByteRange whole(long size) {
        return new ByteRange(0, size);
    }

    /** What the header asks of a file of that size; the whole file for anything but one well-formed range. */
    static ByteRange parse(String header, long size) {
        Matcher matcher = SINGLE.matcher(header.replace(" ", ""));
        if (!matcher.matches()
                || (matcher.group(1).isEmpty() && matcher.group(2).isEmpty())) {
            return whole(size);
        }
        if (matcher.group(1).isEmpty()) {
            long suffix = Math.min(Long.parseLong(matcher.group(2)), size);
            return new ByteRange(size - suffix, suffix == 0 ? -1 : suffix);
        }
        long first = Long.parseLong(matcher.group(1));
        long last = matcher.group(2).isEmpty() ? size - 1 : Math.min(Long.parseLong(matcher.group(2)), size - 1);
        boolean backwards = !matcher.group(2).isEmpty() && Long.parseLong(matcher.group(2)) < first;
        if (backwards) {
            return whole(size);
        }
        return new ByteRange(first, first >= size ? -1 : last - first + 1);
    }

    long last() {
        return first + length - 1;
    }
}
