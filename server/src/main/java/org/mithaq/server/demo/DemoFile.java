package org.mithaq.server.demo;

import static org.mithaq.server.demo.DemoPartner.DEVELOPMENT_BANK;
import static org.mithaq.server.demo.DemoPartner.MARINE_CENTRE;
import static org.mithaq.server.demo.DemoPartner.NATIONAL_LIBRARY;
import static org.mithaq.server.demo.DemoPartner.RIVER_INSTITUTE;
import static org.mithaq.server.demo.DemoPartner.UNIVERSITY;
import static org.mithaq.server.demo.DemoPartner.WAQF_FOUNDATION;
import static org.mithaq.server.demo.DemoPartner.YOUTH_FOUNDATION;

import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Draft;
import org.mithaq.document.MultilingualText;
import org.mithaq.document.Properties;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;

/**
 * The files of the demonstration and what is known of each.
 *
 * @param name of the file, a resource of this package
 * @param partner the counterparty; empty for literature, and for the draft that lacks its parties
 * @param route whether it is to go to legal review
 */
record DemoFile(
        String name,
        QName type,
        String language,
        String title,
        Optional<DemoPartner> partner,
        Map<QName, Object> properties,
        boolean route) {

    private static final String ORGANISATION_EN = "The Organisation";
    private static final Map<String, String> ORGANISATION =
            Map.of("en", ORGANISATION_EN, "fr", "L’Organisation", "ar", "المنظمة");

    static final DemoFile MANUSCRIPTS = new DemoFile(
            "mou-manuscripts.docx",
            Prm.TYPE_MOU,
            "en",
            "Safeguarding of manuscripts",
            Optional.empty(),
            Map.of(Prm.PROP_LEAD_SECTOR, "CULT", Prm.PROP_COUNTRIES, List.of("MA")),
            true);
    static final DemoFile ARABIC_TEACHING = new DemoFile(
            "mou-arabic-teaching.docx",
            Prm.TYPE_MOU,
            "ar",
            "تعليم اللغة العربية للناطقين بغيرها",
            Optional.of(UNIVERSITY),
            Map.of(
                    Prm.PROP_LEAD_SECTOR,
                    "EDU",
                    Prm.PROP_COUNTRIES,
                    List.of("TN"),
                    Prm.PROP_AUTHENTIC_LANGUAGES,
                    List.of("ar"),
                    Prm.PROP_RENEWAL_MODE,
                    "EXPRESS"),
            true);
    static final DemoFile WATER = new DemoFile(
            "accord-eau.pdf",
            Prm.TYPE_AGREEMENT,
            "fr",
            "Gestion de l’eau en zone aride",
            Optional.of(RIVER_INSTITUTE),
            Map.of(
                    Prm.PROP_LEAD_SECTOR, "SCI",
                    Prm.PROP_COUNTRIES, List.of("SN", "ML"),
                    Prm.PROP_FINANCIAL, true,
                    Prm.PROP_AMOUNT, 18_000_000L,
                    Prm.PROP_CURRENCY, "USD",
                    Prm.PROP_RENEWAL_MODE, "TACIT",
                    Prm.PROP_RENEWAL_PERIOD, "P5Y",
                    Prm.PROP_NOTICE_PERIOD, "P6M"),
            true);
    static final DemoFile YOUTH = new DemoFile(
            "protocole-jeunesse.odt",
            Prm.TYPE_MOU,
            "fr",
            "Entrepreneuriat des jeunes",
            Optional.of(YOUTH_FOUNDATION),
            Map.of(Prm.PROP_LEAD_SECTOR, "SHS", Prm.PROP_COUNTRIES, List.of("CI")),
            true);
    static final DemoFile WAQF = new DemoFile(
            "ittifaqiyya-waqf.pdf",
            Prm.TYPE_AGREEMENT,
            "ar",
            "صندوق وقفي للمنح الدراسية",
            Optional.of(WAQF_FOUNDATION),
            Map.of(
                    Prm.PROP_LEAD_SECTOR,
                    "EDU",
                    Prm.PROP_COUNTRIES,
                    List.of("OM"),
                    Prm.PROP_FINANCIAL,
                    true,
                    Prm.PROP_AMOUNT,
                    50_000_000L,
                    Prm.PROP_CURRENCY,
                    "USD",
                    Prm.PROP_OPEN_ENDED,
                    true),
            true);
    static final DemoFile OCEAN = new DemoFile(
            "mou-ocean-science.html",
            Prm.TYPE_MOU,
            "en",
            "Ocean science",
            Optional.of(MARINE_CENTRE),
            Map.of(Prm.PROP_LEAD_SECTOR, "SCI", Prm.PROP_COUNTRIES, List.of("ID", "MY"), Prm.PROP_PRIORITY, "HIGH"),
            true);
    static final DemoFile SCHOLARSHIPS = new DemoFile(
            "agreement-scholarships.docx",
            Prm.TYPE_AGREEMENT,
            "en",
            "Scholarships for women in engineering",
            Optional.of(DEVELOPMENT_BANK),
            Map.of(
                    Prm.PROP_LEAD_SECTOR, "EDU",
                    Prm.PROP_TECHNICAL_SECTOR, "SCI",
                    Prm.PROP_COUNTRIES, List.of("BH"),
                    Prm.PROP_FINANCIAL, true,
                    Prm.PROP_AMOUNT, 120_000_000L,
                    Prm.PROP_CURRENCY, "USD",
                    Prm.PROP_PRIORITY, "HIGH"),
            true);
    static final DemoFile RESTRICTED = new DemoFile(
            "mou-restricted.txt",
            Prm.TYPE_MOU,
            "en",
            "Recovery of stolen cultural objects",
            Optional.empty(),
            Map.of(Prm.PROP_LEAD_SECTOR, "CULT", Prm.PROP_CONFIDENTIALITY, "RESTRICTED", Prm.PROP_RISK, "HIGH"),
            false);
    static final DemoFile CONTACT =
            life("", Prm.TYPE_AGREEMENT, "fr", "Numérisation des archives de la Côte", NATIONAL_LIBRARY, "CULT");
    static final DemoFile SPORT =
            life("protocole-sport.txt", Prm.TYPE_MOU, "fr", "Sport scolaire", YOUTH_FOUNDATION, "EDU");
    static final DemoFile TEACHERS_EXCHANGE =
            life("accord-enseignants.html", Prm.TYPE_AGREEMENT, "fr", "Échange d’enseignants", YOUTH_FOUNDATION, "EDU");
    static final DemoFile DIGITAL_LIBRARY =
            life("mudhakkira-maktaba.txt", Prm.TYPE_MOU, "ar", "المكتبة الرقمية التعليمية", UNIVERSITY, "EDU");
    static final DemoFile MUSEUMS =
            life("agreement-museums.txt", Prm.TYPE_AGREEMENT, "en", "Conservation in museums", MARINE_CENTRE, "CULT");
    static final DemoFile AMENDMENT =
            life("amendment-museums.txt", Prm.TYPE_AMENDMENT, "en", "Third course a year", MARINE_CENTRE, "CULT");
    static final DemoFile COOPERATION = life(
            "accord-cadre.html",
            Prm.TYPE_AGREEMENT,
            "fr",
            "Coopération scientifique dans le bassin",
            RIVER_INSTITUTE,
            "SCI",
            Map.of(
                    Prm.PROP_RENEWAL_MODE, "TACIT",
                    Prm.PROP_RENEWAL_PERIOD, "P5Y",
                    Prm.PROP_NOTICE_PERIOD, "P60D"));
    static final DemoFile TRAINING =
            life("ittifaqiyya-tadrib.txt", Prm.TYPE_AGREEMENT, "ar", "التدريب المهني للشباب", WAQF_FOUNDATION, "SHS");
    static final DemoFile READING = life(
            "programme-action.txt", Prm.TYPE_PROGRAMME_OF_ACTION, "fr", "Lecture publique", YOUTH_FOUNDATION, "CULT");
    static final DemoFile ARCHIVES = life(
            "protocol-archives.txt", Prm.TYPE_PROTOCOL, "en", "Exchange of archival records", NATIONAL_LIBRARY, "CULT");
    static final DemoFile FESTIVAL =
            life("khitab-nawaya.txt", Prm.TYPE_LETTER_OF_INTENT, "ar", "مهرجان الخط العربي", WAQF_FOUNDATION, "CULT");

    /** Those that go through review and approval: partly signed, deviating, in force. */
    static final List<DemoFile> CONCLUDED = List.of(TEACHERS_EXCHANGE, DIGITAL_LIBRARY, MUSEUMS);

    static final List<DemoFile> ALL =
            List.of(MANUSCRIPTS, ARABIC_TEACHING, WATER, YOUTH, WAQF, OCEAN, SCHOLARSHIPS, RESTRICTED);

    private static DemoFile life(
            String name, QName type, String language, String title, DemoPartner partner, String sector) {
        return life(name, type, language, title, partner, sector, Map.of());
    }

    private static DemoFile life(
            String name,
            QName type,
            String language,
            String title,
            DemoPartner partner,
            String sector,
            Map<QName, Object> more) {
        Map<QName, Object> all = new HashMap<>(more);
        all.put(Prm.PROP_LEAD_SECTOR, sector);
        return new DemoFile(name, type, language, title, Optional.of(partner), all, true);
    }

    /** A file of the demonstration as a resource; the caller closes it. */
    static InputStream open(String name) {
        return Objects.requireNonNull(DemoFile.class.getResourceAsStream(name), name);
    }

    /** @param partners ids of the partners that were filed before */
    Draft draft(String upload, Map<DemoPartner, DocumentId> partners) {
        return draft(Optional.of(upload), partners, new Draft.Entry.Negotiation(route), Map.of());
    }

    /**
     * @param upload empty where there is no file yet
     * @param more what is known beside the file's own properties
     */
    Draft draft(
            Optional<String> upload,
            Map<DemoPartner, DocumentId> partners,
            Draft.Entry entry,
            Map<QName, Object> more) {
        Map<QName, Object> all = new HashMap<>(properties);
        all.putAll(more);
        all.put(Cm.PROP_TITLE, MultilingualText.of(language, title));
        all.put(Prm.PROP_LANGUAGE, language);
        Map<QName, List<Draft.Child>> children = partner.map(counterparty -> Map.of(
                        Prm.ASSOC_PARTIES,
                        List.of(
                                party(ORGANISATION.getOrDefault(language, ORGANISATION_EN), "FIRST_PARTY", Map.of()),
                                party(
                                        counterparty.nameIn(language),
                                        "COUNTERPARTY",
                                        Map.of(
                                                Prm.ASSOC_PARTY_PARTNER,
                                                List.of(Objects.requireNonNull(partners.get(counterparty))))))))
                .orElse(Map.of());
        return new Draft(type, Properties.of(all), upload, children, Map.of(), entry);
    }

    private static Draft.Child party(String name, String role, Map<QName, List<DocumentId>> targets) {
        return new Draft.Child(
                Optional.empty(), Properties.of(Map.of(Prm.PROP_PARTY_NAME, name, Prm.PROP_PARTY_ROLE, role)), targets);
    }
}
