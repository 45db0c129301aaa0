package org.mithaq.rest.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mithaq.language.WorkingLanguage;

class FiltersTest {

    @Test
    void monthShouldBeNamedAndWhatIsNoneShownAsItStands() {
        assertThat(Filters.month("2027-03", WorkingLanguage.FR)).isEqualTo("mars 2027");
        assertThat(Filters.month("12027-03", WorkingLanguage.FR)).isEqualTo("12027-03");
    }
}
