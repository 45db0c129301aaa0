package org.mithaq.share;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The elements of a configuration file, as lists. */
final class Elements {

    private Elements() {}

    static List<Element> elements(Document document, String name) {
        return list(document.getElementsByTagName(name));
    }

    static List<Element> children(Element parent, String... names) {
        List<Element> found = new ArrayList<>();
        for (String name : names) {
            found.addAll(list(parent.getElementsByTagName(name)));
        }
        return found;
    }

    private static List<Element> list(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
