package org.mithaq.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RunningLinesTest {

    @Test
    void headersAndPageNumbersShouldStayOnTheFirstPageOnly() {
        assertThat(RunningLines.onceIn(List.of(
                        "MoU on waqf\nArticle 1\nThe Parties\nPage 1 of 3",
                        "MoU on waqf\nshall co-operate\nin good faith\nPage 2 of 3",
                        "MoU on waqf\nArticle 2\nMoU on waqf ends\nPage 3 of 3")))
                .containsExactly(
                        "MoU on waqf\nArticle 1\nThe Parties\nPage 1 of 3",
                        "shall co-operate\nin good faith",
                        "Article 2\nMoU on waqf ends");
    }

    @Test
    void headingsThatDifferByTheirNumberShouldStay() {
        List<String> pages = List.of("Article 1\na", "Article 2\nb", "المادة 3\nc", "المادة 4\nd");

        assertThat(RunningLines.onceIn(pages)).isEqualTo(pages);
    }

    @Test
    void whatIsRepeatedWithinAPageOrOnFewPagesShouldStay() {
        List<String> pages = Stream.of("A", "B", "C", "D")
                .map(at -> "%1$s1\n%1$s2\n%1$s3\nThe Parties agree\n%1$s4\n%1$s5\n%1$s6".formatted(at))
                .toList();

        assertThat(RunningLines.onceIn(pages)).isEqualTo(pages);
        assertThat(RunningLines.onceIn(List.of("Draft\nx", "Draft\ny"))).containsExactly("Draft\nx", "Draft\ny");
    }

    @Test
    void numbersAtTheEndsOfPagesThatAreNotTheirsShouldStay() {
        for (List<String> sums : List.of(
                List.of("45000", "12500", "7000", "64500"),
                List.of("1,500", "1,501", "1,502", "1,503"),
                List.of("9/2026", "12/2026", "3/2027", "6/2027"),
                List.of("5%", "6%", "7%", "8%"),
                List.of("(12)", "(12)", "(40)", "(7)"),
                List.of("300", "300", "300", "300"),
                List.of("12 000", "12 000", "12 000", "12 000"))) {
            List<String> pages = IntStream.range(0, sums.size())
                    .mapToObj(page -> "Budget %1$s\nSchools %1$s\nTravel %1$s\n%2$s"
                            .formatted("abcd".charAt(page), sums.get(page)))
                    .toList();

            assertThat(RunningLines.onceIn(pages)).isEqualTo(pages);
        }
    }

    @Test
    void pageNumberShouldGoAndTheSumAboveItStay() {
        assertThat(RunningLines.onceIn(
                        List.of("Cover", "a\nb\n45\n- 2 -", "c\nd\n12\n- 3 -", "e\nf\n4\n- 4 -", "g\nh\n4\n- 5 -")))
                .containsExactly("Cover", "a\nb\n45\n- 2 -", "c\nd\n12", "e\nf\n4", "g\nh\n4");
        assertThat(RunningLines.onceIn(
                        List.of("أ\nصفحة ١ من ١٢", "ب\nصفحة ٢ من ١٢", "ج\nصفحة ٣ من ١٢", "1/12\nx", "2/12\ny")))
                .containsExactly("أ\nصفحة ١ من ١٢", "ب", "ج", "1/12\nx", "2/12\ny");
    }

    @Test
    void longRowOfDotsShouldBeLeftAloneAtOnce() {
        String dots = ".".repeat(1_000_000);

        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(RunningLines.onceIn(List.of(dots, dots + "x", dots + "y")))
                        .hasSize(3));
    }
}
