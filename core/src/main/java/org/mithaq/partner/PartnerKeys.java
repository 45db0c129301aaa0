package org.mithaq.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Properties;
import org.mithaq.document.Settings;
import org.mithaq.model.Prm;
import org.mithaq.schedule.Job;

/**
 * Gives every partner the keys by which likely duplicates are found: those that were filed before there were any, and all
 * of them once names are read in another way. Until each has them, duplicates are looked for in the whole register.
 */
public final class PartnerKeys implements Job {

    /** Name of the setting that says under which edition every partner has its keys. */
    public static final String SETTING = "partner-keys";

    static final String NAME = "partner-keys";

    private static final int PAGE = 500;

    private final DocumentStore store;
    private final Settings settings;
    private final NameMatching matching;

    public PartnerKeys(DocumentStore store, Settings settings, NameMatching matching) {
        this.store = store;
        this.settings = settings;
        this.matching = matching;
    }

    /** Whether duplicates may be looked for by the keys alone. */
    static boolean areComplete(Settings settings, NameMatching matching) {
        return settings.read(SETTING)
                .filter(kept -> kept.text().equals(matching.edition()))
                .isPresent();
    }

    /** The properties with the keys that belong to them. */
    static Properties keyed(Properties partner, NameMatching matching) {
        return partner.with(Prm.PROP_NAME_KEYS, List.copyOf(matching.keysOf(PartnerIdentity.of(partner))));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<DocumentId> candidates() {
        if (areComplete(settings, matching)) {
            return List.of();
        }
        List<DocumentId> lacking = lacking();
        if (lacking.isEmpty()) {
            long version = settings.read(SETTING).map(Settings.Setting::version).orElse(0L);
            settings.write(SETTING, version, matching.edition());
        }
        return lacking;
    }

    private List<DocumentId> lacking() {
        List<DocumentId> lacking = new ArrayList<>();
        Optional<DocumentId> after = Optional.empty();
        List<Document> page;
        do {
            page = store.walk(Prm.TYPE_PARTNER, after, PAGE);
            page.stream()
                    .filter(partner -> !isKeyed(partner.properties()))
                    .map(Document::id)
                    .forEach(lacking::add);
            after = page.isEmpty()
                    ? after
                    : Optional.of(page.get(page.size() - 1).id());
        } while (page.size() == PAGE);
        return lacking;
    }

    private boolean isKeyed(Properties partner) {
        return keyed(partner, matching).equals(partner);
    }

    @Override
    public void process(DocumentId id) {
        store.lock(id)
                .filter(partner -> !isKeyed(partner.properties()))
                .ifPresent(partner -> store.update(id, partner.revision(), keyed(partner.properties(), matching)));
    }
}
