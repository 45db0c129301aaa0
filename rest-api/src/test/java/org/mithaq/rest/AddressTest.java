package org.mithaq.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Addresses that a server, a proxy or a bridge may read differently: on every host they mean the same. */
class AddressTest {

    private final Client client = new Client();
    private final Filing filing = new Filing(client);

    @Test
    void anIdShouldBeDecodedOnceAndAPlusInItStayAPlus() {
        assertThat(named("/documents/%D9%85%D8%B0%D9%83%D8%B1%D8%A9")).contains("مذكرة");
        assertThat(named("/documents/a%20b")).contains("a b");
        assertThat(named("/documents/a+b")).contains("a+b");
        assertThat(named("/documents/a%2Bb")).contains("a+b");
        assertThat(named("/documents/a%2525b")).contains("a%25b");
    }

    @Test
    void anEncodedSlashShouldStayWithinItsPart() {
        assertThat(named("/documents/a%2Fb")).contains("a/b");
        assertThat(client.as("officer").get("/documents/a%2F..%2F..%2Fversion").code())
                .isEqualTo("PRM-DOC-001");
    }

    @Test
    void whatFollowsASemicolonShouldSayNothing() {
        String id = Filing.id(filing.incomplete());

        assertThat(client.as("officer").get("/documents/" + id + ";version=1").text("/id"))
                .isEqualTo(id);
        assertThat(named("/documents/a%3Bb")).contains("a;b");
    }

    @Test
    void doubleSlashesAndDotsShouldLeadNowhere() {
        assertThat(client.as("officer").get("//version").code()).isEqualTo("PRM-REST-004");
        assertThat(client.as("officer").get("/documents//content").status()).isEqualTo(404);
        assertThat(client.as("officer").get("/documents/../version").code()).isEqualTo("PRM-REST-004");
        assertThat(client.as("officer").get("/version/").code()).isEqualTo("PRM-REST-004");
        assertThat(client.as("officer").get("/").code()).isEqualTo("PRM-REST-004");
    }

    @Test
    void theBaseAddressWithinTheAddressShouldBeAPartLikeAnyOther() {
        assertThat(client.as("officer").get("/mithaq/v1/version").code()).isEqualTo("PRM-REST-004");
        assertThat(named("/documents/%2Fmithaq%2Fv1")).contains("/mithaq/v1");
    }

    @Test
    void wordsInAQueryShouldArriveInEveryScript() {
        filing.incomplete();
        client.host.settle();

        assertThat(client.as("officer")
                        .get("/partners?q=%D9%88%D8%B2%D8%A7%D8%B1%D8%A9+a%2Bb")
                        .status())
                .isEqualTo(200);
        assertThat(client.as("officer")
                        .get("/search?q=%D8%A7%D9%84%D8%AA%D8%B9%D9%84%D9%8A%D9%85")
                        .status())
                .isEqualTo(200);
    }

    private String named(String path) {
        Client.Answer answer = client.as("officer").in("en").get(path);
        assertThat(answer.code()).isEqualTo("PRM-DOC-001");
        return answer.text("/detail");
    }
}
