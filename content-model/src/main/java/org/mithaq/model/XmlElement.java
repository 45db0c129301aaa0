package org.mithaq.model;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mithaq.model.ModelException.Fault;

/**
 * An element of a model file with the line on which it begins.
 *
 * @param text its own text without that of its children, stripped
 */
record XmlElement(
        String file, int line, String name, Map<String, String> attributes, String text, List<XmlElement> children) {

    private static final String NAMESPACE = "http://www.alfresco.org/model/dictionary/1.0";

    /**
     * Reads a whole file. Document types and entities are refused, so that a model can never reach outside itself.
     *
     * @return the root element
     */
    static XmlElement read(String file, InputStream in) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {
                if (reader.getEventType() == XMLStreamConstants.DTD) {
                    throw new ModelException(
                            file, reader.getLocation().getLineNumber(), Fault.NOT_UNDERSTOOD, "<!DOCTYPE>");
                }
            }
            XmlElement root = element(file, reader);
            while (reader.hasNext()) {
                reader.next();
            }
            return root;
        } catch (XMLStreamException e) {
            Location location = e.getLocation();
            int line = location == null ? 1 : location.getLineNumber();
            throw new ModelException(file, line, Fault.NOT_WELL_FORMED, String.valueOf(e.getMessage()));
        }
    }

    private static XmlElement element(String file, XMLStreamReader reader) throws XMLStreamException {
        int line = reader.getLocation().getLineNumber();
        String name = reader.getLocalName();
        if (!NAMESPACE.equals(reader.getNamespaceURI())) {
            throw new ModelException(file, line, Fault.NOT_UNDERSTOOD, "<" + name + ">");
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        StringBuilder text = new StringBuilder();
        List<XmlElement> children = new ArrayList<>();
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                children.add(element(file, reader));
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(reader.getText());
            }
        }
        return new XmlElement(file, line, name, attributes, text.toString().strip(), List.copyOf(children));
    }

    /** The elements inside the one container child of that name; none when it is not there. Refuses other elements. */
    List<XmlElement> inside(String container, String... allowed) {
        List<XmlElement> inside = child(container).map(XmlElement::children).orElse(List.of());
        for (XmlElement element : inside) {
            if (!List.of(allowed).contains(element.name)) {
                throw element.fault(Fault.NOT_UNDERSTOOD, "<" + element.name + ">");
            }
        }
        return inside;
    }

    Optional<XmlElement> child(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).findFirst();
    }

    Optional<String> childText(String childName) {
        return child(childName).map(XmlElement::text);
    }

    /** Of a child that says true or false; false when it is not there. */
    boolean flag(String childName) {
        return child(childName).filter(XmlElement::isTrue).isPresent();
    }

    boolean isTrue() {
        return truth(text);
    }

    boolean truth(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw fault(Fault.NOT_UNDERSTOOD, value);
        };
    }

    String attribute(String attributeName) {
        String value = attributes.get(attributeName);
        if (value == null) {
            throw fault(Fault.NOT_UNDERSTOOD, "<" + name + "> " + attributeName + "?");
        }
        return value;
    }

    /** A child's text as a name. */
    QName nameIn(String childName) {
        return child(childName)
                .map(child -> child.name(child.text))
                .orElseThrow(() -> fault(Fault.NOT_UNDERSTOOD, "<" + name + "> <" + childName + ">?"));
    }

    /** The value of {@code name} as a name. */
    QName qName() {
        return name(attribute("name"));
    }

    QName name(String prefixed) {
        try {
            return QName.of(prefixed);
        } catch (IllegalArgumentException e) {
            throw fault(Fault.NOT_UNDERSTOOD, prefixed);
        }
    }

    /** Refuses children of any other name, and a second one of the same name. */
    XmlElement having(String... onceEach) {
        Set<String> open = new HashSet<>(List.of(onceEach));
        for (XmlElement child : children) {
            if (!open.remove(child.name)) {
                throw child.fault(Fault.NOT_UNDERSTOOD, "<" + child.name + ">");
            }
        }
        return this;
    }

    ModelException fault(Fault fault, Object... arguments) {
        return new ModelException(file, line, fault, arguments);
    }
}
