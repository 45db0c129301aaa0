package org.mithaq.model;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.mithaq.model.ModelException.Fault;

/**
 * The messages of one model file in the working languages, as Alfresco keys them. The files are UTF-8, which is how
 * resource bundles have been read since Java 9, in Alfresco and in Share as well.
 */
final class Messages {

    private final String baseName;
    private final Map<String, Properties> byLanguage = new LinkedHashMap<>();
    private final Set<String> used = new TreeSet<>();

    private Messages(String baseName) {
        this.baseName = baseName;
    }

    /** @param baseName of the files on the class path, without language and ending */
    static Messages read(String baseName) {
        Messages messages = new Messages(baseName);
        for (String language : Labels.LANGUAGES) {
            Properties properties = new Properties();
            try {
                properties.load(new StringReader(Resources.text(messages.file(language))));
            } catch (IOException e) {
                throw new UncheckedIOException(messages.file(language), e);
            }
            messages.byLanguage.put(language, properties);
        }
        return messages;
    }

    /** Title and description of an element; {@code key} is its part before {@code .title}. */
    Labels labels(String key, XmlElement element) {
        return new Labels(texts(key + ".title", element), texts(key + ".description", element));
    }

    /** What a single key says, as a title without description. */
    Labels title(String key, XmlElement element) {
        return new Labels(texts(key, element), Map.of());
    }

    private Map<String, String> texts(String key, XmlElement element) {
        Map<String, String> texts = new HashMap<>();
        byLanguage.forEach((language, properties) -> {
            String text = properties.getProperty(key, "");
            if (text.isBlank()) {
                throw element.fault(Fault.LABEL_MISSING, key, language);
            }
            texts.put(language, text);
        });
        used.add(key);
        return texts;
    }

    /** Refuses keys that nothing in the model has asked for. */
    void refuseUnused() {
        byLanguage.forEach((language, properties) -> {
            for (String key : properties.stringPropertyNames()) {
                if (!used.contains(key)) {
                    throw new ModelException(file(language), line(file(language), key), Fault.LABEL_UNUSED, key);
                }
            }
        });
    }

    private String file(String language) {
        return baseName + (language.equals("en") ? "" : "_" + language) + ".properties";
    }

    private static int line(String file, String key) {
        List<String> lines = Resources.text(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(key)) {
                return i + 1;
            }
        }
        return 1;
    }
}
