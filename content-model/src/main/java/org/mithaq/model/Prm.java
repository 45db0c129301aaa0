package org.mithaq.model;

/** Names of the content model {@code prm} (partnerships and resource mobilization). A test holds them equal to the XML. */
public final class Prm {

    /** Namespace of the prefix {@code prm}. */
    public static final String URI = "http://www.mithaq.org/model/prm/1.0";

    public static final QName TYPE_INSTRUMENT = QName.of("prm:instrument");
    public static final QName TYPE_AGREEMENT = QName.of("prm:agreement");
    public static final QName TYPE_MOU = QName.of("prm:mou");
    public static final QName TYPE_PARTY = QName.of("prm:party");
    public static final QName TYPE_PARTNER = QName.of("prm:partner");
    public static final QName TYPE_REFERENCE_LITERATURE = QName.of("prm:referenceLiterature");
    public static final QName TYPE_REVIEW_ROUND = QName.of("prm:reviewRound");

    public static final QName ASPECT_CONFINED = QName.of("prm:confined");
    public static final QName ASPECT_READABLE = QName.of("prm:readable");
    public static final QName ASPECT_REVIEWABLE = QName.of("prm:reviewable");
    public static final QName ASPECT_HAS_PARTIES = QName.of("prm:hasParties");

    // prm:instrument
    public static final QName PROP_REFERENCE = QName.of("prm:reference");
    public static final QName PROP_TECHNICAL_SECTOR = QName.of("prm:technicalSector");
    public static final QName PROP_FOCAL_POINT = QName.of("prm:focalPoint");
    public static final QName PROP_AUTHENTIC_LANGUAGES = QName.of("prm:authenticLanguages");
    public static final QName PROP_PREVAILING_LANGUAGE = QName.of("prm:prevailingLanguage");
    public static final QName PROP_BINDING = QName.of("prm:binding");
    public static final QName PROP_FINANCIAL = QName.of("prm:financial");
    public static final QName PROP_AMOUNT = QName.of("prm:amount");
    public static final QName PROP_CURRENCY = QName.of("prm:currency");
    public static final QName PROP_COUNTRIES = QName.of("prm:countries");
    public static final QName PROP_ALIGNMENT = QName.of("prm:alignment");
    public static final QName PROP_PRIORITY = QName.of("prm:priority");
    public static final QName PROP_FEASIBILITY = QName.of("prm:feasibility");
    public static final QName PROP_DIPLOMATIC_NOTE = QName.of("prm:diplomaticNote");
    public static final QName PROP_RISK = QName.of("prm:risk");
    public static final QName PROP_STATUS = QName.of("prm:status");
    public static final QName PROP_STATUS_SINCE = QName.of("prm:statusSince");
    public static final QName PROP_SIGNED_ON = QName.of("prm:signedOn");
    public static final QName PROP_EFFECTIVE_ON = QName.of("prm:effectiveOn");
    public static final QName PROP_EXPIRES_ON = QName.of("prm:expiresOn");
    public static final QName PROP_OPEN_ENDED = QName.of("prm:openEnded");
    public static final QName PROP_RENEWAL_MODE = QName.of("prm:renewalMode");
    public static final QName PROP_RENEWAL_PERIOD = QName.of("prm:renewalPeriod");
    public static final QName PROP_NOTICE_PERIOD = QName.of("prm:noticePeriod");
    public static final QName PROP_COUNTERPARTY_CATEGORY = QName.of("prm:counterpartyCategory");
    public static final QName PROP_DUE_BEFORE_APPROVAL = QName.of("prm:dueBeforeApproval");
    public static final QName ASSOC_AMENDS = QName.of("prm:amends");
    public static final QName ASSOC_REPLACES = QName.of("prm:replaces");
    public static final QName ASSOC_IMPLEMENTS = QName.of("prm:implements");
    public static final QName ASSOC_ANNEX_TO = QName.of("prm:annexTo");
    public static final QName ASSOC_TRANSLATION_OF = QName.of("prm:translationOf");

    // prm:party
    public static final QName PROP_PARTY_NAME = QName.of("prm:partyName");
    public static final QName PROP_PARTY_ROLE = QName.of("prm:partyRole");
    public static final QName PROP_SIGNATORY_NAME = QName.of("prm:signatoryName");
    public static final QName PROP_SIGNATORY_CAPACITY = QName.of("prm:signatoryCapacity");
    public static final QName PROP_PARTY_SIGNED_ON = QName.of("prm:partySignedOn");
    public static final QName ASSOC_PARTY_PARTNER = QName.of("prm:partyPartner");

    // prm:partner
    public static final QName PROP_PARTNER_NAMES = QName.of("prm:partnerNames");
    public static final QName PROP_ACRONYMS = QName.of("prm:acronyms");
    public static final QName PROP_FORMER_NAMES = QName.of("prm:formerNames");
    public static final QName PROP_PARTNER_CATEGORY = QName.of("prm:partnerCategory");
    public static final QName PROP_ORGANISATION_TYPE = QName.of("prm:organisationType");
    public static final QName PROP_COUNTRY = QName.of("prm:country");
    public static final QName PROP_IDENTIFIER_IATI = QName.of("prm:identifierIati");
    public static final QName PROP_IDENTIFIER_ROR = QName.of("prm:identifierRor");
    public static final QName PROP_IDENTIFIER_LEI = QName.of("prm:identifierLei");
    public static final QName PROP_WEBSITE = QName.of("prm:website");
    public static final QName PROP_CONTACTS = QName.of("prm:contacts");
    public static final QName PROP_RELATIONSHIP_OWNER = QName.of("prm:relationshipOwner");

    // prm:referenceLiterature
    public static final QName PROP_LITERATURE_KIND = QName.of("prm:literatureKind");
    public static final QName PROP_ISSUING_BODY = QName.of("prm:issuingBody");
    public static final QName PROP_ISSUED_ON = QName.of("prm:issuedOn");
    public static final QName PROP_SUBJECTS = QName.of("prm:subjects");
    public static final QName PROP_AUDIENCE_SECTORS = QName.of("prm:audienceSectors");
    public static final QName PROP_COMMONALITIES_NOTE = QName.of("prm:commonalitiesNote");
    public static final QName ASSOC_DOCUMENTS = QName.of("prm:documents");

    // prm:reviewRound
    public static final QName PROP_ROUND_NUMBER = QName.of("prm:roundNumber");
    public static final QName PROP_OPENED_AT = QName.of("prm:openedAt");
    public static final QName PROP_OPENED_BY = QName.of("prm:openedBy");
    public static final QName PROP_ROUND_GROUP = QName.of("prm:roundGroup");
    public static final QName PROP_ROUND_FINGERPRINT = QName.of("prm:roundFingerprint");
    public static final QName PROP_ROUND_ROUTE = QName.of("prm:roundRoute");
    public static final QName PROP_ROUND_REVIEWER = QName.of("prm:roundReviewer");
    public static final QName PROP_RECOMMENDATION = QName.of("prm:recommendation");
    public static final QName PROP_RECOMMENDED_BY = QName.of("prm:recommendedBy");
    public static final QName PROP_RECOMMENDED_AT = QName.of("prm:recommendedAt");
    public static final QName PROP_ROUND_OUTCOME = QName.of("prm:roundOutcome");
    public static final QName PROP_ROUND_COMMENT = QName.of("prm:roundComment");
    public static final QName PROP_DECIDED_BY = QName.of("prm:decidedBy");
    public static final QName PROP_DECIDED_AT = QName.of("prm:decidedAt");
    public static final QName PROP_ON_BEHALF_OF = QName.of("prm:onBehalfOf");

    // prm:confined
    public static final QName PROP_LEAD_SECTOR = QName.of("prm:leadSector");
    public static final QName PROP_CONFIDENTIALITY = QName.of("prm:confidentiality");
    public static final QName PROP_RESTRICTED_TO = QName.of("prm:restrictedTo");

    // prm:readable
    public static final QName PROP_TEXT = QName.of("prm:text");
    public static final QName PROP_TEXT_STATE = QName.of("prm:textState");
    public static final QName PROP_TEXT_OF = QName.of("prm:textOf");
    public static final QName PROP_LANGUAGE = QName.of("prm:language");
    public static final QName PROP_LANGUAGES_FOUND = QName.of("prm:languagesFound");
    public static final QName PROP_FINGERPRINT = QName.of("prm:fingerprint");
    public static final QName PROP_PAGE_COUNT = QName.of("prm:pageCount");

    // prm:reviewable
    public static final QName PROP_ROUTING_REQUESTED = QName.of("prm:routingRequested");
    public static final QName PROP_REVIEW_ROUND = QName.of("prm:reviewRound");
    public static final QName PROP_REVIEW_ROUTE = QName.of("prm:reviewRoute");
    public static final QName PROP_REVIEW_GROUP = QName.of("prm:reviewGroup");
    public static final QName PROP_MISSING_FOR_REVIEW = QName.of("prm:missingForReview");
    public static final QName PROP_TECHNICAL_OPINION = QName.of("prm:technicalOpinion");
    public static final QName PROP_TECHNICAL_OPINION_BY = QName.of("prm:technicalOpinionBy");
    public static final QName PROP_TECHNICAL_OPINION_AT = QName.of("prm:technicalOpinionAt");
    public static final QName PROP_CLEARED_FINGERPRINT = QName.of("prm:clearedFingerprint");
    public static final QName PROP_CLEARED_AT = QName.of("prm:clearedAt");
    public static final QName PROP_CLEARED_BY = QName.of("prm:clearedBy");
    public static final QName PROP_CLEARANCE_OUTCOME = QName.of("prm:clearanceOutcome");
    public static final QName PROP_CLEARANCE_COMMENT = QName.of("prm:clearanceComment");
    public static final QName ASSOC_REVIEW_ROUNDS = QName.of("prm:reviewRounds");

    // prm:hasParties
    public static final QName ASSOC_PARTIES = QName.of("prm:parties");

    private Prm() {}
}
