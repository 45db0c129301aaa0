package org.alfresco.repo.forms.processor;

import java.util.List;
import java.util.Map;
import org.alfresco.repo.forms.Form;
import org.alfresco.repo.forms.FormData;

/** Is told of every form of a kind. */
public interface Filter<ItemType, PersistType> {

    void beforeGenerate(
            ItemType item, List<String> fields, List<String> forcedFields, Form form, Map<String, Object> context);

    void afterGenerate(
            ItemType item, List<String> fields, List<String> forcedFields, Form form, Map<String, Object> context);

    void beforePersist(ItemType item, FormData data);

    void afterPersist(ItemType item, FormData data, PersistType persistedObject);
}
