package org.mithaq.alfresco.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.alfresco.repo.rendition2.SynchronousTransformClient;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.MimetypeService;
import org.junit.jupiter.api.Test;
import org.mithaq.access.PersonId;
import org.mithaq.alfresco.service.Recorded;
import org.mithaq.alfresco.transaction.TestIdentity;

class AlfrescoTextExtractorTest {

    @Test
    void whatCanBeReadShouldFollowTheEnginesThatAnswer() {
        assertThat(with("application/pdf").canRead("application/pdf")).isTrue();
        assertThat(with("application/pdf").canRead("application/msword")).isFalse();
        assertThat(with().canRead("application/pdf")).isFalse();
        assertThat(with().canRead("text/plain")).isTrue();
    }

    private static AlfrescoTextExtractor with(String... readable) {
        return new AlfrescoTextExtractor(
                Recorded.service(ContentService.class, Map.of()),
                Recorded.service(MimetypeService.class, Map.of()),
                Recorded.service(
                        SynchronousTransformClient.class,
                        Map.of(
                                "isSupported",
                                given -> Set.of(readable).contains(given[0]) && given[3].equals("text/plain"))),
                new TestIdentity(new PersonId("officer")));
    }
}
