package org.mithaq.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mithaq.bench.MithaqClient.Answer;

/**
 * Files documents with their parties and partners. Every call carries a key made from the bytes and the path: a corpus
 * filed twice is there once.
 */
final class Filing {

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
        return filed(
                "document",
                draft,
                Fingerprint.of(document.path()) + Fingerprint.of(bytes).substring(0, 32));
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
        String id = filed(
                "partner", Map.of("type", "prm:partner", "properties", properties), "partner" + Fingerprint.of(name));
        partners.put(name, id);
        return id;
    }

    private String filed(String step, Map<String, Object> draft, String key)
            throws IOException, InterruptedException, Refused {
        Answer answer = client.post("/documents", draft, key);
        if (!answer.succeeded()) {
            throw new Refused(step, answer);
        }
        return answer.body().path("id").asText();
    }
}
