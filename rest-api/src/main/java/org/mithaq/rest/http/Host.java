package org.mithaq.rest.http;

/**
 * What the API tells of the host that serves it.
 *
 * @param name {@code server} or {@code alfresco}
 * @param version of Mithaq
 * @param uploadLimit largest file accepted, in bytes; the same that core's {@code Documents} was made with
 */
public record Host(String name, String version, long uploadLimit) {}
