package org.mithaq.literature;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mithaq.document.Document;
import org.mithaq.document.Draft;
import org.mithaq.document.MultilingualText;
import org.mithaq.document.Properties;
import org.mithaq.memory.MemoryHost;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;

/** Literature for tests, filed by the records manager. */
public final class Shelves {

    private Shelves() {}

    public static Document study(MemoryHost host, String title, String... sectors) {
        return filed(host, Prm.TYPE_REFERENCE_LITERATURE, title, Map.of(Prm.PROP_AUDIENCE_SECTORS, List.of(sectors)));
    }

    public static Document restricted(MemoryHost host, String title, String... sectors) {
        return filed(
                host,
                Prm.TYPE_REFERENCE_LITERATURE,
                title,
                Map.of(Prm.PROP_AUDIENCE_SECTORS, List.of(sectors), Prm.PROP_CONFIDENTIALITY, "RESTRICTED"));
    }

    public static Document memorandum(MemoryHost host, String title) {
        return filed(host, Prm.TYPE_MOU, title, Map.of());
    }

    private static Document filed(MemoryHost host, QName type, String title, Map<QName, Object> properties) {
        Properties all = Properties.of(properties).with(Cm.PROP_TITLE, MultilingualText.of("en", title));
        Draft draft = new Draft(type, all, Optional.empty(), Map.of(), Map.of(), new Draft.Entry.Negotiation(false));
        Document filed = host.documents.file(host.actor("records-manager"), draft, Optional.empty());
        host.settle();
        return filed;
    }
}
