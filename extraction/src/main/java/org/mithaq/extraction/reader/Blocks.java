package org.mithaq.extraction.reader;

import java.util.Locale;
import java.util.Set;
import org.apache.tika.parser.html.DefaultHtmlMapper;
import org.apache.tika.parser.html.HtmlMapper;
import org.jspecify.annotations.Nullable;

/** Keeps the elements of web pages that begin a line, which Tika's own list drops, so that their words don't run together. */
final class Blocks implements HtmlMapper {

    private static final Set<String> MORE = Set.of(
            "div",
            "section",
            "article",
            "header",
            "footer",
            "main",
            "nav",
            "aside",
            "figure",
            "figcaption",
            "fieldset",
            "legend",
            "form",
            "details",
            "summary",
            "textarea",
            "option",
            "caption",
            "hr",
            "center");

    @Override
    public @Nullable String mapSafeElement(String name) {
        return MORE.contains(name.toLowerCase(Locale.ROOT)) ? "div" : DefaultHtmlMapper.INSTANCE.mapSafeElement(name);
    }

    @Override
    public boolean isDiscardElement(String name) {
        return DefaultHtmlMapper.INSTANCE.isDiscardElement(name);
    }

    @Override
    public @Nullable String mapSafeAttribute(String element, String attribute) {
        return DefaultHtmlMapper.INSTANCE.mapSafeAttribute(element, attribute);
    }
}
