package org.mithaq.document;

/**
 * Text without what disguises it. Characters that turn the direction of what follows (U+202A to U+202E, U+2066 to U+2069) let
 * {@code exe.txt} look like {@code txt.exe}; the pages isolate what they show, so that nobody needs them. The marks that Arabic
 * writing does need (U+200C to U+200F, U+061C) stay.
 */
public final class VisibleText {

    private VisibleText() {}

    public static String of(String text) {
        return text.codePoints().noneMatch(VisibleText::isDisguise)
                ? text
                : text.codePoints()
                        .filter(character -> !isDisguise(character))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isDisguise(int character) {
        return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
    }
}
