package org.mithaq.alfresco.library;

import java.util.List;
import org.alfresco.repo.jscript.app.JSONConversionComponent;
import org.alfresco.repo.jscript.app.PropertyDecorator;

/** Has the document library show properties of ours in the form that our decorators give them. */
public final class Decoration {

    private final JSONConversionComponent conversion;
    private final List<PropertyDecorator> decorators;

    public Decoration(JSONConversionComponent conversion, List<PropertyDecorator> decorators) {
        this.conversion = conversion;
        this.decorators = List.copyOf(decorators);
    }

    /** To be called once, when the repository starts. */
    public void register() {
        decorators.forEach(conversion::registerPropertyDecorator);
    }
}
