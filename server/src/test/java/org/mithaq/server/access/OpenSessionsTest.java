package org.mithaq.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSessionEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.access.PersonId;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

/** Who has which session, and who ends it; that one more than allowed ends the oldest is seen on the running server. */
class OpenSessionsTest {

    private static final PersonId OFFICER = new PersonId("officer");
    private static final PersonId READER = new PersonId("reader");

    private final OpenSessions sessions = new OpenSessions(10, Clock.systemUTC());

    @Test
    void everybodyShouldSeeAndEndTheirOwnAlone() {
        MockHttpServletRequest officers = signedIn(OFFICER);
        MockHttpServletRequest readers = signedIn(READER);
        MockHttpSession session = (MockHttpSession) readers.getSession();
        String reader = sessions.current(readers).orElseThrow();

        sessions.end(OFFICER, reader);
        assertThat(sessions.all(READER)).extracting(OpenSessions.Open::id).containsExactly(reader);
        sessions.end(READER, reader);

        assertThat(sessions.all(READER)).isEmpty();
        assertThat(session.isInvalid()).isTrue();
        assertThat(sessions.current(officers)).isPresent();
    }

    @Test
    void allOthersShouldEndAndThisOneStay() {
        MockHttpSession before = (MockHttpSession) signedIn(OFFICER).getSession();
        MockHttpServletRequest here = signedIn(OFFICER);

        sessions.endOthers(OFFICER, sessions.current(here));

        assertThat(before.isInvalid()).isTrue();
        assertThat(sessions.all(OFFICER)).hasSize(1);

        sessions.endOthers(OFFICER, Optional.empty());
        assertThat(sessions.all(OFFICER)).isEmpty();
    }

    @Test
    void whoSignsInAgainWithinASessionShouldHaveItOnceAndWhoeverHadItBeforeNoMore() {
        MockHttpServletRequest request = signedIn(OFFICER);
        MockHttpSession session = (MockHttpSession) request.getSession();

        again(OFFICER, request);
        assertThat(sessions.all(OFFICER)).hasSize(1);
        sessions.endOthers(OFFICER, sessions.current(request));
        assertThat(session.isInvalid()).isFalse();

        again(READER, request);
        assertThat(sessions.all(OFFICER)).isEmpty();
        assertThat(sessions.all(READER)).hasSize(1);
        assertThat(sessions.people()).containsExactly(READER);
    }

    @Test
    void sessionsOfAPersonThatBeganLongAgoShouldEndAndNoOthers() {
        MockHttpSession session = (MockHttpSession) signedIn(OFFICER).getSession();
        signedIn(READER);
        Instant began = sessions.all(OFFICER).get(0).began();

        sessions.endBegunBefore(OFFICER, began);
        assertThat(sessions.all(OFFICER)).hasSize(1);
        sessions.endBegunBefore(OFFICER, began.plusMillis(1));

        assertThat(session.isInvalid()).isTrue();
        assertThat(sessions.people()).containsExactly(READER);
    }

    private void again(PersonId person, MockHttpServletRequest request) {
        request.changeSessionId();
        sessions.began(person, request);
    }

    @Test
    void sessionThatEndedByItselfShouldBeForgotten() {
        MockHttpServletRequest request = signedIn(OFFICER);

        sessions.sessionDestroyed(new HttpSessionEvent(request.getSession()));

        assertThat(sessions.all(OFFICER)).isEmpty();
        assertThat(sessions.current(request)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0 | Firefox | Linux",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0 | Edge | Windows",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile Safari/604.1 | Safari | iOS",
                "Mozilla/5.0 (Linux; Android 14) Chrome/126.0 Mobile Safari/537.36 | Chrome | Android",
                "<script>alert(1)</script> | '' | ''"
            })
    void browserShouldBeToldByItsProperName(String agent, String name, String system) {
        assertThat(Browser.of(Optional.of(agent))).isEqualTo(new Browser(name, system));
    }

    private MockHttpServletRequest signedIn(PersonId person) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(new MockHttpSession());
        sessions.began(person, request);
        return request;
    }
}
