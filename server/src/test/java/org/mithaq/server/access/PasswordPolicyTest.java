package org.mithaq.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.problem.Problem;

class PasswordPolicyTest {

    private final PasswordPolicy policy = new PasswordPolicy();

    @ParameterizedTest
    @ValueSource(strings = {"short", "elevensigns", "ثمانيةأحرف", ""})
    void shortPasswordShouldBeRefused(String password) {
        assertThat(codeFor(password)).isEqualTo("PRM-PEOPLE-015");
    }

    @Test
    void passwordThatIsLongerThanWhatIsReadOfItShouldBeRefused() {
        assertThat(codeFor("لا يقرأ من كلمة المرور الطويلة إلا أولها ثم لا شيء غيره".repeat(2)))
                .isEqualTo("PRM-PEOPLE-015");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Password-123!",
                "passwordpassword",
                "qwertyuiop12",
                "azertyuiop!!",
                "123456789012",
                "abcdefghijklm",
                "aaaaaaaaaaaaaa",
                "abababababab",
                "Administrator1",
                "mithaq-demo1",
                "ICESCO-2026!",
                "Welcome2026!!",
                "password welcome",
                "welcome-summer",
                "mithaq-icesco",
                "Summer.Rabat.2026!",
                "monkeydragon99"
            })
    void passwordThatIsTriedFirstShouldBeRefused(String password) {
        assertThat(codeFor(password)).isEqualTo("PRM-PEOPLE-017");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Legal-Reviewer", "legal.reviewer.7", "Reviewer-8172", "reviewer-legal", "Reviewer2026Legal"})
    void passwordMadeOfThePersonsNameShouldBeRefused(String password) {
        assertThat(policy.fault(password, "legal.reviewer", "Legal reviewer").map(Problem.Detail::code))
                .contains("PRM-PEOPLE-018");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a password of somebody",
                "correct horse battery",
                "legal texts are read at night",
                "نخلة تطل على بحر هادئ",
                "7hk2p-wq9xm-c3vtz-r8fne"
            })
    void longPasswordOfSeveralWordsShouldBeTaken(String password) {
        assertThat(policy.fault(password, "legal-reviewer", "Legal reviewer")).isEmpty();
    }

    private String codeFor(String password) {
        return policy.fault(password, "somebody", "Somebody")
                .map(Problem.Detail::code)
                .orElse("");
    }
}
