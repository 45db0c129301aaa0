package org.mithaq.alfresco.start;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.mithaq.document.DocumentId;
import org.mithaq.rest.http.PublicAddresses;

/**
 * What an administrator sets in {@code alfresco-global.properties}.
 *
 * @param indexFolder folder of the search index, local to the node
 * @param search which engine keeps the index
 * @param uploadFolder folder for files that no document has taken yet
 * @param uploadLimit largest file accepted, in bytes
 * @param organisation first part of reference numbers
 * @param zone where days and years are counted; the repository's own
 * @param weekend days of the week on which nobody works
 * @param mail whether notices also go out by the repository's mail action
 * @param documentAddress of a document as readers reach it, for links in mails, with {@code {id}} in place of its id
 * @param apiAddress of the REST API as programs reach it that do not go through Share; ends with a slash
 */
public record ModuleSettings(
        Path indexFolder,
        SearchSettings search,
        Path uploadFolder,
        long uploadLimit,
        String organisation,
        ZoneId zone,
        Set<DayOfWeek> weekend,
        boolean mail,
        String documentAddress,
        String apiAddress) {

    public ModuleSettings {
        weekend = Set.copyOf(weekend);
        apiAddress = apiAddress.endsWith("/") ? apiAddress : apiAddress + "/";
    }

    /** As they stand in the properties; the weekend as names of days with commas between. */
    public static ModuleSettings of(
            String indexFolder,
            SearchSettings search,
            String uploadFolder,
            long uploadLimit,
            String organisation,
            String zone,
            String weekend,
            boolean mail,
            String documentAddress,
            String apiAddress) {
        return new ModuleSettings(
                Path.of(indexFolder),
                search,
                Path.of(uploadFolder),
                uploadLimit,
                organisation,
                ZoneId.of(zone),
                Arrays.stream(weekend.split(","))
                        .map(day -> DayOfWeek.valueOf(day.strip().toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet()),
                mail,
                documentAddress,
                apiAddress);
    }

    /** What leaves the pages: Share's proxy, through which they reach the API, asks for Share's session. */
    PublicAddresses addresses() {
        return new PublicAddresses() {
            @Override
            public String document(DocumentId document) {
                return documentAddress.replace("{id}", document.value());
            }

            @Override
            public String api(String path) {
                return apiAddress + path;
            }
        };
    }
}
