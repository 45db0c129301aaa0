package org.mithaq.search.lucene;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.mithaq.comparison.Clauses;
import org.mithaq.document.DocumentId;
import org.mithaq.document.MultilingualText;
import org.mithaq.document.PageText;
import org.mithaq.document.Properties;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.search.IndexedDocument;
import org.mithaq.search.SearchQuery.Facet;
import org.mithaq.search.SearchQuery.Sort;
import org.mithaq.search.lucene.analysis.TextAnalysis;

/** Makes of a document what Lucene stores of it. */
public final class DocumentFields {

    static final FieldType WORDS = new FieldType();

    static {
        WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        WORDS.setTokenized(true);
        WORDS.freeze();
    }

    /** Properties whose words help to find a document although they are not its title. */
    private static final List<QName> ABOUT = List.of(
            Cm.PROP_DESCRIPTION,
            Cm.PROP_AUTHOR,
            Cm.PROP_PUBLISHER,
            Cm.PROP_SUBJECT,
            Cm.PROP_COVERAGE,
            Prm.PROP_SUBJECTS,
            Prm.PROP_ISSUING_BODY,
            Prm.PROP_COMMONALITIES_NOTE,
            Prm.PROP_WEBSITE);

    /** What is indexed beside instruments. */
    private static final Set<QName> WITHOUT_CLAUSES =
            Set.of(Prm.TYPE_REFERENCE_LITERATURE, Prm.TYPE_PARTNER, Prm.TYPE_SIGNED_COPY, Prm.TYPE_SUPPORTING_DOCUMENT);

    private static final Map<Sort, QName> DAYS = Map.of(
            Sort.SIGNED_ON, Prm.PROP_SIGNED_ON,
            Sort.EFFECTIVE_ON, Prm.PROP_EFFECTIVE_ON,
            Sort.EXPIRES_ON, Prm.PROP_EXPIRES_ON);

    private static final int LONGEST_KEY = 500;

    private static final List<QName> PARTNER_NAMES =
            List.of(Prm.PROP_PARTNER_NAMES, Prm.PROP_ACRONYMS, Prm.PROP_FORMER_NAMES);

    private static final List<QName> IDENTIFIERS = List.of(
            Prm.PROP_REFERENCE,
            Cm.PROP_IDENTIFIER,
            Prm.PROP_IDENTIFIER_IATI,
            Prm.PROP_IDENTIFIER_ROR,
            Prm.PROP_IDENTIFIER_LEI);

    private final TextAnalysis analysis;
    private final Collator collator;

    public DocumentFields(TextAnalysis analysis) {
        this.analysis = analysis;
        this.collator = Collator.getInstance(ULocale.ROOT);
        this.collator.setStrength(Collator.SECONDARY);
        ((com.ibm.icu.text.RuleBasedCollator) this.collator).setNumericCollation(true);
        this.collator.freeze();
    }

    public Document of(IndexedDocument indexed) {
        org.mithaq.document.Document document = indexed.document();
        Properties properties = document.properties();
        Document fields = new Document();
        fields.add(new StringField(Fields.ID, document.id().value(), Field.Store.YES));
        fields.add(new BinaryDocValuesField(Fields.TOLD, new BytesRef(indexed.fingerprint())));
        addWords(fields, Fields.TITLE, values(properties, List.of(Cm.PROP_TITLE)), indexed.languages());
        List<String> parties = new ArrayList<>(indexed.parties());
        parties.addAll(values(properties, PARTNER_NAMES));
        addWords(fields, Fields.PARTY, parties, indexed.languages());
        addWords(fields, Fields.REFERENCE, values(properties, IDENTIFIERS), indexed.languages());
        addWords(
                fields, Fields.NAME, List.of(document.name().replace('_', ' ').replace('.', ' ')), indexed.languages());
        addWords(fields, Fields.ABOUT, values(properties, ABOUT), indexed.languages());
        List<String> text = indexed.text().map(PageText::joined).stream().toList();
        addWords(fields, Fields.TEXT, text, indexed.languages());
        if (!WITHOUT_CLAUSES.contains(document.type())) {
            text.forEach(whole -> StoredClauses.add(fields, Clauses.of(whole)));
        }
        addReaders(fields, indexed.readers());
        facets(indexed).forEach((facet, codes) -> addFacet(fields, facet, codes));
        addOrder(fields, indexed);
        return fields;
    }

    private void addWords(Document fields, String field, List<String> values, List<WorkingLanguage> languages) {
        if (values.isEmpty()) {
            return;
        }
        String text = TextAnalysis.separate(values);
        fields.add(new Field(field, analysis.tokens(text, languages), WORDS));
        fields.add(new StoredField(field, text));
    }

    private static void addReaders(Document fields, List<Set<String>> readers) {
        fields.add(new StringField(Fields.READER_SETS, Integer.toString(readers.size()), Field.Store.NO));
        for (int set = 0; set < readers.size(); set++) {
            for (String authority : readers.get(set)) {
                fields.add(new StringField(Fields.readers(set), authority, Field.Store.NO));
            }
        }
    }

    private static void addFacet(Document fields, Facet facet, Set<String> codes) {
        String field = Fields.facet(facet);
        for (String code : codes) {
            fields.add(new StringField(field, code, Field.Store.NO));
            fields.add(new SortedSetDocValuesField(field, new BytesRef(code)));
        }
    }

    private void addOrder(Document fields, IndexedDocument indexed) {
        org.mithaq.document.Document document = indexed.document();
        Properties properties = document.properties();
        fields.add(new NumericDocValuesField(Fields.DAY, day(document).toEpochDay()));
        fields.add(new NumericDocValuesField(Fields.FILED, document.created().toEpochMilli()));
        for (WorkingLanguage language : WorkingLanguage.values()) {
            fields.add(new SortedDocValuesField(Fields.titleOrder(language), key(document.title(language))));
        }
        properties.text(Prm.PROP_REFERENCE).ifPresent(reference -> addOrder(fields, Sort.REFERENCE, reference));
        indexed.counterparty().ifPresent(name -> addOrder(fields, Sort.COUNTERPARTY, name));
        properties
                .instant(Prm.PROP_STATUS_SINCE)
                .ifPresent(since -> addOrder(fields, Sort.STATUS_SINCE, since.toEpochMilli()));
        DAYS.forEach((sort, property) ->
                properties.date(property).ifPresent(day -> addOrder(fields, sort, day.toEpochDay())));
        addOrder(fields, Sort.MODIFIED, document.modified().toEpochMilli());
    }

    private void addOrder(Document fields, Sort sort, String text) {
        fields.add(new SortedDocValuesField(Fields.order(sort), key(text)));
    }

    private static void addOrder(Document fields, Sort sort, long value) {
        fields.add(new NumericDocValuesField(Fields.order(sort), value));
    }

    /** Beyond some length no two texts of people differ; Lucene refuses values of 32 KB. */
    private BytesRef key(String text) {
        String beginning = text.substring(0, Math.min(text.length(), LONGEST_KEY));
        return new BytesRef(collator.getCollationKey(beginning).toByteArray());
    }

    private static Map<Facet, Set<String>> facets(IndexedDocument indexed) {
        org.mithaq.document.Document document = indexed.document();
        Properties properties = document.properties();
        Map<Facet, Set<String>> facets = new EnumMap<>(Facet.class);
        facets.put(Facet.TYPE, Set.of(document.type().toString()));
        facets.put(Facet.STATUS, codes(properties, Prm.PROP_STATUS));
        facets.put(Facet.LANGUAGE, languages(indexed));
        facets.put(Facet.LEAD_SECTOR, codes(properties, Prm.PROP_LEAD_SECTOR));
        facets.put(
                Facet.COUNTERPARTY_CATEGORY,
                codes(properties, Prm.PROP_COUNTERPARTY_CATEGORY, Prm.PROP_PARTNER_CATEGORY));
        facets.put(Facet.COUNTRY, codes(properties, Prm.PROP_COUNTRIES, Prm.PROP_COUNTRY));
        facets.put(Facet.CONFIDENTIALITY, codes(properties, Prm.PROP_CONFIDENTIALITY));
        if (document.content().isPresent()) {
            facets.put(Facet.TEXT_STATE, Set.of(document.textState().name()));
        }
        facets.put(Facet.YEAR, Set.of(Integer.toString(day(document).getYear())));
        properties
                .date(Prm.PROP_EXPIRES_ON)
                .ifPresent(last ->
                        facets.put(Facet.EXPIRES, Set.of(YearMonth.from(last).toString())));
        facets.put(Facet.PERSON, people(document));
        facets.put(Facet.SUBJECT, written(properties, Prm.PROP_SUBJECTS));
        facets.put(Facet.ISSUING_BODY, written(properties, Prm.PROP_ISSUING_BODY));
        facets.put(Facet.AUDIENCE_SECTOR, codes(properties, Prm.PROP_AUDIENCE_SECTORS));
        facets.put(Facet.LITERATURE_KIND, codes(properties, Prm.PROP_LITERATURE_KIND));
        return facets;
    }

    private static Set<String> people(org.mithaq.document.Document document) {
        Set<String> people = new LinkedHashSet<>(codes(document.properties(), Prm.PROP_FOCAL_POINT));
        people.add(document.owner().value());
        return people;
    }

    /** What people said, else what was found. */
    private static Set<String> languages(IndexedDocument indexed) {
        Set<String> languages = new LinkedHashSet<>(codes(indexed.document().properties(), Prm.PROP_LANGUAGE));
        if (languages.isEmpty()) {
            indexed.languages().forEach(language -> languages.add(language.tag()));
        }
        return languages;
    }

    private static Set<String> codes(Properties properties, QName... names) {
        return new LinkedHashSet<>(values(properties, List.of(names)));
    }

    /** What people wrote, so that it differs by what one sees alone; what is longer than the model allows is cut off. */
    private static Set<String> written(Properties properties, QName name) {
        Set<String> written = new LinkedHashSet<>();
        for (String value : values(properties, List.of(name))) {
            String line = value.strip().replaceAll("\\s+", " ");
            if (!line.isEmpty()) {
                written.add(line.substring(0, Math.min(line.length(), LONGEST_KEY)));
            }
        }
        return written;
    }

    private static LocalDate day(org.mithaq.document.Document document) {
        return document.properties()
                .date(Prm.PROP_SIGNED_ON)
                .or(() -> document.properties().date(Prm.PROP_ISSUED_ON))
                .orElseGet(() -> document.created().atOffset(ZoneOffset.UTC).toLocalDate());
    }

    /** All texts of the properties: of every language, of every value. */
    private static List<String> values(Properties properties, List<QName> names) {
        List<String> values = new ArrayList<>();
        for (QName name : names) {
            properties.value(name).ifPresent(value -> addTexts(values, value));
        }
        return values;
    }

    private static void addTexts(List<String> texts, Object value) {
        if (value instanceof MultilingualText multilingual) {
            texts.addAll(multilingual.texts().values());
        } else if (value instanceof List<?> list) {
            list.forEach(item -> addTexts(texts, item));
        } else if (value instanceof String text) {
            texts.add(text);
        }
    }

    static DocumentId id(Document fields) {
        return new DocumentId(fields.get(Fields.ID));
    }
}
