package org.mithaq.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QNameTest {

    @Test
    void readsBackWhatItWrites() {
        QName mou = QName.of("prm:mou");

        assertThat(mou).isEqualTo(new QName("prm", "mou")).hasToString("prm:mou");
        assertThat(QName.of(mou.toString())).isEqualTo(mou);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mou", ":mou", "prm:", "prm:a b", "prm:a:b", "prm:é", "1prm:mou", "{uri}mou"})
    void refusesWhatIsNoPrefixedName(String text) {
        assertThatThrownBy(() -> QName.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sortsByPrefixThenLocalName() {
        assertThat(List.of(QName.of("prm:a"), QName.of("cm:z"), QName.of("cm:b")).stream()
                        .sorted())
                .extracting(QName::toString)
                .containsExactly("cm:b", "cm:z", "prm:a");
    }
}
