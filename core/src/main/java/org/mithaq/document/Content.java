package org.mithaq.document;

/**
 * Facts about the file of a document; the bytes come from {@link DocumentStore#read}.
 *
 * @param mediaType as detected or declared, for example {@code application/pdf}
 * @param size in bytes
 * @param fingerprint SHA-256 of the bytes, 64 lower-case hexadecimal digits
 */
public record Content(String mediaType, long size, String fingerprint) {}
