package org.mithaq.extraction.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.Metadata;

/**
 * The character set of a text that does not declare one, among those in which Arabic, French and English texts are kept.
 *
 * <p>A byte order mark decides; then bytes that are valid UTF-8; then UTF-16 by where its zero or 06 bytes stand. What
 * remains has one byte per letter: windows-1256 and windows-1252 have the French letters at the same places, so the
 * neighbours of the bytes above 7F tell them apart. In Arabic they follow one another, in French they stand among ASCII
 * letters. Arabic is windows-1256 or ISO-8859-6, which have the letters from lam on and fa, qaf and kaf at other places.
 */
public final class PlainTextCharset implements EncodingDetector {

    private static final long serialVersionUID = 1L;
    private static final int LOOKED_AT = 64 * 1024;
    private static final Charset ARABIC = Charset.forName("windows-1256");
    private static final Charset ISO_ARABIC = Charset.forName("ISO-8859-6");
    private static final Charset WESTERN = Charset.forName("windows-1252");

    @Override
    public Charset detect(InputStream input, Metadata metadata) throws IOException {
        if (input == null) {
            return StandardCharsets.UTF_8;
        }
        input.mark(LOOKED_AT);
        byte[] bytes;
        try {
            bytes = input.readNBytes(LOOKED_AT);
        } finally {
            input.reset();
        }
        return detect(bytes);
    }

    static Charset detect(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16;
        }
        if (isSixteenBit(bytes, 1)) {
            return StandardCharsets.UTF_16LE;
        }
        if (isSixteenBit(bytes, 0)) {
            return StandardCharsets.UTF_16BE;
        }
        if (isUtf8(bytes)) {
            return StandardCharsets.UTF_8;
        }
        if (!isArabic(bytes)) {
            return WESTERN;
        }
        return isIsoArabic(bytes) ? ISO_ARABIC : ARABIC;
    }

    /**
     * Lam, meem, noon, heh, waw and yeh make up a third of any Arabic text. Those of ISO-8859-6 are French letters in
     * windows-1256, whose yeh, fa, qaf and kaf are in turn rare marks or nothing there.
     */
    private static boolean isIsoArabic(byte[] bytes) {
        int iso = 0;
        int windows = 0;
        for (byte b : bytes) {
            int value = b & 0xFF;
            iso += value == 0xE2 || value >= 0xE7 && value <= 0xEA ? 1 : 0;
            windows += value >= 0xDB && value <= 0xDF || value == 0xEC || value == 0xED ? 1 : 0;
        }
        return iso > windows;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether nearly every second byte, from the given one on, is the upper byte of an ASCII, Latin-1 or Arabic letter. */
    private static boolean isSixteenBit(byte[] bytes, int upper) {
        int pairs = bytes.length / 2;
        int fitting = 0;
        int zeros = 0;
        for (int i = 0; i < pairs; i++) {
            int high = bytes[2 * i + upper];
            zeros += high == 0 ? 1 : 0;
            fitting += high == 0 || high == 6 || high == 0x20 ? 1 : 0;
        }
        return pairs > 1 && zeros > 0 && fitting * 10 >= pairs * 9;
    }

    private static boolean isUtf8(byte[] bytes) {
        CharsetDecoder strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        // The last letter may be cut by the end of what was looked at.
        for (int cut = 0; cut < 4 && cut <= bytes.length; cut++) {
            try {
                strict.decode(ByteBuffer.wrap(bytes, 0, bytes.length - cut));
                return true;
            } catch (CharacterCodingException notUtf8) {
                if (bytes.length < LOOKED_AT) {
                    return false;
                }
            }
        }
        return false;
    }

    private static boolean isArabic(byte[] bytes) {
        int amongHigh = 0;
        int amongAscii = 0;
        for (int i = 1; i < bytes.length; i++) {
            boolean high = isArabicLetter(bytes[i]);
            boolean previousHigh = isArabicLetter(bytes[i - 1]);
            if (high && previousHigh) {
                amongHigh++;
            } else if (high && isAsciiLetter(bytes[i - 1]) || previousHigh && isAsciiLetter(bytes[i])) {
                amongAscii++;
            }
        }
        return amongHigh > amongAscii;
    }

    private static boolean isArabicLetter(byte b) {
        int value = b & 0xFF;
        return value >= 0xC1 && value <= 0xEF && value != 0xD7;
    }

    private static boolean isAsciiLetter(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
    }
}
