package org.mithaq.server.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mithaq.document.Draft;
import org.mithaq.document.MultilingualText;
import org.mithaq.document.Properties;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;

/** Made-up organisations of the demonstration. */
enum DemoPartner {
    NATIONAL_LIBRARY(
            "MEMBER_STATE",
            "MA",
            "National Library of the Coast",
            "Bibliothèque nationale de la Côte",
            "المكتبة الوطنية للساحل"),
    UNIVERSITY("UNIVERSITY", "TN", "University of the Two Shores", "Université des Deux Rives", "جامعة الضفتين"),
    RIVER_INSTITUTE(
            "INTERGOVERNMENTAL_ORGANISATION",
            "SN",
            "Institute of the Three Rivers Basin",
            "Institut du bassin des Trois Fleuves",
            "معهد حوض الأنهار الثلاثة"),
    YOUTH_FOUNDATION("FOUNDATION", "CI", "Youth Horizon Foundation", "Fondation Horizon Jeunesse", "مؤسسة أفق الشباب"),
    WAQF_FOUNDATION("FOUNDATION", "OM", "Oasis Waqf Foundation", "Fondation Waqf de l’Oasis", "مؤسسة وقف الواحة"),
    MARINE_CENTRE(
            "INTERGOVERNMENTAL_ORGANISATION",
            "ID",
            "Regional Centre for Marine Research",
            "Centre régional de recherche marine",
            "المركز الإقليمي للبحوث البحرية"),
    DEVELOPMENT_BANK(
            "DEVELOPMENT_BANK",
            "BH",
            "Development Bank of the Gulf of Pearls",
            "Banque de développement du Golfe des Perles",
            "بنك التنمية لخليج اللؤلؤ");

    private final String category;
    private final String country;
    private final MultilingualText name;

    DemoPartner(String category, String country, String english, String french, String arabic) {
        this.category = category;
        this.country = country;
        this.name = new MultilingualText(Map.of("en", english, "fr", french, "ar", arabic));
    }

    String nameIn(String language) {
        return name.texts().getOrDefault(language, name());
    }

    Draft draft() {
        Properties properties = Properties.of(Map.of(
                Cm.PROP_TITLE, name,
                Prm.PROP_PARTNER_CATEGORY, category,
                Prm.PROP_COUNTRY, country));
        return new Draft(Prm.TYPE_PARTNER, properties, Optional.empty(), Map.of(), false);
    }

    static List<DemoPartner> all() {
        return List.of(values());
    }
}
