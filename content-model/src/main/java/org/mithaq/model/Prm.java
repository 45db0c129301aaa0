package org.mithaq.model;

/** Names of the content model {@code prm} (partnerships and resource mobilization). A test holds them equal to the XML. */
public final class Prm {

    /** Namespace of the prefix {@code prm}. */
    public static final String URI = "http://www.mithaq.org/model/prm/1.0";

    public static final QName TYPE_INSTRUMENT = QName.of("prm:instrument");
    public static final QName TYPE_AGREEMENT = QName.of("prm:agreement");
    public static final QName TYPE_MOU = QName.of("prm:mou");
    public static final QName TYPE_PROTOCOL = QName.of("prm:protocol");
    public static final QName TYPE_PROGRAMME_OF_ACTION = QName.of("prm:programmeOfAction");
    public static final QName TYPE_LETTER_OF_INTENT = QName.of("prm:letterOfIntent");
    public static final QName TYPE_AMENDMENT = QName.of("prm:amendment");
    public static final QName TYPE_PARTY = QName.of("prm:party");
    public static final QName TYPE_PARTNER = QName.of("prm:partner");
    public static final QName TYPE_REFERENCE_LITERATURE = QName.of("prm:referenceLiterature");
    public static final QName TYPE_REVIEW_ROUND = QName.of("prm:reviewRound");
    public static final QName TYPE_SIGNED_COPY = QName.of("prm:signedCopy");
    public static final QName TYPE_SUPPORTING_DOCUMENT = QName.of("prm:supportingDocument");
    public static final QName TYPE_OPINION = QName.of("prm:opinion");
    public static final QName TYPE_REVIEW_NOTE = QName.of("prm:reviewNote");
    public static final QName TYPE_OBLIGATION = QName.of("prm:obligation");
    public static final QName TYPE_CONTRIBUTION = QName.of("prm:contribution");
    public static final QName TYPE_DUE_DILIGENCE = QName.of("prm:dueDiligence");
    public static final QName TYPE_FORMER_NAME = QName.of("prm:formerName");
    public static final QName TYPE_FLAG = QName.of("prm:flag");

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
    public static final QName PROP_NOT_CONCLUDED_REASON = QName.of("prm:notConcludedReason");
    public static final QName PROP_NOTICE_GIVEN_ON = QName.of("prm:noticeGivenOn");
    public static final QName PROP_NOTICE_GIVEN_BY = QName.of("prm:noticeGivenBy");
    public static final QName PROP_FIRST_EXPIRES_ON = QName.of("prm:firstExpiresOn");
    public static final QName PROP_RENEWALS = QName.of("prm:renewals");
    public static final QName PROP_ALERTS_SENT = QName.of("prm:alertsSent");
    public static final QName PROP_COMPENSATION_SIGNED_OFF_BY = QName.of("prm:compensationSignedOffBy");
    public static final QName PROP_LEGACY_SOURCE = QName.of("prm:legacySource");
    public static final QName PROP_LEGACY_BATCH = QName.of("prm:legacyBatch");
    public static final QName PROP_LEGACY_REFERENCE = QName.of("prm:legacyReference");
    public static final QName PROP_WAIVED_GUARDS = QName.of("prm:waivedGuards");
    public static final QName ASSOC_AMENDS = QName.of("prm:amends");
    public static final QName ASSOC_REPLACES = QName.of("prm:replaces");
    public static final QName ASSOC_IMPLEMENTS = QName.of("prm:implements");
    public static final QName ASSOC_ANNEX_TO = QName.of("prm:annexTo");
    public static final QName ASSOC_TRANSLATION_OF = QName.of("prm:translationOf");
    public static final QName ASSOC_OBLIGATIONS = QName.of("prm:obligations");
    public static final QName ASSOC_CONTRIBUTIONS = QName.of("prm:contributions");

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
    public static final QName PROP_NAME_KEYS = QName.of("prm:nameKeys");
    public static final QName PROP_NOT_DUPLICATE_OF = QName.of("prm:notDuplicateOf");
    public static final QName PROP_MERGED_INTO = QName.of("prm:mergedInto");
    public static final QName ASSOC_FORMER_NAME_ENTRIES = QName.of("prm:formerNameEntries");
    public static final QName ASSOC_FLAGS = QName.of("prm:flags");

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
    public static final QName PROP_FIRST_RESPONSE_DAYS = QName.of("prm:firstResponseDays");
    public static final QName PROP_DECISION_DAYS = QName.of("prm:decisionDays");
    public static final QName PROP_ESCALATION_DAYS = QName.of("prm:escalationDays");
    public static final QName PROP_ROUND_REVIEWER = QName.of("prm:roundReviewer");
    public static final QName PROP_RECOMMENDATION = QName.of("prm:recommendation");
    public static final QName PROP_RECOMMENDED_BY = QName.of("prm:recommendedBy");
    public static final QName PROP_RECOMMENDED_ON_BEHALF_OF = QName.of("prm:recommendedOnBehalfOf");
    public static final QName PROP_RECOMMENDED_AT = QName.of("prm:recommendedAt");
    public static final QName PROP_CHECKED_BY_REVIEWER = QName.of("prm:checkedByReviewer");
    public static final QName PROP_ROUND_OUTCOME = QName.of("prm:roundOutcome");
    public static final QName PROP_ROUND_COMMENT = QName.of("prm:roundComment");
    public static final QName PROP_DECIDED_BY = QName.of("prm:decidedBy");
    public static final QName PROP_DECIDED_AT = QName.of("prm:decidedAt");
    public static final QName PROP_ON_BEHALF_OF = QName.of("prm:onBehalfOf");
    public static final QName PROP_CHECKED_WITH_DECISION = QName.of("prm:checkedWithDecision");

    // prm:amendment
    public static final QName PROP_AMENDMENT_NUMBER = QName.of("prm:amendmentNumber");

    // prm:signedCopy
    public static final QName PROP_COPY_SIGNED_ON = QName.of("prm:copySignedOn");
    public static final QName PROP_COMPARISON_RESULT = QName.of("prm:comparisonResult");
    public static final QName PROP_COMPARED_FINGERPRINT = QName.of("prm:comparedFingerprint");
    public static final QName PROP_DEVIATION_DECISION = QName.of("prm:deviationDecision");
    public static final QName PROP_DEVIATION_REASON = QName.of("prm:deviationReason");
    public static final QName PROP_DEVIATION_DECIDED_BY = QName.of("prm:deviationDecidedBy");
    public static final QName PROP_DEVIATION_DECIDED_AT = QName.of("prm:deviationDecidedAt");
    public static final QName ASSOC_SIGNED_COPY_OF = QName.of("prm:signedCopyOf");

    // prm:supportingDocument
    public static final QName PROP_SUPPORTING_KIND = QName.of("prm:supportingKind");
    public static final QName PROP_DOCUMENT_DATE = QName.of("prm:documentDate");
    public static final QName ASSOC_SUPPORTS = QName.of("prm:supports");

    // prm:opinion
    public static final QName PROP_OPINION_KIND = QName.of("prm:opinionKind");
    public static final QName PROP_OPINION_ROUND = QName.of("prm:opinionRound");
    public static final QName PROP_OPINION_GROUP = QName.of("prm:opinionGroup");
    public static final QName PROP_OPINION_FINGERPRINT = QName.of("prm:opinionFingerprint");
    public static final QName PROP_ASKED_AT = QName.of("prm:askedAt");
    public static final QName PROP_OPINION_DUE_AT = QName.of("prm:opinionDueAt");
    public static final QName PROP_VERDICT = QName.of("prm:verdict");
    public static final QName PROP_OPINION_TEXT = QName.of("prm:opinionText");
    public static final QName PROP_GIVEN_BY = QName.of("prm:givenBy");
    public static final QName PROP_GIVEN_AT = QName.of("prm:givenAt");
    public static final QName PROP_GIVEN_ON_BEHALF_OF = QName.of("prm:givenOnBehalfOf");

    // prm:reviewNote
    public static final QName PROP_NOTE_KIND = QName.of("prm:noteKind");
    public static final QName PROP_NOTE_ROUND = QName.of("prm:noteRound");
    public static final QName PROP_NOTE_TEXT = QName.of("prm:noteText");
    public static final QName PROP_NOTE_BY = QName.of("prm:noteBy");
    public static final QName PROP_NOTE_AT = QName.of("prm:noteAt");
    public static final QName PROP_NOTE_ON_BEHALF_OF = QName.of("prm:noteOnBehalfOf");
    public static final QName PROP_NOTE_PERSON = QName.of("prm:notePerson");
    public static final QName PROP_NOTE_TASK = QName.of("prm:noteTask");
    public static final QName PROP_IN_REPLY_TO = QName.of("prm:inReplyTo");

    // prm:obligation
    public static final QName PROP_OBLIGATION_TEXT = QName.of("prm:obligationText");
    public static final QName PROP_OBLIGED_PARTY = QName.of("prm:obligedParty");
    public static final QName PROP_DUE_ON = QName.of("prm:dueOn");
    public static final QName PROP_RECURRENCE = QName.of("prm:recurrence");
    public static final QName PROP_OBLIGATION_STATUS = QName.of("prm:obligationStatus");
    public static final QName PROP_EVIDENCE = QName.of("prm:evidence");

    // prm:contribution
    public static final QName PROP_TRANSACTION_TYPE = QName.of("prm:transactionType");
    public static final QName PROP_CONTRIBUTION_AMOUNT = QName.of("prm:contributionAmount");
    public static final QName PROP_CONTRIBUTION_CURRENCY = QName.of("prm:contributionCurrency");
    public static final QName PROP_VALUE_DATE = QName.of("prm:valueDate");
    public static final QName PROP_SETTLED_ON = QName.of("prm:settledOn");
    public static final QName PROP_CONTRIBUTION_NOTE = QName.of("prm:contributionNote");

    // prm:dueDiligence
    public static final QName PROP_TIER = QName.of("prm:tier");
    public static final QName PROP_ASSESSED_RISK = QName.of("prm:assessedRisk");
    public static final QName PROP_EXCLUSION_GROUPS = QName.of("prm:exclusionGroups");
    public static final QName PROP_DUE_DILIGENCE_RESULT = QName.of("prm:dueDiligenceResult");
    public static final QName PROP_MITIGATION = QName.of("prm:mitigation");
    public static final QName PROP_ASSESSED_ON = QName.of("prm:assessedOn");
    public static final QName PROP_ASSESSED_BY = QName.of("prm:assessedBy");
    public static final QName PROP_VALID_UNTIL = QName.of("prm:validUntil");

    // prm:formerName
    public static final QName PROP_FORMER_NAME_TEXT = QName.of("prm:formerNameText");
    public static final QName PROP_USED_FROM = QName.of("prm:usedFrom");
    public static final QName PROP_USED_UNTIL = QName.of("prm:usedUntil");

    // prm:flag
    public static final QName PROP_FLAG_COLOUR = QName.of("prm:flagColour");
    public static final QName PROP_FLAG_REASON = QName.of("prm:flagReason");
    public static final QName PROP_FLAG_RAISED_BY = QName.of("prm:flagRaisedBy");
    public static final QName PROP_FLAG_RAISED_AT = QName.of("prm:flagRaisedAt");
    public static final QName PROP_FLAG_LIFTED_BY = QName.of("prm:flagLiftedBy");
    public static final QName PROP_FLAG_LIFTED_AT = QName.of("prm:flagLiftedAt");
    public static final QName PROP_FLAG_LIFTED_REASON = QName.of("prm:flagLiftedReason");

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
    public static final QName ASSOC_OPINIONS = QName.of("prm:opinions");
    public static final QName ASSOC_REVIEW_NOTES = QName.of("prm:reviewNotes");

    // prm:hasParties
    public static final QName ASSOC_PARTIES = QName.of("prm:parties");

    private Prm() {}
}
