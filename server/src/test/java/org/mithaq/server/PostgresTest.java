package org.mithaq.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.server.database.TestDatabase;

/** The server over PostgreSQL, by nothing but its address. */
class PostgresTest {

    @TempDir
    private Path folder;

    @Test
    void documentsShouldBeInPostgresAndStayThere() throws Exception {
        String database = "--mithaq.database.url=" + TestDatabase.newPostgresDatabase("server");
        String user = "--mithaq.database.user=postgres";
        Path data = folder.resolve("data");
        String id;
        try (ServerProcess server = ServerProcess.start(data, database, user)) {
            HttpCalls.Answer made = administrator(server).post("api/v1/users", """
                            {"person": "officer", "displayName": "Officer", "language": "en",
                             "groups": ["GROUP_PRM_OFFICERS"], "password": "a password of the officer"}""");
            assertThat(made.status()).as(made.text()).isEqualTo(201);
            HttpCalls.Answer filed = officer(server)
                    .post(
                            "api/v1/documents",
                            "{\"type\": \"prm:mou\", \"properties\": {\"cm:title\": {\"ar\": \"مذكرة تفاهم\"}}}");
            assertThat(filed.status()).as(filed.text()).isEqualTo(201);
            id = filed.json().get("id").stringValue();
        }

        assertThat(data.resolve("database")).doesNotExist();
        try (ServerProcess server = ServerProcess.start(data, database, user)) {
            assertThat(officer(server)
                            .get("api/v1/documents/" + id)
                            .json()
                            .get("title")
                            .stringValue())
                    .isEqualTo("مذكرة تفاهم");
        }
    }

    private static HttpCalls administrator(ServerProcess server) {
        return new HttpCalls(server.address(), "administrator", ServerProcess.PASSWORD);
    }

    private static HttpCalls officer(ServerProcess server) {
        return new HttpCalls(server.address(), "officer", "a password of the officer");
    }
}
