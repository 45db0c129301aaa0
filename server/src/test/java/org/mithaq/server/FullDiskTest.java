package org.mithaq.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that takes no more: the system refuses the server's writes beyond a size. */
class FullDiskTest {

    private static final String NOT_KEPT = "PRM-DOC-015";
    private static final String UNREACHABLE = "PRM-DOC-016";
    private static final int MEGABYTE = 1024 * 1024;

    @TempDir
    private Path folder;

    @Test
    void aFileThatTheDiskDoesNotTakeShouldBeRefusedAndNothingOfItStay() throws Exception {
        Path data = folder.resolve("data");
        try (ServerProcess server = ServerProcess.startWithFilesUpTo(20 * MEGABYTE, data)) {
            Filings.makeOfficer(server.address());
            HttpCalls officer = Filings.officer(server.address());

            HttpCalls.Answer refused = officer.upload("scan.pdf", new byte[30 * MEGABYTE]);

            assertThat(refused.status()).as(refused.text()).isEqualTo(502);
            assertThat(refused.json().get("code").stringValue()).isEqualTo(NOT_KEPT);
            assertThat(files(data)).isEmpty();
            assertThat(officer.upload("scan.pdf", new byte[MEGABYTE]).status()).isEqualTo(201);
            assertThat(files(data)).hasSize(1);
        }
    }

    @Test
    void whatWasAcknowledgedBeforeTheDatabaseCouldNotGrowShouldStayAndTheRestBeFiledLater() throws Exception {
        Path data = folder.resolve("data");
        Filings filings = new Filings(NOT_KEPT, UNREACHABLE);
        try (ServerProcess server = ServerProcess.start(data)) {
            Filings.makeOfficer(server.address());
        }
        long room = Files.size(data.resolve("database").resolve("mithaq.mv.db")) + 400 * 1024;
        try (ServerProcess server = ServerProcess.startWithFilesUpTo(room, data)) {
            try (Filings.Writers writers = filings.write(server.address(), 2)) {
                writers.await(() -> filings.refusals().size() >= 5);
            }
            assertThat(filings.acknowledged()).isPositive();
        }
        try (ServerProcess server = ServerProcess.start(data)) {
            filings.sendAgain(Filings.officer(server.address()));
            filings.check(Filings.officer(server.address()));
            Filings.checkTrail(server.address());
        }
    }

    private static List<Path> files(Path data) throws Exception {
        try (Stream<Path> walk = Files.walk(data.resolve("files"))) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }
}
