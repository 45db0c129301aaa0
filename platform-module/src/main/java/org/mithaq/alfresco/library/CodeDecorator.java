package org.mithaq.alfresco.library;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.mithaq.alfresco.document.ModelNames;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.ContentModel;
import org.mithaq.model.Prm;
import org.mithaq.rest.model.Labels;

/** Codes with their label in the reader's language: the library knows no lists. */
public final class CodeDecorator extends Decorator {

    private static final List<org.mithaq.model.QName> CODES =
            List.of(Prm.PROP_PARTNER_CATEGORY, Prm.PROP_COUNTRY, Prm.PROP_LITERATURE_KIND, Prm.PROP_COMPARISON_RESULT);

    private final ModelNames names;
    private final Labels labels;
    private final Supplier<Locale> locale;

    /** @param locale of whoever reads the library */
    public CodeDecorator(ContentModel model, Supplier<Locale> locale) {
        super(CODES.stream().map(new ModelNames(model)::name).collect(Collectors.toSet()));
        this.names = new ModelNames(model);
        this.labels = new Labels(model);
        this.locale = locale;
    }

    /** @param value the code */
    record Code(String value, String label) {}

    @Override
    Object shown(QName property, NodeRef node, String value) {
        WorkingLanguage language =
                WorkingLanguage.ofTag(locale.get().getLanguage()).orElse(WorkingLanguage.EN);
        return new Code(value, labels.value(names.name(property).orElseThrow(), value, language));
    }
}
