package org.mithaq.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The processes that read texts are killed at random while files go in. Each file is found by its words all the same: what the death
 * of a reader took away is read again.
 */
final class ExtractionFault implements Faults.Fault {

    @Override
    public void run(Faults with) throws IOException, InterruptedException {
        with.server.start();
        with.people();
        int killed = 0;
        try (Faults.Work work = with.new Work()) {
            work.awaitAcknowledgement();
            while (killed < with.rounds) {
                TimeUnit.MILLISECONDS.sleep(500 + with.chance.nextInt(3_000));
                List<ProcessHandle> readers = with.server.children().stream()
                        .filter(child -> child.info().commandLine().orElse("").contains("tika"))
                        .toList();
                if (!readers.isEmpty()) {
                    readers.get(with.chance.nextInt(readers.size())).destroyForcibly();
                    killed++;
                }
            }
        }
        Faults.print("%d readers killed, %s", killed, with.ledger.counted());
        with.ledger.sendAgain();
        with.ledger.check();
        with.inspect();
    }
}
