package org.mithaq.notification;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mithaq.access.Person;
import org.mithaq.language.Translations;
import org.mithaq.language.WorkingLanguage;

/** Writes the letter of a bundle in its reader's language: as plain text, and as HTML with a link to each document. */
public final class LetterWriter {

    private static final String STYLE = "font-family:system-ui,'Segoe UI',Tahoma,Arial,sans-serif;line-height:1.6";

    private final Translations messages;
    private final Function<String, String> address;

    /** @param address of a document in the reader's pages, by its id */
    public LetterWriter(Translations messages, Function<String, String> address) {
        this.messages = messages;
        this.address = address;
    }

    /** @param email of the reader */
    public Letter write(Outbox.Bundle bundle, Person reader, String email) {
        WorkingLanguage language = reader.language();
        List<Notice> notices =
                bundle.notices().stream().map(Inbox.Received::notice).toList();
        String subject = notices.size() == 1
                ? subject(notices.get(0), language)
                : text(language, "letter.subject", notices.size());
        return new Letter(
                bundle.id(),
                email,
                language,
                oneLine(subject),
                plain(notices, language),
                html(subject, notices, language));
    }

    private String plain(List<Notice> notices, WorkingLanguage language) {
        StringBuilder text = new StringBuilder();
        for (Notice notice : notices) {
            if (notices.size() > 1) {
                text.append("* ").append(subject(notice, language)).append("\n\n");
            }
            text.append(body(notice, language)).append("\n\n");
            link(notice).ifPresent(link -> text.append(text(language, "letter.open"))
                    .append(" ")
                    .append(link)
                    .append("\n\n"));
            text.append(plainEntries(notice, language));
        }
        return text.append("-- \n")
                .append(text(language, "letter.footer"))
                .append("\n")
                .toString();
    }

    private String html(String subject, List<Notice> notices, WorkingLanguage language) {
        String direction = language == WorkingLanguage.AR ? "rtl" : "ltr";
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"")
                .append(language.tag())
                .append("\" dir=\"")
                .append(direction)
                .append("\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(subject))
                .append("</title></head>\n<body dir=\"")
                .append(direction)
                .append("\" style=\"")
                .append(STYLE)
                .append("\">\n");
        for (Notice notice : notices) {
            html.append("<h2 style=\"font-size:1.1em\">")
                    .append(escaped(subject(notice, language)))
                    .append("</h2>\n<p>")
                    .append(escaped(body(notice, language)))
                    .append("</p>\n");
            link(notice).ifPresent(link -> html.append("<p><a href=\"")
                    .append(escaped(link))
                    .append("\">")
                    .append(escaped(text(language, "letter.openLink")))
                    .append("</a></p>\n"));
            html.append(entries(notice, language));
        }
        return html.append("<hr>\n<p style=\"color:#555\">")
                .append(escaped(text(language, "letter.footer")))
                .append("</p>\n</body></html>\n")
                .toString();
    }

    private String plainEntries(Notice notice, WorkingLanguage language) {
        StringBuilder list = new StringBuilder();
        Optional<String> heading = Optional.empty();
        for (Notice.Entry entry : notice.entries()) {
            if (!entry.heading(language).equals(heading)) {
                heading = entry.heading(language);
                list.append(oneLine(heading.orElse(""))).append("\n\n");
            }
            list.append("- ")
                    .append(oneLine(entry.text(language)))
                    .append("\n  ")
                    .append(address.apply(entry.document()))
                    .append("\n\n");
        }
        return list.toString();
    }

    private String entries(Notice notice, WorkingLanguage language) {
        StringBuilder list = new StringBuilder();
        Optional<String> heading = Optional.empty();
        for (Notice.Entry entry : notice.entries()) {
            boolean begins = !entry.heading(language).equals(heading);
            if (list.isEmpty() || begins) {
                heading = entry.heading(language);
                list.append(list.isEmpty() ? "" : "</ul>\n")
                        .append(heading.map(text -> "<h3 style=\"font-size:1em\">" + escaped(text) + "</h3>\n")
                                .orElse(""))
                        .append("<ul>\n");
            }
            list.append("<li><a href=\"")
                    .append(escaped(address.apply(entry.document())))
                    .append("\">")
                    .append(escaped(entry.text(language)))
                    .append("</a></li>\n");
        }
        return list.isEmpty() ? "" : list.append("</ul>\n").toString();
    }

    private Optional<String> link(Notice notice) {
        return notice.subject().map(address);
    }

    private String subject(Notice notice, WorkingLanguage language) {
        return messages.text(language, notice.key() + ".subject", notice.arguments());
    }

    private String body(Notice notice, WorkingLanguage language) {
        return messages.text(language, notice.key() + ".body", notice.arguments());
    }

    private String text(WorkingLanguage language, String key, Object... arguments) {
        return messages.text(language, key, List.of(arguments));
    }

    /** A title with a line break in it must not begin another header of the mail. */
    private static String oneLine(String subject) {
        return subject.replaceAll("\\s+", " ").strip();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
