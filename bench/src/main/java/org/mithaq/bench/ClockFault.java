package org.mithaq.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The clock of the server jumps two hours ahead, back, two hours behind, and back, while people work. The server runs under libfaketime,
 * which reads the offset from a file.
 */
final class ClockFault implements Faults.Fault {

    private static final List<String> JUMPS = List.of("+2h", "+0", "-2h", "+0");

    private final Path offset;

    /** @param file that libfaketime reads ({@code FAKETIME_TIMESTAMP_FILE}) */
    ClockFault(String file) {
        this.offset = Path.of(file);
    }

    @Override
    public void run(Faults with) throws IOException, InterruptedException {
        jump("+0");
        with.server.start();
        with.people();
        for (int round = 1; round <= with.rounds; round++) {
            int before = with.ledger.acknowledged();
            try (Faults.Work work = with.new Work()) {
                work.awaitAcknowledgement();
                for (String jump : JUMPS) {
                    jump(jump);
                    TimeUnit.MILLISECONDS.sleep(2_000 + with.chance.nextInt(3_000));
                    work.awaitAcknowledgement();
                }
            }
            with.ledger.sendAgain();
            with.ledger.check();
            jobs(with);
            Faults.print("round %d: %d more acknowledged over %s", round, with.ledger.acknowledged() - before, JUMPS);
        }
        noticesOnce(with);
        with.inspect();
    }

    private void jump(String to) throws IOException {
        Files.writeString(offset, to + "\n", StandardCharsets.UTF_8);
    }

    private static void jobs(Faults with) throws IOException, InterruptedException {
        for (JsonNode job : with.administrator.get("/jobs").body().path("jobs")) {
            if (job.hasNonNull("error")) {
                with.ledger.wrong("a job failed: " + job);
            }
        }
    }

    /** Nobody is told the same of the same document twice. */
    private static void noticesOnce(Faults with) throws IOException, InterruptedException {
        Set<String> told = new HashSet<>();
        for (JsonNode notice :
                with.ledger.reviewer().get("/notices", Map.of(), "en").body().path("notices")) {
            if (!told.add(
                    notice.path("document").toString() + notice.path("text").asText())) {
                with.ledger.wrong("told twice: " + notice);
            }
        }
    }
}
