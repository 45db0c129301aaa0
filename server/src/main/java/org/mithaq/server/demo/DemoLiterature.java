package org.mithaq.server.demo;

import static org.mithaq.server.demo.DemoPartner.MARINE_CENTRE;
import static org.mithaq.server.demo.DemoPartner.RIVER_INSTITUTE;
import static org.mithaq.server.demo.DemoPartner.WAQF_FOUNDATION;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mithaq.document.MultilingualText;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;

/** The reference literature of the demonstration: in three languages, of several issuing bodies, for several sectors. */
final class DemoLiterature {

    /** Who issues is named in one language, whatever that of the document: what is called in three ways is three to a catalogue. */
    private static final String ORGANISATION = "The Organisation";

    static final List<DemoFile> ALL = List.of(
            in("en", "report-teachers.txt", "Teachers in rural schools: what keeps them")
                    .is("REPORT", "EDU", "2024-06-01")
                    .about("Teachers", "Rural schools")
                    .forSectors("EDU", "SHS")
                    .says(
                            "Pay explains less than half of why teachers leave; a mentor and a place to live keep nine in ten.")
                    .file(),
            in("en", "report-rainwater.txt", "Rainwater harvesting: lessons from twelve villages")
                    .is("REPORT", "SCI", "2026-02-15")
                    .by(RIVER_INSTITUTE)
                    .about("Water", "Arid zones")
                    .forSectors("SCI", "SHS")
                    .says(
                            "Three years of cisterns on the edge of the desert: what held, what cracked, and who held the key.")
                    .file(),
            in("en", "guide-ocean-data.txt", "Sharing ocean data: a short guide")
                    .is("REFERENCE", "SCI", "2025-11-03")
                    .by(MARINE_CENTRE)
                    .about("Ocean science", "Open data")
                    .forSectors("SCI", "COM")
                    .says("What two research centres have to agree on before they exchange measurements, on one page.")
                    .file(),
            in("en", "study-girls-technical.txt", "Girls in technical education: what opens the door")
                    .is("STUDY", "EDU", "2025-03-08")
                    .about("Women in science", "Technical education")
                    .forSectors("EDU", "SCI")
                    .says(
                            "Why girls who are good at mathematics leave it at fifteen, and which three things keep them.")
                    .file(),
            in("fr", "etude-oasis.txt", "Eau et énergie solaire dans les oasis")
                    .is("STUDY", "SCI", "2024-10-21")
                    .by(RIVER_INSTITUTE)
                    .about("Eau", "Énergie solaire", "Zones arides")
                    .forSectors("SCI")
                    .says(
                            "Le pompage solaire a doublé l’eau disponible et abaissé la nappe : comment plafonner les prélèvements.")
                    .file(),
            in("fr", "rapport-emploi-jeunes.txt", "Emploi des jeunes : ce qui marche")
                    .is("REPORT", "SHS", "2026-05-12")
                    .about("Emploi des jeunes", "Formation professionnelle")
                    .forSectors("SHS", "EDU")
                    .says(
                            "Quarante programmes évalués ; onze ont tenu leurs promesses, tous avec l’employeur dès le premier jour.")
                    .file(),
            in("fr", "guide-manuscrits.txt", "Numériser des manuscrits : guide pratique")
                    .is("REFERENCE", "CULT", "2023-09-30")
                    .about("Manuscrits", "Numérisation")
                    .forSectors("CULT", "COM", "SCI")
                    .says(
                            "De la consolidation du feuillet au partage des images, pour les bibliothèques qui commencent.")
                    .file(),
            in("fr", "strategie-culture.html", "Industries culturelles et créatives")
                    .is("STRATEGY", "CULT", "2025-06-01")
                    .about("Industries créatives", "Emploi des jeunes")
                    .forSectors("CULT", "COM")
                    .says(
                            "Faire de la culture, d’ici à dix ans, un moteur de développement reconnu dans les politiques économiques.")
                    .file(),
            in("ar", "istratijiyyat-maktabat.txt", "استراتيجية المكتبات الرقمية المدرسية")
                    .is("STRATEGY", "EDU", "2026-01-20")
                    .about("المكتبات الرقمية", "التعليم المدرسي")
                    .forSectors("EDU", "COM")
                    .says("مئة كتاب لكل تلميذ بلغته قبل عام 2030: حقوق النشر والمحتوى والأجهزة والمعلم.")
                    .file(),
            in("ar", "taqrir-miyah-wahat.txt", "ترشيد المياه في زراعة الواحات")
                    .is("REPORT", "SCI", "2025-07-14")
                    .by(RIVER_INSTITUTE)
                    .about("المياه", "المناطق القاحلة")
                    .forSectors("SCI")
                    .says("خفّض الري تحت السطح الاستهلاك بالثلث، وتعطل نصف الشبكات لغياب الصيانة.")
                    .file(),
            in("ar", "dalil-waqf-ilmi.txt", "دليل الوقف العلمي")
                    .is("REFERENCE", "SCI", "2024-04-02")
                    .by(WAQF_FOUNDATION)
                    .about("الوقف", "البحث العلمي")
                    .forSectors("SCI", "EDU")
                    .says("صيغة الوقف وإدارته واستثماره، وما ينبغي أن ينص عليه الاتفاق مع الجامعة.")
                    .file(),
            in("ar", "dirasa-waqf.docx", "دور الوقف في تمويل التعليم العالي")
                    .is("STUDY", "EDU", "2023-06-01")
                    .about("الوقف", "التعليم العالي")
                    .forSectors("EDU", "FIN")
                    .says("كيف مُوّلت الجامعات من الأوقاف، وما الذي يصلح من ذلك اليوم.")
                    .file(),
            in("en", "scanned-annex.pdf", "Annex: list of equipment")
                    .is("REFERENCE", "CULT", "2025-06-01")
                    .about("Museums")
                    .forSectors("CULT")
                    .file());

    private final String language;
    private final String name;
    private final String title;
    private final Map<QName, Object> properties = new HashMap<>();

    private DemoLiterature(String language, String name, String title) {
        this.language = language;
        this.name = name;
        this.title = title;
        properties.put(Prm.PROP_ISSUING_BODY, ORGANISATION);
    }

    private static DemoLiterature in(String language, String name, String title) {
        return new DemoLiterature(language, name, title);
    }

    private DemoLiterature is(String kind, String sector, String issued) {
        properties.put(Prm.PROP_LITERATURE_KIND, kind);
        properties.put(Prm.PROP_LEAD_SECTOR, sector);
        properties.put(Prm.PROP_ISSUED_ON, LocalDate.parse(issued));
        return this;
    }

    private DemoLiterature by(DemoPartner issuer) {
        properties.put(Prm.PROP_ISSUING_BODY, issuer.nameIn("en"));
        return this;
    }

    private DemoLiterature about(String... subjects) {
        properties.put(Prm.PROP_SUBJECTS, List.of(subjects));
        return this;
    }

    private DemoLiterature forSectors(String... sectors) {
        properties.put(Prm.PROP_AUDIENCE_SECTORS, List.of(sectors));
        return this;
    }

    private DemoLiterature says(String summary) {
        properties.put(Cm.PROP_DESCRIPTION, MultilingualText.of(language, summary));
        return this;
    }

    private DemoFile file() {
        return new DemoFile(
                name, Prm.TYPE_REFERENCE_LITERATURE, language, title, Optional.empty(), Map.copyOf(properties), false);
    }
}
