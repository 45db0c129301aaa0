package org.mithaq.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The register of partners as people use it in Arabic: found in any script, asked about twice, assessed and flagged. */
@ExtendWith(Chromium.class)
class BrowserPartnersIT {

    private static final Pattern PARTNER = Pattern.compile("#/partners/[^?]+");

    @Test
    void partnerShouldBeRecognisedInArabicAssessedAndFlagged() {
        String town = "Zarmal" + letters();
        register("Zarmal Institute for Coastal Studies " + town);
        String address;
        // The register refuses what it knows already; that refusal is part of the scenario.
        try (Visitor officer = Visitor.signedIn(Tongue.ARABIC, "officer").expectingRefusal(409)) {
            officer.open("partners");
            officer.shouldReadInTheRightDirection();
            officer.shouldBeAccessible("the register of partners");
            officer.page().locator("#partners-q").fill(town);
            assertThat(officer.page().getByTestId("partner")).hasCount(1);
            officer.picture("partners");

            button(officer, "شريك جديد").click();
            Locator name = officer.page().locator("#partner-cm-title");
            name.fill("معهد زرمال لدراسات " + "الساحل");
            officer.page().locator("#partner-cm-title-en").fill("Zarmal Institute of Coastal Studies " + town);
            Locator candidate = officer.page().getByTestId("candidate").first();
            assertThat(candidate).containsText(town);
            assertThat(candidate).containsText("يُرجّح أنه هو");
            officer.shouldBeAccessible("the dialogue of a new partner");
            officer.picture("partner-known");
            button(officer, "إنشاء الشريك").click();
            button(officer, "إنه شريك آخر: أنشئه").click();

            assertThat(officer.page()).hasURL(PARTNER);
            address = officer.page().url();
            address = address.substring(address.indexOf("#/") + 2);
            assess(officer);
            flag(officer);
            formerName(officer);
            contact(officer);
            officer.shouldBeAccessible("the page of a partner");
            officer.picture("partner");
        }
        try (Visitor reader = Visitor.signedIn(Tongue.ARABIC, "reader")) {
            reader.open(address);
            assertThat(reader.page().locator("mithaq-partner .chip-good").first())
                    .containsText("عناية واجبة صالحة");
            assertThat(reader.page().getByTestId("assessment")).hasCount(0);
            assertThat(reader.page().getByTestId("flag")).hasCount(0);
            // Of all that happened, the reader may know the former name alone.
            assertThat(reader.page().getByTestId("partner-event")).hasCount(1);
            assertThat(reader.page().getByTestId("partner-event")).containsText("حمل هذا الاسم");
            reader.picture("partner-reader");
        }
    }

    private static void assess(Visitor officer) {
        button(officer, "بدء العناية الواجبة…").click();
        officer.page().locator("#diligence-prm-tier").selectOption("STANDARD");
        officer.page().locator("#diligence-prm-assessedRisk").selectOption("LOW");
        button(officer, "بدء العناية الواجبة").click();
        button(officer, "استكمالها…").click();
        officer.page().locator("#diligence-prm-dueDiligenceResult").selectOption("PROCEED");
        officer.page().locator("#diligence-prm-exclusionGroups").selectOption("SANCTIONS");
        officer.page().locator("#diligence-prm-validUntil").fill("2040-12-31");
        officer.picture("partner-diligence");
        button(officer, "استكمالها").click();
        assertThat(officer.page().getByTestId("assessment").first()).containsText("المضي قدمًا");
        assertThat(officer.page().getByTestId("partner-event").first()).containsText("اكتمال العناية الواجبة");
        assertThat(officer.page().locator("mithaq-partner .page-head .chip-good"))
                .containsText("عناية واجبة صالحة");
    }

    private static void flag(Visitor officer) {
        button(officer, "وضع إشارة…").click();
        officer.page().locator("#flag-colour").selectOption("AMBER");
        officer.page().locator("#flag-reason").fill("تأخّر التقرير السنوي");
        button(officer, "وضع إشارة").click();
        assertThat(officer.page().getByTestId("flag").first()).containsText("تأخّر التقرير السنوي");
        button(officer, "إزالة الإشارة…").click();
        officer.page().locator("#flag-reason").fill("ورد التقرير");
        button(officer, "إزالة الإشارة").click();
        assertThat(officer.page().getByTestId("flag").first()).containsText("ورد التقرير");
    }

    private static void formerName(Visitor officer) {
        button(officer, "تعديل الأسماء السابقة").click();
        officer.page().locator("#former-0-prm-formerNameText").fill("محطة زرمال البحرية");
        officer.page().locator("#former-0-prm-usedUntil").fill("2011-06-30");
        button(officer, "حفظ").click();
        assertThat(officer.page().locator("mithaq-former-names .row").first()).containsText("محطة زرمال البحرية");
    }

    private static void contact(Visitor officer) {
        officer.page()
                .locator("mithaq-details")
                .getByRole(AriaRole.BUTTON)
                .first()
                .click();
        officer.page().locator("mithaq-details summary").last().click();
        button(officer, "إضافة جهة اتصال").click();
        officer.page().keyboard().type("مكتب التعاون");
        officer.page().locator("#field-prm-contacts-0-position").fill("إدارة الشراكات");
        officer.page().locator("#field-prm-contacts-0-mail").fill("cooperation@example.org");
        officer.page().locator("#field-prm-contacts-0-telephone").fill("+212 500 000 000");
        button(officer, "حفظ").click();
        Locator contacts = officer.page().locator("mithaq-details");
        assertThat(contacts).containsText("إدارة الشراكات");
        assertThat(contacts.locator("a[href='mailto:cooperation@example.org']")).hasCount(1);
        assertThat(contacts.locator("a[href='tel:+212500000000']")).hasCount(1);
    }

    private static Locator button(Visitor visitor, String name) {
        return visitor.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void register(String name) {
        var properties = Person.titled("en", name);
        properties.remove("prm:leadSector");
        var draft = Person.JSON.createObjectNode().put("type", "prm:partner");
        draft.set("properties", properties);
        Person.called("officer").post("/documents", draft).expect(201);
    }

    /** A word of letters only, so that it is a name of its own. */
    private static String letters() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "").replace('e', 'o');
    }
}
