package org.mithaq.model;

/** Names of the workflow model {@code prmwf}: the tasks of the legal review. A test holds them equal to the XML. */
public final class PrmWf {

    /** Namespace of the prefix {@code prmwf}. */
    public static final String URI = "http://www.mithaq.org/model/prmwf/1.0";

    public static final QName TYPE_START_LEGAL_REVIEW = QName.of("prmwf:startLegalReview");
    public static final QName TYPE_COMPLETE_TASK = QName.of("prmwf:completeTask");
    public static final QName TYPE_REVIEW_TASK = QName.of("prmwf:reviewTask");
    public static final QName TYPE_CLEARANCE_TASK = QName.of("prmwf:clearanceTask");
    public static final QName TYPE_OPINION_TASK = QName.of("prmwf:opinionTask");

    public static final QName ASPECT_DOCUMENT_UNDER_REVIEW = QName.of("prmwf:documentUnderReview");
    public static final QName ASPECT_CHECKLIST = QName.of("prmwf:checklist");

    // prmwf:completeTask
    public static final QName PROP_COMPLETION_OUTCOME = QName.of("prmwf:completionOutcome");

    // prmwf:reviewTask
    public static final QName PROP_REVIEW_OUTCOME = QName.of("prmwf:reviewOutcome");
    public static final QName PROP_REVIEW_COMMENT = QName.of("prmwf:reviewComment");

    // prmwf:clearanceTask
    public static final QName PROP_CLEARANCE_OUTCOME = QName.of("prmwf:clearanceOutcome");
    public static final QName PROP_CLEARANCE_COMMENT = QName.of("prmwf:clearanceComment");

    // prmwf:opinionTask
    public static final QName PROP_OPINION_OUTCOME = QName.of("prmwf:opinionOutcome");
    public static final QName PROP_OPINION_TEXT = QName.of("prmwf:opinionText");

    // prmwf:documentUnderReview
    public static final QName PROP_DOCUMENT_ID = QName.of("prmwf:documentId");
    public static final QName PROP_ROUND = QName.of("prmwf:round");
    public static final QName PROP_ROUTE = QName.of("prmwf:route");
    public static final QName PROP_MISSING = QName.of("prmwf:missing");

    // prmwf:checklist
    public static final QName PROP_CHECKED = QName.of("prmwf:checked");

    private PrmWf() {}
}
