package org.mithaq.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mithaq.document.Content;
import org.mithaq.document.DocumentId;
import org.mithaq.document.MultilingualText;
import org.mithaq.document.Properties;
import org.mithaq.document.Version;
import org.mithaq.model.ContentModel;
import org.mithaq.model.PropertyDefinition;
import org.mithaq.model.QName;

/** Documents and what they are joined by, as lines. Values have no type of their own there: the content model knows it. */
final class DocumentLines {

    private final ContentModel model;

    DocumentLines(ContentModel model) {
        this.model = model;
    }

    static Members of(ArchivedDocument document) {
        Map<String, Object> properties = new TreeMap<>();
        document.properties().asMap().forEach((name, value) -> properties.put(name.toString(), value));
        return new Members()
                .with("id", document.id())
                .with("type", document.type())
                .with("parent", document.parent())
                .with("association", document.association())
                .with("name", document.name())
                .with("owner", document.owner())
                .with("created", document.created())
                .with("modifier", document.modifier())
                .with("modified", document.modified())
                .with("properties", properties)
                .with("content", document.content().map(DocumentLines::of))
                .with(
                        "versions",
                        document.versions().stream().map(DocumentLines::of).toList());
    }

    private static Members of(Content content) {
        return new Members()
                .with("mediaType", content.mediaType())
                .with("size", content.size())
                .with("fingerprint", content.fingerprint());
    }

    private static Members of(Version version) {
        return new Members()
                .with("label", version.label())
                .with("at", version.at())
                .with("by", version.by())
                .with("name", version.name())
                .with("content", of(version.content()));
    }

    ArchivedDocument document(Line line) {
        return new ArchivedDocument(
                line.document("id"),
                type(line),
                line.optional("parent", line::document),
                line.optional("association", line::name),
                line.text("name"),
                properties(line),
                line.optional("content", name -> line.object(name, DocumentLines::content)),
                line.objects("versions", DocumentLines::version),
                line.person("owner"),
                line.instant("created"),
                line.person("modifier"),
                line.instant("modified"));
    }

    private QName type(Line line) {
        QName name = line.name("type");
        if (model.type(name).isEmpty()) {
            throw line.wrong("type", "no type of this version of Mithaq");
        }
        return name;
    }

    private static Content content(Line line) {
        return new Content(line.text("mediaType"), line.number("size"), line.text("fingerprint"));
    }

    private static Version version(Line line) {
        return new Version(
                line.text("label"),
                line.instant("at"),
                line.person("by"),
                line.text("name"),
                line.object("content", DocumentLines::content));
    }

    private Properties properties(Line line) {
        Map<QName, Object> values = new LinkedHashMap<>();
        line.values("properties").forEach((name, value) -> {
            QName property = QName.of(name);
            PropertyDefinition definition = model.property(property)
                    .orElseThrow(() -> line.wrong("properties." + name, "no property of this version of Mithaq"));
            values.put(property, value(line, definition, value));
        });
        return Properties.of(values);
    }

    private static Object value(Line line, PropertyDefinition definition, Object value) {
        if (!definition.multiple()) {
            return single(line, definition, value);
        }
        if (!(value instanceof List<?> several)) {
            throw wrong(line, definition);
        }
        List<Object> values = new ArrayList<>();
        several.forEach(each -> values.add(single(line, definition, each)));
        return values;
    }

    private static Object single(Line line, PropertyDefinition definition, Object value) {
        try {
            return switch (definition.type()) {
                case TEXT, QNAME -> (String) value;
                case MLTEXT -> multilingual((Map<?, ?>) value);
                case INT, LONG -> (Long) value;
                case BOOLEAN -> (Boolean) value;
                case DATE -> LocalDate.parse((String) value);
                case DATETIME -> Instant.parse((String) value);
                case CONTENT -> throw wrong(line, definition);
            };
        } catch (ClassCastException | java.time.format.DateTimeParseException e) {
            throw wrong(line, definition);
        }
    }

    private static MultilingualText multilingual(Map<?, ?> texts) {
        Map<String, String> kept = new TreeMap<>();
        texts.forEach((language, text) -> kept.put((String) language, (String) text));
        return new MultilingualText(kept);
    }

    private static IllegalArgumentException wrong(Line line, PropertyDefinition definition) {
        return line.wrong(
                "properties." + definition.name(),
                "not " + (definition.multiple() ? "a list of " : "a ")
                        + definition.type().modelName());
    }

    static Members of(Relation relation) {
        return new Members()
                .with("source", relation.source())
                .with("association", relation.association())
                .with("targets", relation.targets());
    }

    static Relation relation(Line line) {
        return new Relation(
                line.document("source"),
                line.name("association"),
                line.texts("targets").stream().map(DocumentId::new).toList());
    }
}
