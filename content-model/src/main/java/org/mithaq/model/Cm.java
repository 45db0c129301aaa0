package org.mithaq.model;

/** Names of Alfresco's own content model {@code cm} that ours builds on; only those in use. */
public final class Cm {

    /** Namespace of the prefix {@code cm}. */
    public static final String URI = "http://www.alfresco.org/model/content/1.0";

    public static final QName TYPE_CMOBJECT = QName.of("cm:cmobject");
    public static final QName TYPE_CONTENT = QName.of("cm:content");
    public static final QName TYPE_FOLDER = QName.of("cm:folder");

    public static final QName ASPECT_TITLED = QName.of("cm:titled");
    public static final QName ASPECT_AUTHOR = QName.of("cm:author");
    public static final QName ASPECT_DUBLINCORE = QName.of("cm:dublincore");
    public static final QName ASPECT_AUDITABLE = QName.of("cm:auditable");

    // cm:cmobject, cm:content, cm:folder
    public static final QName PROP_NAME = QName.of("cm:name");
    public static final QName PROP_CONTENT = QName.of("cm:content");
    public static final QName ASSOC_CONTAINS = QName.of("cm:contains");

    // cm:titled
    public static final QName PROP_TITLE = QName.of("cm:title");
    public static final QName PROP_DESCRIPTION = QName.of("cm:description");

    // cm:author
    public static final QName PROP_AUTHOR = QName.of("cm:author");

    // cm:dublincore
    public static final QName PROP_PUBLISHER = QName.of("cm:publisher");
    public static final QName PROP_CONTRIBUTOR = QName.of("cm:contributor");
    public static final QName PROP_TYPE = QName.of("cm:type");
    public static final QName PROP_IDENTIFIER = QName.of("cm:identifier");
    public static final QName PROP_DCSOURCE = QName.of("cm:dcsource");
    public static final QName PROP_COVERAGE = QName.of("cm:coverage");
    public static final QName PROP_RIGHTS = QName.of("cm:rights");
    public static final QName PROP_SUBJECT = QName.of("cm:subject");

    // cm:auditable
    public static final QName PROP_CREATED = QName.of("cm:created");
    public static final QName PROP_CREATOR = QName.of("cm:creator");
    public static final QName PROP_MODIFIED = QName.of("cm:modified");
    public static final QName PROP_MODIFIER = QName.of("cm:modifier");

    private Cm() {}
}
