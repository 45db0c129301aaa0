package org.mithaq.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that cannot start says why in plain words and ends. */
class StartTest {

    @TempDir
    private Path folder;

    @Test
    void secondServerOnOneFolderShouldSayWhatToDo() throws Exception {
        Path data = folder.resolve("data");
        try (ServerProcess first = ServerProcess.start(data)) {
            ServerProcess second = ServerProcess.launch(data, ServerProcess.freePort());

            assertThat(second.ended()).isNotZero();
            assertThat(second.log())
                    .contains("Another process uses the data folder " + data, "choose another folder with mithaq.data");
            assertThat(second.log()).contains("PRM-START-001");
            assertThat(new HttpCalls(first.address(), "", "").isReady()).isTrue();
        }
    }

    @Test
    void takenPortShouldBeNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            ServerProcess server = ServerProcess.launch(folder.resolve("data"), taken.getLocalPort());

            assertThat(server.ended()).isNotZero();
            assertThat(server.log()).contains("Port " + taken.getLocalPort() + " was already in use");
        }
    }

    @Test
    void unreachableDatabaseShouldBeNamed() throws Exception {
        ServerProcess server = ServerProcess.launch(
                folder.resolve("data"),
                ServerProcess.freePort(),
                "--mithaq.database.url=jdbc:postgresql://127.0.0.1:9/mithaq");

        assertThat(server.ended()).isNotZero();
        assertThat(server.log())
                .contains("The database jdbc:postgresql://127.0.0.1:9/mithaq cannot be reached", "mithaq.database.url");
    }
}
