package org.mithaq.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.memory.MemoryHost;
import org.mithaq.model.ContentModel;
import org.mithaq.problem.Problem;
import org.mithaq.setting.TableText;

class ThesaurusTest {

    private static final String HEADER = String.join(",", ThesaurusTable.COLUMNS) + "\n";

    private static final Pattern STRAIGHT = Pattern.compile("['`\"]");
    private static final Pattern ARABIC = Pattern.compile("\\p{InArabic}");
    private static final Pattern DIACRITICS = Pattern.compile("[\u064b-\u0652\u0640]");

    private final MemoryHost host = new MemoryHost();

    @Test
    void shippedConceptsShouldBeOfTheFieldAndTheCountries() {
        List<Concept> concepts = Thesaurus.shipped(ContentModel.load());

        assertThat(concepts).extracting(Concept::code).doesNotHaveDuplicates().contains("COUNTRY_MA");
        assertThat(concepts.stream().filter(concept -> !concept.code().startsWith("COUNTRY_")))
                .hasSizeGreaterThan(1_500);
        assertThat(concepts)
                .filteredOn(concept -> concept.terms(WorkingLanguage.EN).contains("memorandum of understanding"))
                .singleElement()
                .satisfies(
                        concept -> assertThat(concept.terms(WorkingLanguage.AR)).contains("مذكرة تفاهم"));
    }

    @Test
    void shippedTableShouldBeAsItsSchemaSays() throws IOException {
        String schema = resource("thesaurus.schema.json");

        assertThat(found("\"name\": \"(\\w+)\"", schema)).isEqualTo(ThesaurusTable.COLUMNS);
        assertThat(found("\"([A-Z]+)\"", schema.substring(schema.indexOf("\"enum\""), schema.indexOf("\"en\""))))
                .containsExactlyInAnyOrderElementsOf(ThesaurusTable.KINDS);
    }

    @Test
    void shippedTermsShouldBeWrittenAsTheirLanguageWritesThem() throws IOException {
        assertThat(Normalizer.isNormalized(resource("thesaurus.csv"), Normalizer.Form.NFC))
                .isTrue();
        assertThat(ThesaurusTable.parse(resource("thesaurus.csv"))).allSatisfy(concept -> {
            assertThat(concept.terms(WorkingLanguage.EN))
                    .noneMatch(STRAIGHT.asPredicate())
                    .noneMatch(ARABIC.asPredicate());
            assertThat(concept.terms(WorkingLanguage.FR))
                    .noneMatch(STRAIGHT.asPredicate())
                    .noneMatch(ARABIC.asPredicate());
            assertThat(concept.terms(WorkingLanguage.AR))
                    .allMatch(ARABIC.asPredicate())
                    .noneMatch(DIACRITICS.asPredicate());
        });
    }

    @Test
    void shippedRowsShouldStandTogetherByKind() throws IOException {
        List<String> kinds = new TableText(ThesaurusTable.COLUMNS, resource("thesaurus.csv"))
                .rows().stream().map(row -> row.cell("kind")).toList();
        List<String> sections = new ArrayList<>();
        for (String kind : kinds) {
            if (sections.isEmpty() || !sections.get(sections.size() - 1).equals(kind)) {
                sections.add(kind);
            }
        }

        assertThat(sections).containsExactlyInAnyOrderElementsOf(ThesaurusTable.KINDS);
    }

    @Test
    void rowOfACountryShouldAddToItsNames() {
        host.thesaurus
                .table()
                .write(
                        host.actor("administrator"),
                        0,
                        HEADER + "COUNTRY_TN,GEOGRAPHY,Tunisian|Tunisia,tunisien,تونسي,\n");

        assertThat(host.thesaurus.concepts())
                .filteredOn(concept -> concept.code().equals("COUNTRY_TN"))
                .singleElement()
                .satisfies(tunisia -> {
                    assertThat(tunisia.terms(WorkingLanguage.EN)).containsExactly("Tunisia", "Tunisian");
                    assertThat(tunisia.terms(WorkingLanguage.FR)).containsExactly("Tunisie", "tunisien");
                    assertThat(tunisia.terms(WorkingLanguage.AR)).containsExactly("تونس", "تونسي");
                });
    }

    @Test
    void everyErrorShouldBeToldWithItsLineAndColumn() {
        String table = HEADER
                + "grant,RESOURCE,grant,subvention,منحة,\n"
                + "LOAN,THING,loan,prêt,قرض,\n"
                + "WAQF,RESOURCE,waqf,waqf,,\n"
                + "GIFT,RESOURCE,gift|,don,هبة,\n"
                + "GIFT,RESOURCE,donation,Don,تبرع,\n";

        assertThatThrownBy(() -> ThesaurusTable.parse(table)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo("PRM-SETTING-002");
            assertThat(problem.details())
                    .extracting(
                            detail -> detail.code() + " " + detail.arguments().subList(0, 2))
                    .containsExactly(
                            "PRM-SETTING-006 [2, concept]",
                            "PRM-SETTING-006 [3, kind]",
                            "PRM-SETTING-006 [4, ar]",
                            "PRM-SETTING-006 [5, en]",
                            "PRM-SETTING-011 [6, fr]",
                            "PRM-SETTING-011 [6, concept]");
        });
    }

    @Test
    void tableOfItsHeaderAloneShouldLeaveTheCountries() {
        host.thesaurus.table().write(host.actor("administrator"), 0, HEADER);

        assertThat(host.thesaurus.concepts()).isNotEmpty().allSatisfy(concept -> assertThat(concept.code())
                .startsWith("COUNTRY_"));
        assertThat(host.thesaurus.concepts()).isSameAs(host.thesaurus.concepts());
    }

    private static List<String> found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.results().map(result -> result.group(1)).toList();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Thesaurus.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
