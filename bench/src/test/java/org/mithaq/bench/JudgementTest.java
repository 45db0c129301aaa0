package org.mithaq.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JudgementTest {

    private static final Judgement TWO_ANSWERS =
            Judgement.of(Map.of("id", "q1", "query", "waqf", "expected", "ar/a.docx; ar/b.pdf"));

    @Test
    void recallShouldBeTheShareOfAnswersAmongTheFirstTen() {
        assertThat(TWO_ANSWERS.recall(List.of("en/x.txt", "ar/b.pdf"))).isEqualTo(0.5);
        assertThat(TWO_ANSWERS.recall(List.of("ar/b.pdf", "ar/a.docx"))).isEqualTo(1);
        assertThat(TWO_ANSWERS.recall(behindOthers(10, "ar/a.docx"))).isZero();
    }

    @Test
    void reciprocalRankShouldBeThatOfTheFirstAnswer() {
        assertThat(TWO_ANSWERS.reciprocalRank(List.of("x", "y", "ar/b.pdf", "ar/a.docx")))
                .isEqualTo(1 / 3.0);
        assertThat(TWO_ANSWERS.reciprocalRank(behindOthers(9, "ar/a.docx"))).isEqualTo(0.1);
        assertThat(TWO_ANSWERS.reciprocalRank(behindOthers(10, "ar/a.docx"))).isZero();
    }

    @Test
    void gainShouldBeOneWhenTheAnswersComeFirstAndLessTheLowerTheyAre() {
        assertThat(TWO_ANSWERS.gain(List.of("ar/b.pdf", "ar/a.docx", "x"))).isEqualTo(1);
        assertThat(TWO_ANSWERS.gain(List.of("x", "ar/b.pdf", "ar/a.docx"))).isCloseTo(0.693, within(0.001));
        assertThat(TWO_ANSWERS.gain(List.of("ar/b.pdf"))).isCloseTo(0.613, within(0.001));
        assertThat(TWO_ANSWERS.gain(behindOthers(10, "ar/a.docx"))).isZero();
    }

    @Test
    void answersInOtherLanguagesShouldBeLeftOut() {
        Judgement query = Judgement.of(Map.of("language", "ar", "level", "core", "expected", "a; b"));

        assertThat(query.inOwnLanguage(Map.of("a", "ar", "b", "fr")).expected()).containsExactly("a");
    }

    private static List<String> behindOthers(int others, String answer) {
        return Stream.concat(IntStream.range(0, others).mapToObj(i -> "other" + i), Stream.of(answer))
                .toList();
    }
}
