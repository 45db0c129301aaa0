package org.mithaq.bench;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The database goes away while people work and comes back; the server goes on by itself.
 *
 * <p>Whoever asks meanwhile is told so by a code, with the status 502: a proxy of Alfresco Share would replace the body of a 503.
 */
final class DatabaseFault implements Faults.Fault {

    private final String stop;
    private final String start;

    /** @param stop a command of the shell, as is the other */
    DatabaseFault(String stop, String start) {
        this.stop = stop;
        this.start = start;
    }

    @Override
    public Set<String> acceptedRefusals() {
        return Set.of("PRM-DOC-016");
    }

    @Override
    public void run(Faults with) throws IOException, InterruptedException {
        shell(start);
        with.server.start();
        with.people();
        for (int round = 1; round <= with.rounds; round++) {
            int before = with.ledger.acknowledged();
            int refusedBefore = with.ledger.refused();
            long away = 1_000 + with.chance.nextInt(5_000);
            try (Faults.Work work = with.new Work()) {
                work.awaitAcknowledgement();
                TimeUnit.MILLISECONDS.sleep(with.chance.nextInt(3_000));
                shell(stop);
                TimeUnit.MILLISECONDS.sleep(away);
                while (with.ledger.refused() == refusedBefore) {
                    TimeUnit.MILLISECONDS.sleep(50);
                }
                if (with.server.isReady()) {
                    with.ledger.wrong("the server says that it is ready without a database");
                }
                shell(start);
                while (!with.server.isReady()) {
                    TimeUnit.MILLISECONDS.sleep(50);
                }
            }
            Faults.print(
                    "round %d: %d more acknowledged, %d refused while the database was away",
                    round, with.ledger.acknowledged() - before, with.ledger.refused() - refusedBefore);
            with.ledger.sendAgain();
            with.ledger.check();
        }
        with.inspect();
    }

    private static void shell(String command) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
