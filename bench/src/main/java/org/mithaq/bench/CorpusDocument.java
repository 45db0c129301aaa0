package org.mithaq.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of a corpus's manifest, in the terms of the content model. What the manifest leaves open stays open.
 *
 * @param parties in the manifest's order, the main partner last
 */
record CorpusDocument(
        String path,
        String type,
        String language,
        String title,
        List<String> parties,
        Optional<String> partnerCategory,
        Map<String, Object> dates,
        String fingerprint) {

    /** A government's relation to the organisation (member, observer …) is not in the manifest. */
    private static final Map<String, String> CATEGORIES = Map.of(
            "un-agency", "UN_AGENCY",
            "igo", "INTERGOVERNMENTAL_ORGANISATION",
            "financial-institution", "DEVELOPMENT_BANK",
            "private-sector", "COMPANY",
            "university", "UNIVERSITY",
            "ngo", "CHARITY");

    static CorpusDocument of(Map<String, String> row) {
        Map<String, Object> dates = new LinkedHashMap<>();
        putGiven(dates, "prm:signedOn", row.getOrDefault("signed_on", ""));
        putGiven(dates, "prm:expiresOn", row.getOrDefault("expires_on", ""));
        putGiven(dates, "prm:renewalMode", renewal(row.getOrDefault("renewal", "")));
        String path = row.getOrDefault("path", "");
        String title = row.getOrDefault("title", "");
        return new CorpusDocument(
                path,
                type(row.getOrDefault("kind", "")),
                row.getOrDefault("language", ""),
                title.isBlank() ? path.substring(path.lastIndexOf('/') + 1) : title,
                Arrays.stream(row.getOrDefault("parties", "").split(";"))
                        .map(String::strip)
                        .filter(party -> !party.isEmpty())
                        .toList(),
                Optional.ofNullable(CATEGORIES.get(row.getOrDefault("partner_category", ""))),
                dates,
                row.getOrDefault("sha256", ""));
    }

    boolean isInstrument() {
        return !type.equals("prm:referenceLiterature");
    }

    Optional<String> mainPartner() {
        return parties.isEmpty() ? Optional.empty() : Optional.of(parties.get(parties.size() - 1));
    }

    Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("cm:title", Map.of(language.isEmpty() ? "en" : language, title));
        putGiven(properties, "prm:language", language);
        if (isInstrument()) {
            properties.putAll(dates);
        }
        return properties;
    }

    private static String type(String kind) {
        return switch (kind) {
            case "literature" -> "prm:referenceLiterature";
            case "mou" -> "prm:mou";
            default -> "prm:agreement";
        };
    }

    private static String renewal(String manifest) {
        return switch (manifest) {
            case "tacit" -> "TACIT";
            case "agreement" -> "EXPRESS";
            default -> "";
        };
    }

    private static void putGiven(Map<String, Object> properties, String name, String value) {
        if (!value.isBlank()) {
            properties.put(name, value);
        }
    }
}
