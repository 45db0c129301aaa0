package org.mithaq.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
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
    void longRowOfDotsShouldBeLeftAloneAtOnce() {
        String dots = ".".repeat(1_000_000);

        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(RunningLines.onceIn(List.of(dots, dots + "x", dots + "y")))
                        .hasSize(3));
    }
}
