package org.mithaq.alfresco.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mithaq.agreement.Status;
import org.mithaq.model.ContentModel;

/** What the rule editor offers to choose from. */
class ChoicesTest {

    private static final ContentModel MODEL = ContentModel.load();

    private Locale editor = Locale.ENGLISH;

    @Test
    void typesShouldBeThoseThatAreFiledInTheLanguageOfWhoeverEditsTheRule() {
        Choices types = Choices.ofInstrumentTypes(MODEL, () -> editor);

        assertThat(types.getAllowableValuesImpl())
                .containsEntry("prm:mou", "Memorandum of understanding")
                .containsKeys("prm:agreement", "prm:protocol", "prm:amendment")
                .doesNotContainKeys("prm:instrument", "prm:party");
        editor = Locale.forLanguageTag("ar");
        assertThat(types.getAllowableValuesImpl()).containsEntry("prm:mou", "مذكرة تفاهم");
        editor = Locale.CANADA_FRENCH;
        assertThat(types.getAllowableValuesImpl()).containsEntry("prm:mou", "Protocole d’accord");
    }

    @Test
    void statusesShouldBeThoseOfTheCycleInItsOrder() {
        assertThat(Choices.ofStatuses(MODEL, () -> editor)
                        .getAllowableValuesImpl()
                        .keySet())
                .containsExactly(Stream.of(Status.values()).map(Enum::name).toArray(String[]::new));
    }

    @Test
    void everyChoiceShouldHaveALabelInEveryLanguage() {
        for (String language : new String[] {"en", "fr", "ar"}) {
            editor = Locale.forLanguageTag(language);
            for (Choices choices : new Choices[] {
                Choices.ofInstrumentTypes(MODEL, () -> editor),
                Choices.ofStatuses(MODEL, () -> editor),
                Choices.ofPartnerCategories(MODEL, () -> editor)
            }) {
                Map<String, String> labelled = choices.getAllowableValuesImpl();
                assertThat(labelled).isNotEmpty();
                labelled.forEach((value, label) -> assertThat(label)
                        .as(language + " " + value)
                        .isNotBlank()
                        .isNotEqualTo(value));
            }
        }
    }
}
