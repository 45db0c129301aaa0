package org.mithaq.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.mithaq.bench.MithaqClient.Answer;

/** The import of a few old agreements, which goes on after whatever interrupts it, and must bring in each row once. */
final class SmallImport {

    private static final int ROWS = 12;

    private final MithaqClient records;
    private final Ledger ledger;
    /** File name and what stands in it. */
    private final Map<String, String> files = new LinkedHashMap<>();

    private volatile Optional<String> batch = Optional.empty();
    private volatile String reached = "not begun";

    SmallImport(MithaqClient records, Ledger ledger) {
        this.records = records;
        this.ledger = ledger;
        MadeUpText text = new MadeUpText(new Random());
        for (int row = 0; row < ROWS; row++) {
            String word = text.word();
            files.put(word + ".txt", "Agreement " + word + ".\n" + text.sentences("en", 10));
        }
    }

    /** As far as it comes. */
    void run() {
        try {
            StringBuilder register = new StringBuilder("path,language,kind,title,parties,signed_on,expires_on\n");
            files.keySet().forEach(file -> register.append(file)
                    .append(",en,agreement,An old agreement,The Organisation;Ministry,2019-03-01,2031-03-01\n"));
            Answer opened = records.send(
                    "/backlog",
                    Map.of("name", "register.csv"),
                    register.toString().getBytes(StandardCharsets.UTF_8));
            if (!opened.succeeded()) {
                ledger.wrong("import refused: " + opened.refusal());
                return;
            }
            batch = Optional.of("/backlog/" + opened.body().path("id").asText());
            reached = "opened";
            goOn();
        } catch (IOException killed) {
            // It is finished later.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void goOn() throws IOException, InterruptedException {
        String of = batch.orElseThrow();
        if (state(of).equals("UPLOADED")) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                records.send(
                        of + "/files",
                        Map.of("path", file.getKey()),
                        file.getValue().getBytes(StandardCharsets.UTF_8));
            }
            records.post(of + "/steps", Map.of("step", "CHECK"));
            reached = "being checked";
        }
        await(of, "CHECKING");
        if (state(of).equals("CHECKED")) {
            records.post(of + "/steps", Map.of("step", "START"));
            reached = "running";
        }
        await(of, "RUNNING");
        reached = state(of);
    }

    private String state(String of) throws IOException, InterruptedException {
        return records.get(of).body().path("state").asText();
    }

    private void await(String of, String state) throws IOException, InterruptedException {
        for (int attempt = 0; attempt < 1_500 && state(of).equals(state); attempt++) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    /** Brings it to its end and settles its account. Nothing of an import that was not acknowledged is to be found. */
    void finish() throws IOException, InterruptedException {
        if (batch.isEmpty()) {
            return;
        }
        goOn();
        JsonNode rows = records.get(batch.get() + "/rows", Map.of("limit", "200"), "en")
                .body()
                .path("rows");
        Set<String> documents = new HashSet<>();
        rows.forEach(row -> {
            if (row.path("outcome").asText().equals("FILED")) {
                documents.add(row.path("document").asText());
            } else {
                ledger.wrong("a row of an import: " + row);
            }
        });
        if (documents.size() != ROWS) {
            ledger.wrong("an import of " + ROWS + " rows made " + documents.size() + " documents, " + reached);
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            ledger.checkImported(documents, file.getKey().replace(".txt", ""), file.getValue(), records);
        }
    }

    @Override
    public String toString() {
        return reached;
    }
}
