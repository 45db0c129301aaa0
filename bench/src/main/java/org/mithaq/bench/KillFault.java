package org.mithaq.bench;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The server is killed at a random moment while people file, review and import, and started again. */
final class KillFault implements Faults.Fault {

    private static final int ROUNDS_BETWEEN_INSPECTIONS = 25;

    @Override
    public void run(Faults with) throws IOException, InterruptedException {
        Optional<SmallImport> left = Optional.empty();
        for (int round = 1; round <= with.rounds; round++) {
            long up = with.server.start();
            with.people();
            settle(with, left, round % ROUNDS_BETWEEN_INSPECTIONS == 0);
            SmallImport importing = new SmallImport(with.records, with.ledger);
            left = Optional.of(importing);
            int before = with.ledger.acknowledged();
            long pause = 200 + with.chance.nextInt(4_000);
            Thread importer = new Thread(importing::run);
            try (Faults.Work work = with.new Work()) {
                importer.start();
                work.awaitAcknowledgement();
                TimeUnit.MILLISECONDS.sleep(pause);
                with.server.kill();
            }
            importer.join();
            Faults.print(
                    "round %d: up in %d ms, killed after %d ms with %d more acknowledged; import %s",
                    round, up, pause, with.ledger.acknowledged() - before, importing);
        }
        with.server.start();
        settle(with, left, true);
    }

    private static void settle(Faults with, Optional<SmallImport> left, boolean inspected)
            throws IOException, InterruptedException {
        with.ledger.sendAgain();
        with.ledger.check();
        if (left.isPresent()) {
            left.get().finish();
        }
        if (inspected) {
            with.inspect();
        }
    }
}
