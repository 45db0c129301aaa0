package org.mithaq.alfresco.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The preset from which Share makes the pages of a site: the very file that the module of Share holds. */
public final class SharePreset {

    private static final String FILE = "mithaq-presets.xml";
    private static final String SITE = "${siteid}";

    private final Document presets;

    private SharePreset(Document presets) {
        this.presets = presets;
    }

    public static SharePreset load() {
        try (InputStream in = SharePreset.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the archive");
            }
            return new SharePreset(parser().newDocumentBuilder().parse(in));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(FILE + " cannot be read", e);
        }
    }

    /** The files of a site's pages, by their path below the folder in which Share keeps them. */
    Map<String, String> filesFor(String site) {
        Map<String, String> files = new LinkedHashMap<>();
        NodeList components = presets.getElementsByTagName("component");
        for (int i = 0; i < components.getLength(); i++) {
            Element component = filled(components.item(i), site);
            String id = String.join(
                    ".",
                    text(component, "scope"),
                    text(component, "region-id"),
                    text(component, "source-id").replace('/', '~'));
            Element guid = component.getOwnerDocument().createElement("guid");
            guid.setTextContent(id);
            component.insertBefore(guid, component.getFirstChild());
            files.put("components/" + id + ".xml", written(component));
        }
        NodeList pages = presets.getElementsByTagName("page");
        for (int i = 0; i < pages.getLength(); i++) {
            Element page = filled(pages.item(i), site);
            String id = page.getAttribute("id").replace(SITE, site);
            page.removeAttribute("id");
            files.put("pages/" + id + ".xml", written(page));
        }
        return files;
    }

    private static Element filled(Node part, String site) {
        Element copy = (Element) part.cloneNode(true);
        NodeList all = copy.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Node first = all.item(i).getFirstChild();
            if (first != null && first.getNextSibling() == null && first.getNodeType() == Node.TEXT_NODE) {
                first.setNodeValue(first.getNodeValue().replace(SITE, site));
            }
        }
        return copy;
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent();
    }

    private static String written(Element part) {
        try {
            TransformerFactory factory = TransformerFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Transformer transformer = factory.newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            StringWriter xml = new StringWriter();
            transformer.transform(new DOMSource(part), new StreamResult(xml));
            return xml.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException("a page cannot be written", e);
        }
    }

    private static DocumentBuilderFactory parser() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory;
    }
}
