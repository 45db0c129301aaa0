package org.alfresco.repo.jscript.app;

/** Nodes as the document library gets them. */
public class JSONConversionComponent {

    public void registerPropertyDecorator(PropertyDecorator propertyDecorator) {
        throw new LinkageError("signatures only");
    }
}
