package org.mithaq.model;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The shipped files as text, and models read from an edited copy of them. */
final class ModelSources {

    static final String MODULE = "alfresco/module/mithaq-platform/";
    static final String PRM = MODULE + "model/prm-model.xml";
    static final String PRMWF = MODULE + "model/prmwf-model.xml";
    static final String STOCK = "org/mithaq/model/stock-model.xml";
    static final String PRM_MESSAGES = MODULE + "messages/prm-model";
    static final String PRMWF_MESSAGES = MODULE + "messages/prmwf-model";
    static final String STOCK_MESSAGES = "org/mithaq/model/stock-model";
    static final String CODE_LISTS = MODULE + "codelists/";

    private ModelSources() {}

    static String text(String resource) {
        return Resources.text(resource);
    }

    static XmlElement xml(String file, String text) {
        return XmlElement.read(file, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The whole model with prm-model.xml edited, and everything else as shipped. */
    static ContentModel withPrm(UnaryOperator<String> edit) {
        String edited = edit.apply(text(PRM));
        return ContentModel.of(
                List.of(
                        ModelFile.read(STOCK, STOCK_MESSAGES),
                        ModelFile.of(xml(PRM, edited), Messages.read(PRM_MESSAGES))),
                Map.of());
    }

    /** Number of the first line with the text, counted from 1. */
    static int line(String text, String part) {
        return lineAt(text, text.indexOf(part));
    }

    /** Number of the line on which a position lies, counted from 1. */
    static int lineAt(String text, int position) {
        if (position < 0) {
            throw new AssertionError("not in the text");
        }
        return 1
                + (int) text.substring(0, position)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}
