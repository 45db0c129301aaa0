package org.alfresco.repo.forms;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person has sent with a form. */
public class FormData {

    private final Map<String, FieldData> data = new LinkedHashMap<>();

    public @Nullable FieldData getFieldData(String fieldName) {
        return data.get(fieldName);
    }

    public void addFieldData(String fieldName, Object fieldValue) {
        data.put(fieldName, new FieldData(fieldValue));
    }

    public void removeFieldData(String fieldName) {
        data.remove(fieldName);
    }

    /** One of its fields. */
    public class FieldData {

        private final Object value;

        private FieldData(Object value) {
            this.value = value;
        }

        public Object getValue() {
            return value;
        }
    }
}
