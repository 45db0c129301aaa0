package org.mithaq.alfresco.administration;

import java.util.List;
import java.util.Map;
import org.mithaq.language.Translations;
import org.mithaq.language.WorkingLanguage;

/** A page being written, in one language; every text that is put in is escaped. */
final class Html {

    private static final Translations LABELS =
            new Translations("org.mithaq.alfresco.administration.messages", Html.class.getClassLoader());
    private static final Map<Character, String> ESCAPES =
            Map.of('&', "&amp;", '<', "&lt;", '>', "&gt;", '"', "&quot;", '\'', "&#39;");

    private final StringBuilder html = new StringBuilder();
    private final WorkingLanguage language;

    Html(WorkingLanguage language) {
        this.language = language;
        String direction = language == WorkingLanguage.AR ? "rtl" : "ltr";
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(language.tag())
                .append("\" dir=\"")
                .append(direction);
        html.append("\">\n<head>\n<meta charset=\"UTF-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(escaped(label("title")))
                .append("</title>\n<link rel=\"stylesheet\" href=\"admin/style.css\">\n</head>\n<body>\n<main>\n<h1>")
                .append(escaped(label("title")))
                .append("</h1>\n");
    }

    String label(String key, Object... arguments) {
        return LABELS.text(language, key, List.of(arguments));
    }

    Html section(String key) {
        html.append("<h2>").append(escaped(label(key))).append("</h2>\n");
        return this;
    }

    Html paragraph(String text) {
        html.append("<p>").append(escaped(text)).append("</p>\n");
        return this;
    }

    /** Something that an administrator should see. */
    Html warning(String text) {
        html.append("<p class=\"warning\" role=\"status\">")
                .append(escaped(text))
                .append("</p>\n");
        return this;
    }

    /** @param facts labels and values in turn */
    Html facts(String... facts) {
        html.append("<dl>\n");
        for (int i = 0; i < facts.length; i += 2) {
            html.append("<dt>").append(escaped(facts[i])).append("</dt><dd><bdi>");
            html.append(escaped(facts[i + 1])).append("</bdi></dd>\n");
        }
        html.append("</dl>\n");
        return this;
    }

    Html table(List<String> headings, List<List<String>> rows) {
        html.append("<table>\n<thead><tr>");
        headings.forEach(heading ->
                html.append("<th scope=\"col\">").append(escaped(heading)).append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : rows) {
            html.append("<tr>");
            row.forEach(cell -> html.append("<td><bdi>").append(escaped(cell)).append("</bdi></td>"));
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table>\n");
        return this;
    }

    /** A button that does one thing, with or without scripts. @param fields names and values */
    Html button(String method, String label, Map<String, String> fields) {
        html.append("<form method=\"").append(method).append("\" action=\"admin\">");
        fields.forEach((name, value) -> html.append("<input type=\"hidden\" name=\"")
                .append(escaped(name))
                .append("\" value=\"")
                .append(escaped(value))
                .append("\">"));
        html.append("<button>").append(escaped(label)).append("</button></form>\n");
        return this;
    }

    String end() {
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            String escape = ESCAPES.get(c);
            if (escape == null) {
                escaped.append(c);
            } else {
                escaped.append(escape);
            }
        }
        return escaped.toString();
    }
}
