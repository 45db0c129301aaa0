package org.mithaq.alfresco.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The labels of parameters in the rule editor, by the names under which the repository looks for them. */
class ParameterLabelsTest {

    private static final String MODULE = "/alfresco/module/mithaq-platform/";

    @Test
    void everyParameterShouldHaveItsLabelAndNoOtherBeThere() throws IOException {
        Properties labels = new Properties();
        labels.load(new InputStreamReader(open(MODULE + "messages/prm-actions.properties"), StandardCharsets.UTF_8));

        assertThat(labels.stringPropertyNames().stream()
                        .filter(key -> key.endsWith(".display-label"))
                        .collect(Collectors.toSet()))
                .isEqualTo(Stream.of(
                                "prm-route-to-legal-review." + RouteToLegalReview.TYPE_PARAMETER,
                                "prm-record-signature." + RecordSignature.PARTY,
                                "prm-record-signature." + RecordSignature.SIGNED_ON,
                                "prm-record-signature." + RecordSignature.NAME,
                                "prm-record-signature." + RecordSignature.CAPACITY,
                                "prm-status-is." + InstrumentCondition.STATUS,
                                "prm-counterparty-category-is." + InstrumentCondition.CATEGORY)
                        .map(name -> name + ".display-label")
                        .collect(Collectors.toSet()));
    }

    @Test
    void listsOfValuesShouldBeBeansOfTheNamesThatParametersAskFor() throws IOException {
        String context = new String(open(MODULE + "context/rule-context.xml").readAllBytes(), StandardCharsets.UTF_8);

        assertThat(Pattern.compile("id=\"(\\S+)\" parent=\"action-constraint\"")
                        .matcher(context)
                        .results()
                        .map(found -> found.group(1)))
                .containsExactlyInAnyOrder(Choices.INSTRUMENT_TYPES, Choices.STATUSES, Choices.PARTNER_CATEGORIES);
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(ParameterLabelsTest.class.getResourceAsStream(resource), resource);
    }
}
