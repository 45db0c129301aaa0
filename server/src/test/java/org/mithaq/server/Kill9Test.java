package org.mithaq.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server acknowledged is found again after it was killed in the middle of its work. */
class Kill9Test {

    private static final int ROUNDS = 3;
    private static final int WRITERS = 2;

    @TempDir
    private Path folder;

    @Test
    void everythingAcknowledgedShouldBeFoundAgainAndNothingTwice() throws Exception {
        long seed = new Random().nextLong();
        Random chance = new Random(seed);
        Path data = folder.resolve("data");
        Filings filings = new Filings();
        for (int round = 0; round < ROUNDS; round++) {
            try (ServerProcess server = ServerProcess.start(data)) {
                Filings.makeOfficer(server.address());
                killAmongFilings(server, filings, chance.nextInt(1_500));
            }
        }
        try (ServerProcess server = ServerProcess.start(data)) {
            assertThat(filings.acknowledged()).as("with the seed %s", seed).isGreaterThanOrEqualTo(ROUNDS);
            filings.sendAgain(Filings.officer(server.address()));
            filings.check(Filings.officer(server.address()));
            Filings.checkTrail(server.address());
        }
    }

    /** Kills it at a moment that comes so many milliseconds after the first acknowledgement, in the midst of others. */
    private static void killAmongFilings(ServerProcess server, Filings filings, long milliseconds)
            throws InterruptedException {
        int before = filings.acknowledged();
        try (Filings.Writers writers = filings.write(server.address(), WRITERS)) {
            writers.await(() -> filings.acknowledged() > before);
            Thread.sleep(milliseconds);
            server.kill();
        }
    }
}
