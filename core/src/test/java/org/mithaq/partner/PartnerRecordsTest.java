package org.mithaq.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Edit;
import org.mithaq.document.MultilingualText;
import org.mithaq.document.Properties;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.problem.Problem;

final class PartnerRecordsTest {

    private final Register register = new Register();
    private final Document bank = register.file("officer", "en", "Islamic Development Bank");
    private final Document other = register.file(
            "officer",
            Properties.EMPTY
                    .with(Cm.PROP_TITLE, MultilingualText.of("ar", "البنك الإسلامي للتنمية"))
                    .with(Prm.PROP_ACRONYMS, List.of("IsDB"))
                    .with(Prm.PROP_PARTNER_CATEGORY, "DEVELOPMENT_BANK")
                    .with(Prm.PROP_COUNTRY, "SA"),
            bank.id());

    @Test
    void whatWasAgreedWithTheOneWasAgreedWithTheOther() {
        Document memorandum = register.memorandum("officer", "ORGANISATION", other.id());

        Document merged =
                register.host.partnerRecords.merge(register.host.actor("head-of-sector"), other.id(), bank.id());

        assertThat(merged.id()).isEqualTo(bank.id());
        assertThat(register.host.partnerRecords.agreedWith(register.host.actor("officer"), bank.id()))
                .extracting(Document::id)
                .containsExactly(memorandum.id());
        assertThat(register.properties(memorandum.id()).text(Prm.PROP_COUNTERPARTY_CATEGORY))
                .contains("DEVELOPMENT_BANK");
        assertThat(register.trail(memorandum.id())).contains("partner.repointed");
    }

    @Test
    void theOneThatRemainsTakesOverNamesAndWhatItDoesNotKnow() {
        register.host.partnerRecords.merge(register.host.actor("records-manager"), other.id(), bank.id());

        Properties united = register.properties(bank.id());
        assertThat(united.texts(Prm.PROP_PARTNER_NAMES)).contains("Islamic Development Bank", "البنك الإسلامي للتنمية");
        assertThat(united.multilingual(Cm.PROP_TITLE).orElseThrow().texts())
                .isEqualTo(Map.of("en", "Islamic Development Bank", "ar", "البنك الإسلامي للتنمية"));
        assertThat(united.texts(Prm.PROP_ACRONYMS)).containsExactly("IsDB");
        assertThat(united.text(Prm.PROP_COUNTRY)).contains("SA");
        assertThat(united.has(Prm.PROP_NOT_DUPLICATE_OF)).isFalse();
        assertThat(register.trail(bank.id())).contains("partner.merged");
    }

    @Test
    void theMergedRecordIsKeptButNotFoundAndNotChanged() {
        register.host.partnerRecords.merge(register.host.actor("head-of-sector"), other.id(), bank.id());

        assertThat(register.properties(other.id()).text(Prm.PROP_MERGED_INTO))
                .contains(bank.id().value());
        assertThat(register.host.partners.find(register.host.actor("officer"), "", 10))
                .extracting(Document::id)
                .containsExactly(bank.id());
        assertThat(register.duplicates(bank.id())).isEmpty();
        assertThat(register.trail(other.id())).contains("partner.mergedInto");
        Document now = register.host.documents.open(register.host.actor("officer"), other.id());
        Problem problem = catchThrowableOfType(
                Problem.class,
                () -> register.host.documents.edit(
                        register.host.actor("officer"),
                        other.id(),
                        now.revision(),
                        new Edit(Map.of(Prm.PROP_COUNTRY, Optional.of("MA")), Map.of())));
        assertThat(problem.code()).isEqualTo("PRM-PARTNER-006");
    }

    @Test
    void aStandingFlagFollowsTheOrganisation() {
        register.host.flags.raise(register.host.actor("officer"), other.id(), Flag.Colour.RED, "Under sanctions");

        register.host.partnerRecords.merge(register.host.actor("head-of-sector"), other.id(), bank.id());

        assertThat(register.host.flags.of(register.host.actor("officer"), bank.id()))
                .extracting(Flag::reason)
                .containsExactly("Under sanctions");
    }

    @Test
    void onlyHeadsOfSectorAndRecordsManagersMerge() {
        for (String person : List.of(
                "officer",
                "legal-reviewer",
                "head-of-legal",
                "technical-focal-point",
                "finance-officer",
                "director-general",
                "reader",
                "administrator")) {
            Problem problem = catchThrowableOfType(
                    Problem.class,
                    () -> register.host.partnerRecords.merge(register.host.actor(person), other.id(), bank.id()));
            assertThat(problem.code()).as(person).isEqualTo("PRM-PARTNER-005");
        }
        assertThat(Stream.of(bank.id(), other.id()).map(register::properties))
                .noneMatch(properties -> properties.has(Prm.PROP_MERGED_INTO));
    }

    @Test
    void aRecordIsNotMergedTwiceNorWithItselfNorWithWhatIsNoPartner() {
        Document memorandum = register.memorandum("officer", "ORGANISATION", bank.id());

        assertThat(merging(bank.id(), bank.id())).isEqualTo("PRM-PARTNER-007");
        assertThat(merging(bank.id(), memorandum.id())).isEqualTo("PRM-PARTNER-004");
        assertThat(merging(bank.id(), new DocumentId("nothing"))).isEqualTo("PRM-DOC-001");
        register.host.partnerRecords.merge(register.host.actor("head-of-sector"), other.id(), bank.id());
        assertThat(merging(other.id(), bank.id())).isEqualTo("PRM-PARTNER-006");
        assertThat(merging(bank.id(), other.id())).isEqualTo("PRM-PARTNER-006");
    }

    private String merging(DocumentId duplicate, DocumentId into) {
        return catchThrowableOfType(
                        Problem.class,
                        () -> register.host.partnerRecords.merge(
                                register.host.actor("head-of-sector"), duplicate, into))
                .code();
    }

    @Test
    void twoPartnersAreDeclaredDifferentOnceAndForBoth() {
        Document fund = register.file("officer", "en", "Arab Monetary Fund");

        register.host.partnerRecords.declareDifferent(register.host.actor("officer"), fund.id(), bank.id());
        register.host.partnerRecords.declareDifferent(register.host.actor("officer"), bank.id(), fund.id());

        assertThat(register.properties(fund.id()).texts(Prm.PROP_NOT_DUPLICATE_OF))
                .containsExactly(bank.id().value());
        assertThat(register.trail(fund.id())).containsOnlyOnce("partner.declaredDifferent");
        Problem problem = catchThrowableOfType(
                Problem.class,
                () -> register.host.partnerRecords.declareDifferent(
                        register.host.actor("reader"), fund.id(), other.id()));
        assertThat(problem.code()).isEqualTo("PRM-ACCESS-001");
    }

    @Test
    void onlyWhatThePersonMayReadIsListedAsAgreed() {
        Document open = register.memorandum("officer", "ORGANISATION", bank.id());
        Document restricted = register.memorandum("officer", "RESTRICTED", bank.id());

        assertThat(register.host.partnerRecords.agreedWith(register.host.actor("reader"), bank.id()))
                .extracting(Document::id)
                .containsExactly(open.id());
        assertThat(register.host.partnerRecords.agreedWith(register.host.actor("officer"), bank.id()))
                .extracting(Document::id)
                .contains(restricted.id());
    }
}
