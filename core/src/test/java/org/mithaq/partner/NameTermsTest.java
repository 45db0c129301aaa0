package org.mithaq.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.ContentModel;
import org.mithaq.model.CsvFile;

final class NameTermsTest {

    private static final List<CsvFile.Row> ROWS = rows();

    @Test
    void theListIsAsItsSchemaSays() throws IOException {
        String schema = text("name-terms.schema.json");
        List<String> names = found("\"name\": \"(\\w+)\"", schema);
        List<String> patterns = found("\"pattern\": \"([^\"]+)\"", schema);
        List<String> classes =
                found("\"([A-Z]+)\"", schema.substring(schema.indexOf("\"enum\""), schema.indexOf("\"near\"")));

        assertThat(ROWS.get(0).fields()).isEqualTo(names);
        assertThat(patterns).hasSize(2);
        assertThat(ROWS.stream().skip(1)).allSatisfy(row -> {
            assertThat(row.fields()).as("line %d", row.line()).hasSize(names.size());
            assertThat(row.fields().get(0)).matches(patterns.get(0));
            assertThat(classes).contains(row.fields().get(1));
            assertThat(row.fields().get(2)).matches(patterns.get(1));
            assertThat(row.fields().subList(3, 6)).noneMatch(variants -> variants.contains("||"));
        });
        assertThat(ROWS).extracting(row -> row.fields().get(0)).doesNotHaveDuplicates();
    }

    @Test
    void everyConceptIsSaidInThreeLanguages() {
        assertThat(ROWS.stream().skip(1))
                .allSatisfy(row -> assertThat(row.fields().subList(3, 6))
                        .as("line %d", row.line())
                        .noneMatch(String::isBlank));
    }

    @Test
    void everyVariantIsFoundUnderItsConcept() {
        NameTerms terms = NameTerms.load(ContentModel.load());

        assertThat(ROWS.stream().skip(1)).allSatisfy(row -> {
            for (String variant : String.join("|", row.fields().subList(3, 6)).split("\\|")) {
                List<String> words = terms.telling(NameText.words(variant));
                boolean carriesNothing = words.isEmpty();
                assertThat(carriesNothing
                                || terms.at(words, 0)
                                        .filter(phrase -> phrase.words() == words.size())
                                        .filter(phrase -> phrase.terms().stream()
                                                .anyMatch(term -> term.concept()
                                                        .equals(row.fields().get(0))))
                                        .isPresent())
                        .as("line %d: %s", row.line(), variant)
                        .isTrue();
            }
        });
    }

    @Test
    void everyCountryIsFoundByItsNameInEveryLanguage() {
        ContentModel model = ContentModel.load();
        NameTerms terms = NameTerms.load(model);

        assertThat(model.codeList("country").orElseThrow().entries().values()).allSatisfy(country -> {
            for (WorkingLanguage language : WorkingLanguage.values()) {
                String name = country.label(language.locale());
                assertThat(Reading.of(name, terms).countries()).as(name).contains(country.code());
            }
        });
    }

    private static List<String> found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.results()
                .map(result -> result.group(1).replace("\\\\", "\\"))
                .toList();
    }

    private static String text(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(NameTerms.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<CsvFile.Row> rows() {
        try (InputStream in = Objects.requireNonNull(NameTerms.class.getResourceAsStream("name-terms.csv"))) {
            return CsvFile.read("name-terms.csv", in).rows();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
