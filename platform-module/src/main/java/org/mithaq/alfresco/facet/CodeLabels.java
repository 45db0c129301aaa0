package org.mithaq.alfresco.facet;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.alfresco.repo.search.impl.solr.facet.handler.AbstractFacetLabelDisplayHandler;
import org.alfresco.repo.search.impl.solr.facet.handler.FacetLabel;
import org.mithaq.model.ContentModel;
import org.mithaq.model.PropertyDefinition;
import org.mithaq.model.QName;

/** Names the values of one facet as the content model and its code lists do, for whoever searches. */
public final class CodeLabels extends AbstractFacetLabelDisplayHandler {

    private final PropertyDefinition property;
    private final Supplier<Locale> locale;

    /** @param locale of whoever searches */
    public CodeLabels(ContentModel model, QName property, Supplier<Locale> locale) {
        this.property = model.property(property).orElseThrow();
        this.locale = locale;
        super.supportedFieldFacets =
                Set.of("@{" + model.namespace(property.prefix()).orElseThrow() + "}" + property.localName());
    }

    /** A value that is in no list is called what it is. */
    @Override
    public FacetLabel getDisplayLabel(String value) {
        return new FacetLabel(value, label(value).orElse(value), -1);
    }

    private Optional<String> label(String value) {
        Locale reader = locale.get();
        return property.listOfValues()
                .flatMap(list -> list.label(value, reader))
                .or(() -> property.codeList().flatMap(list -> list.entry(value)).map(entry -> entry.label(reader)));
    }

    /** The fields of the index whose values are named here. */
    Set<String> fields() {
        return super.supportedFieldFacets;
    }
}
