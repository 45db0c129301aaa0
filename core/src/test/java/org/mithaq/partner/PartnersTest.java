package org.mithaq.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mithaq.access.Actor;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Draft;
import org.mithaq.document.Edit;
import org.mithaq.document.MultilingualText;
import org.mithaq.document.Properties;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.problem.Problem;

final class PartnersTest {

    private final Register register = new Register();

    @Test
    void aPartnerThatTheRegisterHasInAnotherLanguageIsNotFiledAgain() {
        Document known = register.file("officer", "en", "Islamic Development Bank");

        Problem problem =
                catchThrowableOfType(Problem.class, () -> register.file("officer", "ar", "البنك الإسلامي للتنمية"));

        assertThat(problem.kind()).isEqualTo(Problem.Kind.CONFLICT);
        assertThat(problem.code()).isEqualTo("PRM-PARTNER-002");
        assertThat(problem.details()).hasSize(1);
        assertThat(problem.details().get(0).code()).isEqualTo("PRM-PARTNER-003.SAME_NAME_IN_ANOTHER_SCRIPT");
        assertThat(problem.details().get(0).arguments())
                .contains("Islamic Development Bank", "البنك الإسلامي للتنمية", known.id());
        assertThat(register.host.partners.find(register.host.actor("officer"), "", 10))
                .containsExactly(known);
    }

    @Test
    void whoeverSaysThatItIsAnotherOneFilesItAndNeitherIsAskedAboutAgain() {
        Document known = register.file("officer", "en", "Al Amal Foundation");

        Document other = register.file("other-officer", "ar", "مؤسسة الأمل", known.id());

        assertThat(register.properties(other.id()).texts(Prm.PROP_NOT_DUPLICATE_OF))
                .containsExactly(known.id().value());
        assertThat(register.properties(known.id()).texts(Prm.PROP_NOT_DUPLICATE_OF))
                .containsExactly(other.id().value());
        assertThat(register.duplicates(known.id())).isEmpty();
        assertThat(register.duplicates(other.id())).isEmpty();
        assertThat(register.trail(known.id())).contains("partner.declaredDifferent");
    }

    @Test
    void anIdThatIsNoPartnersExcusesNothing() {
        register.file("officer", "en", "Islamic Development Bank");

        Problem problem = catchThrowableOfType(
                Problem.class,
                () -> register.file("officer", "fr", "Banque islamique de développement", new DocumentId("unknown")));

        assertThat(problem.code()).isEqualTo("PRM-PARTNER-002");
    }

    @Test
    void aRepeatedRequestFindsItsOwnPartnerInsteadOfADuplicate() {
        Draft draft = new Draft(
                Prm.TYPE_PARTNER,
                Properties.EMPTY.with(Cm.PROP_TITLE, MultilingualText.of("en", "Arab Monetary Fund")),
                Optional.empty(),
                Map.of(),
                false);
        Actor officer = register.host.actor("officer");

        Document first = register.host.documents.file(officer, draft, Optional.of("key"));

        assertThat(register.host
                        .documents
                        .file(officer, draft, Optional.of("key"))
                        .id())
                .isEqualTo(first.id());
    }

    @Test
    void whatTheHostMadeItselfWaitsForADecision() {
        Document known = register.file("officer", "en", "Arab Monetary Fund");
        Document other = register.file("officer", "en", "Green Horizon");
        register.host.documents.edit(
                register.host.actor("officer"),
                other.id(),
                other.revision(),
                new Edit(
                        Map.of(Cm.PROP_TITLE, Optional.of(MultilingualText.of("ar", "صندوق النقد العربي"))), Map.of()));

        assertThat(register.duplicates(other.id())).containsExactly(known.id());
        assertThat(register.duplicates(known.id())).containsExactly(other.id());
    }

    @Test
    void aPartnerIsFoundByItsNameInAnotherLanguageAfterThoseThatContainTheText() {
        Document bank = register.file("officer", "en", "Islamic Development Bank");
        register.file("officer", "en", "African Union");

        assertThat(register.host.partners.find(register.host.actor("reader"), "البنك الإسلامي للتنمية", 10))
                .containsExactly(bank);
    }

    @Test
    void theRegisterIsFilteredByCategoryAndCountry() {
        Properties named = Properties.EMPTY.with(Cm.PROP_TITLE, MultilingualText.of("en", "Nile University"));
        Document university = register.file(
                "officer", named.with(Prm.PROP_PARTNER_CATEGORY, "UNIVERSITY").with(Prm.PROP_COUNTRY, "EG"));
        register.file("officer", "en", "Green Horizon");
        Actor reader = register.host.actor("reader");

        assertThat(register.host.partners.find(
                        reader, new Partners.Wanted("", Optional.of("UNIVERSITY"), Optional.of("EG")), 10))
                .containsExactly(university);
        assertThat(register.host.partners.find(
                        reader, new Partners.Wanted("", Optional.of("UNIVERSITY"), Optional.of("MA")), 10))
                .isEmpty();
    }

    @Test
    void aDatedFormerNameIsFoundAndTakenForTheSame() {
        Document partner = register.file("officer", "en", "Green Horizon");
        Draft.Child former = new Draft.Child(
                Optional.empty(),
                Properties.EMPTY
                        .with(Prm.PROP_FORMER_NAME_TEXT, "Arab Monetary Fund")
                        .with(Prm.PROP_USED_UNTIL, LocalDate.of(2019, 12, 31)),
                Map.of());

        register.host.documents.edit(
                register.host.actor("officer"),
                partner.id(),
                partner.revision(),
                new Edit(Map.of(), Map.of(Prm.ASSOC_FORMER_NAME_ENTRIES, List.of(former))));

        assertThat(register.properties(partner.id()).texts(Prm.PROP_FORMER_NAMES))
                .containsExactly("Arab Monetary Fund|2019-12-31");
        assertThat(register.host.partners.find(register.host.actor("reader"), "monetary", 10))
                .extracting(Document::id)
                .containsExactly(partner.id());
        assertThat(catchThrowableOfType(Problem.class, () -> register.file("officer", "fr", "Fonds monétaire arabe"))
                        .code())
                .isEqualTo("PRM-PARTNER-002");
    }
}
