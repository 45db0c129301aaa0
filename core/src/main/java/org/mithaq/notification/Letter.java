package org.mithaq.notification;

import org.mithaq.language.WorkingLanguage;

/**
 * An e-mail, ready to be sent.
 *
 * @param id names it for ever: the same letter is sent again under the same name
 * @param text the plain text, for readers without HTML
 * @param html the same as an HTML document, right to left in Arabic
 */
public record Letter(String id, String to, WorkingLanguage language, String subject, String text, String html) {}
