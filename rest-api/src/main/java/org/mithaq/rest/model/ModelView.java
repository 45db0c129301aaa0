package org.mithaq.rest.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The content model in one language. @param types ours, parents first */
public record ModelView(List<Type> types) {

    /**
     * @param parent absent for a type without one
     * @param creatable whether a document of it can be filed
     * @param properties all of it, inherited ones and those of aspects included, in the order of the model
     */
    public record Type(
            String name,
            @Nullable String parent,
            String title,
            String help,
            boolean creatable,
            List<Property> properties,
            List<ChildAssociation> childAssociations,
            List<PeerAssociation> peerAssociations) {}

    /**
     * @param type TEXT, MLTEXT, INT, LONG, BOOLEAN, DATE, DATETIME or QNAME
     * @param isProtected set by the system only; sent as {@code protected}
     * @param defaultValue in text form; sent as {@code default}
     * @param constraints all must hold, for each single value
     * @param codeList whose codes its values are
     */
    public record Property(
            String name,
            String title,
            String help,
            String type,
            boolean multiple,
            boolean mandatory,
            @JsonProperty("protected") boolean isProtected,
            @JsonProperty("default") @Nullable String defaultValue,
            List<Constraint> constraints,
            @Nullable String codeList,
            boolean facet) {}

    /**
     * @param kind {@code list}, {@code regex}, {@code length} or {@code range}; it says which of the others are there
     * @param expected the form of a {@code regex} in words
     */
    public record Constraint(
            String kind,
            @Nullable List<Value> values,
            @Nullable String pattern,
            @Nullable String expected,
            @Nullable Long min,
            @Nullable Long max) {}

    public record Value(String code, String label) {}

    public record ChildAssociation(String name, String title, String childType, boolean many) {}

    public record PeerAssociation(String name, String title, String targetType, boolean many) {}

    /** @param lists names of the code lists */
    public record CodeListNames(List<Named> lists) {
        public record Named(String list, String title) {}
    }

    /** @param source whose codes they are, and where the names come from; in English */
    public record CodeListView(String list, String title, String source, List<Entry> entries) {}

    /**
     * @param labels by ISO 639-1 code
     * @param broader code of the entry that it belongs under
     * @param attributes corresponding codes of other lists and the like
     */
    public record Entry(
            String code,
            String label,
            Map<String, String> labels,
            @Nullable String broader,
            @Nullable Map<String, List<String>> attributes,
            @Nullable String validFrom,
            @Nullable String validTo) {}
}
