package org.alfresco.service.cmr.dictionary;

import org.alfresco.service.namespace.QName;

/** The types and aspects of the content models. */
public interface DictionaryService {

    boolean isSubClass(QName className, QName ofClassName);
}
