package org.mithaq.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mithaq.access.PersonId;
import org.mithaq.document.Content;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.MultilingualText;
import org.mithaq.document.PageText;
import org.mithaq.document.Properties;
import org.mithaq.document.Revision;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;

/** Documents for tests of search, said in one line: {@code mou("a1").title("en", "…").text("…").build()}. */
public final class IndexedDocuments {

    public static final String EVERYBODY = "GROUP_EVERYONE";

    private final DocumentId id;
    private final QName type;
    private String name;
    private Properties properties = Properties.EMPTY;
    private Instant created = Instant.parse("2026-02-01T08:00:00Z");
    private PersonId owner = new PersonId("officer");
    private Optional<Instant> modified = Optional.empty();
    private Optional<PageText> text = Optional.empty();
    private List<WorkingLanguage> languages = List.of();
    private List<String> parties = List.of();
    private List<Set<String>> readers = List.of(Set.of(EVERYBODY));

    private IndexedDocuments(String id, QName type) {
        this.id = new DocumentId(id);
        this.type = type;
        this.name = id + ".docx";
    }

    public static IndexedDocuments mou(String id) {
        return new IndexedDocuments(id, Prm.TYPE_MOU);
    }

    public static IndexedDocuments ofType(QName type, String id) {
        return new IndexedDocuments(id, type);
    }

    public IndexedDocuments name(String value) {
        name = value;
        return this;
    }

    /** @param languageAndText language, text, language, text … */
    public IndexedDocuments title(String... languageAndText) {
        Map<String, String> texts = new java.util.HashMap<>();
        for (int i = 0; i < languageAndText.length; i += 2) {
            texts.put(languageAndText[i], languageAndText[i + 1]);
        }
        return with(Cm.PROP_TITLE, new MultilingualText(texts));
    }

    public IndexedDocuments with(QName property, Object value) {
        properties = properties.with(property, value);
        return this;
    }

    public IndexedDocuments reference(String value) {
        return with(Prm.PROP_REFERENCE, value);
    }

    public IndexedDocuments signedOn(String day) {
        return with(Prm.PROP_SIGNED_ON, LocalDate.parse(day));
    }

    public IndexedDocuments filed(String moment) {
        created = Instant.parse(moment);
        return this;
    }

    public IndexedDocuments by(String person) {
        owner = new PersonId(person);
        return this;
    }

    public IndexedDocuments modified(String moment) {
        modified = Optional.of(Instant.parse(moment));
        return this;
    }

    public IndexedDocuments text(String... pages) {
        text = Optional.of(new PageText(List.of(pages)));
        return this;
    }

    public IndexedDocuments in(WorkingLanguage... values) {
        languages = List.of(values);
        return this;
    }

    public IndexedDocuments parties(String... values) {
        parties = List.of(values);
        return this;
    }

    /** One reader set per call; the first call replaces "everybody". */
    public IndexedDocuments onlyFor(String... authorities) {
        List<Set<String>> sets = new ArrayList<>(readers);
        sets.remove(Set.of(EVERYBODY));
        sets.add(Set.of(authorities));
        readers = sets;
        return this;
    }

    public IndexedDocuments readers(List<Set<String>> sets) {
        readers = sets;
        return this;
    }

    public IndexedDocument build() {
        Optional<Content> content =
                text.map(pages -> new Content("application/pdf", pages.joined().length(), "0".repeat(64)));
        Document document = new Document(
                id,
                type,
                Optional.empty(),
                name,
                properties,
                content,
                owner,
                created,
                owner,
                modified.orElse(created),
                new Revision("1"));
        return new IndexedDocument(
                document, text, languages, parties, parties.stream().findFirst(), readers);
    }
}
