package org.mithaq.rest.document;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mithaq.rest.person.PersonView;

/**
 * A document as its reader sees it.
 *
 * @param title in the reader's language or the next best
 * @param properties by prefixed name, the protected ones included
 * @param words of the properties whose values are people, groups or what is missing, in words; by prefixed name
 * @param content absent for types without a file
 * @param textState absent for types without a file
 * @param textStateMessage why there is no text and what to do, or that it was recognised in pictures; absent otherwise
 * @param children by child association, in the order in which they were made
 */
public record DocumentView(
        String id,
        String type,
        String typeLabel,
        String name,
        String title,
        String revision,
        Map<String, Object> properties,
        Map<String, String> words,
        @Nullable File content,
        @Nullable String textState,
        @Nullable String textStateMessage,
        Map<String, List<Child>> children,
        PersonView owner,
        Instant created,
        Instant modified,
        PersonView modifier,
        Capabilities capabilities) {

    public record File(String mediaType, long size, String fingerprint) {}

    /** @param targets ids by peer association */
    public record Child(String id, Map<String, Object> properties, Map<String, List<String>> targets) {}

    /**
     * What the reader may do now, so that nothing is offered that will be refused.
     *
     * @param kept properties and associations that they may not change though they may edit others, each with the reason
     */
    public record Capabilities(boolean edit, boolean replaceContent, Map<String, String> kept) {}
}
