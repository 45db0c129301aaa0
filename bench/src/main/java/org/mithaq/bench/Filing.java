package org.mithaq.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mithaq.bench.MithaqClient.Answer;

/**
 * Files documents with their parties and partners. Every call carries a key made from the bytes and the path: a corpus
 * filed twice is there once. A second upload is another one to the host, which therefore answers the known key with a
 * conflict; the document filed before is then found by its name and fingerprint.
 */
final class Filing {

    private static final String KEY_KNOWN = "PRM-DOC-008";

    private final MithaqClient client;
    private final Path corpus;
    private final Map<String, String> partners = new HashMap<>();

    Filing(MithaqClient client, Path corpus) {
        this.client = client;
        this.corpus = corpus;
    }

    /** The host refused a document. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final String reason;

        Refused(String step, Answer answer) {
            this(step + ": " + answer.refusal());
        }

        private Refused(String reason) {
            super(reason);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    /** @return the document's id */
    String file(CorpusDocument document) throws IOException, InterruptedException, Refused {
        Path file = corpus.resolve(document.path());
        byte[] bytes = Files.readAllBytes(file);
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("type", document.type());
        draft.put("properties", document.properties());
        draft.put("routeWhenComplete", false);
        if (document.isInstrument() && !document.parties().isEmpty()) {
            draft.put("children", Map.of("prm:parties", parties(document)));
        }
        Answer upload = client.upload(file.getFileName().toString(), bytes);
        if (!upload.succeeded()) {
            throw new Refused("upload", upload);
        }
        draft.put("upload", upload.body().path("upload").asText());
        Answer answer = client.post(
                "/documents",
                draft,
                Fingerprint.of(document.path()) + Fingerprint.of(bytes).substring(0, 32));
        if (answer.body().path("code").asText().equals(KEY_KNOWN)) {
            return filedBefore(document, file.getFileName().toString(), Fingerprint.of(bytes))
                    .orElseThrow(() -> new Refused("document", answer));
        }
        return idOf("document", answer);
    }

    private Optional<String> filedBefore(CorpusDocument document, String name, String fingerprint)
            throws IOException, InterruptedException {
        Answer found = client.get("/search", Map.of("q", document.title(), "limit", "100"), "en");
        for (JsonNode hit : found.body().path("hits")) {
            String id = hit.path("id").asText();
            if (hit.path("name").asText().equals(name) && fingerprintOf(id).equals(fingerprint)) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    private String fingerprintOf(String id) throws IOException, InterruptedException {
        return client.get("/documents/" + id)
                .body()
                .path("content")
                .path("fingerprint")
                .asText();
    }

    private List<Map<String, Object>> parties(CorpusDocument document)
            throws IOException, InterruptedException, Refused {
        List<Map<String, Object>> parties = new ArrayList<>();
        for (String name : document.parties()) {
            boolean main = document.mainPartner().filter(name::equals).isPresent();
            Map<String, Object> party = new LinkedHashMap<>();
            party.put(
                    "properties",
                    Map.of("prm:partyName", name, "prm:partyRole", main ? "COUNTERPARTY" : "FIRST_PARTY"));
            if (main) {
                party.put("targets", Map.of("prm:partyPartner", List.of(partner(name, document))));
            }
            parties.add(party);
        }
        return parties;
    }

    private String partner(String name, CorpusDocument document) throws IOException, InterruptedException, Refused {
        String known = partners.get(name);
        if (known != null) {
            return known;
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("cm:title", Map.of(document.language(), name));
        document.partnerCategory().ifPresent(category -> properties.put("prm:partnerCategory", category));
        Answer answer = client.post(
                "/documents",
                Map.of("type", "prm:partner", "properties", properties),
                "partner" + Fingerprint.of(name));
        String id = idOf("partner", answer);
        partners.put(name, id);
        return id;
    }

    private static String idOf(String step, Answer answer) throws Refused {
        if (!answer.succeeded()) {
            throw new Refused(step, answer);
        }
        return answer.body().path("id").asText();
    }
}
