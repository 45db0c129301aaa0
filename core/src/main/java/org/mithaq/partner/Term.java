package org.mithaq.partner;

/**
 * What a word of an organisation's name means, in whatever language it is said.
 *
 * @param concept as in {@code name-terms.csv}
 * @param near concepts with the same word are used for each other; empty for none
 */
record Term(String concept, Rank rank, String near) {

    /** How much a word tells one organisation from another. */
    enum Rank {
        KIND(0.6),
        FIELD(0.8),
        SCOPE(1),
        BROAD(0.6),
        PLACE(1),
        NUMBER(1),
        TITLE(0.5),
        WEAK(0.2),
        REGIME(0.2),
        FORM(0),
        FILLER(0),
        /** A word that no list knows: a name of its own. */
        OWN(1);

        private final double weight;

        Rank(double weight) {
            this.weight = weight;
        }

        double weight() {
            return weight;
        }

        boolean carriesNothing() {
            return weight == 0;
        }
    }

    private static final String COUNTRY = "country:";
    private static final String GLOBAL = "GLOBAL";

    static Term country(String code) {
        return new Term(COUNTRY + code, Rank.PLACE, "");
    }

    boolean isCountry() {
        return concept.startsWith(COUNTRY);
    }

    /** ISO 3166-1 code of a country. */
    String countryCode() {
        return concept.substring(COUNTRY.length());
    }

    /** True when many organisations may have it in their name: every country has a ministry of education. */
    boolean isShared() {
        return switch (rank) {
            case KIND, FIELD, TITLE, WEAK, REGIME, FORM, FILLER -> true;
            case BROAD -> !near.equals(GLOBAL);
            case SCOPE, PLACE, NUMBER, OWN -> false;
        };
    }

    boolean isNear(Term other) {
        return !near.isEmpty() && near.equals(other.near);
    }
}
