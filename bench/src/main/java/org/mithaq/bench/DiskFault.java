package org.mithaq.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The disk under the data folder fills up while people work; then there is room again, and the server is started anew. */
final class DiskFault implements Faults.Fault {

    private final Path ballast;

    /** @param folder on the disk of the data folder, which should be a small one */
    DiskFault(String folder) {
        this.ballast = Path.of(folder).resolve("ballast");
    }

    /** File or database do not take it; a reading one may meet a database that has closed itself. */
    @Override
    public Set<String> acceptedRefusals() {
        return Set.of("PRM-DOC-015", "PRM-DOC-016");
    }

    @Override
    public void run(Faults with) throws IOException, InterruptedException {
        Files.deleteIfExists(ballast);
        for (int round = 1; round <= with.rounds; round++) {
            with.server.start();
            with.people();
            with.ledger.sendAgain();
            with.ledger.check();
            int before = with.ledger.acknowledged();
            int refusedBefore = with.ledger.refused();
            try (Faults.Work work = with.new Work()) {
                work.awaitAcknowledgement();
                TimeUnit.MILLISECONDS.sleep(with.chance.nextInt(2_000));
                fill();
                while (with.ledger.refused() < refusedBefore + 5) {
                    fill();
                    TimeUnit.MILLISECONDS.sleep(100);
                }
            }
            with.server.kill();
            Files.delete(ballast);
            Faults.print(
                    "round %d: %d more acknowledged, %d refused while the disk was full",
                    round, with.ledger.acknowledged() - before, with.ledger.refused() - refusedBefore);
        }
        with.server.start();
        with.ledger.sendAgain();
        with.ledger.check();
        with.inspect();
    }

    private void fill() {
        byte[] block = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(
                ballast, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            // As it should be.
        }
    }
}
