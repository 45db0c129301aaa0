/**
 * The content model as Java sees it: names, types, properties, constraints, associations, labels and code lists.
 *
 * <p>The model itself is data: {@code prm-model.xml} and {@code prmwf-model.xml} under {@code
 * alfresco/module/mithaq-platform}, with their messages in English, French and Arabic and the code lists beside them.
 * Alfresco bootstraps the very same files. {@link org.mithaq.model.ContentModel#load()} reads them for everything else:
 * validation in the core, the schema of the REST API, the forms of the pages, the fields of the search index. {@link
 * org.mithaq.model.Prm}, {@link org.mithaq.model.PrmWf} and {@link org.mithaq.model.Cm} are the names as constants; tests
 * hold them equal to the XML, so that adding a property is one edit and its labels.
 *
 * <p>Start reading at {@link org.mithaq.model.ContentModel}; {@code ModelFile} knows the grammar of one file, {@code
 * ModelAssembly} resolves parents, aspects and references between files.
 *
 * <p>Uses the JDK only, no Alfresco class. Everything public is immutable and may be shared by threads.
 */
@NullMarked
package org.mithaq.model;

import org.jspecify.annotations.NullMarked;
