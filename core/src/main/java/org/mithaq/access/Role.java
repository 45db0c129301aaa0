package org.mithaq.access;

/** What a person may do, held by membership of a group; the names are the same on both hosts. */
public enum Role {
    OFFICER("GROUP_PRM_OFFICERS"),
    HEAD_OF_SECTOR("GROUP_PRM_HEADS_OF_SECTOR"),
    LEGAL_REVIEWER("GROUP_PRM_LEGAL_REVIEWERS"),
    HEAD_OF_LEGAL("GROUP_PRM_HEADS_OF_LEGAL"),
    TECHNICAL_FOCAL_POINT("GROUP_PRM_TECHNICAL_FOCAL_POINTS"),
    FINANCE_OFFICER("GROUP_PRM_FINANCE_OFFICERS"),
    DIRECTOR_GENERAL("GROUP_PRM_DIRECTORATE_GENERAL"),
    RECORDS_MANAGER("GROUP_PRM_RECORDS_MANAGERS"),
    READER("GROUP_PRM_READERS"),
    ADMINISTRATOR("GROUP_PRM_ADMINISTRATORS");

    private final String group;

    Role(String group) {
        this.group = group;
    }

    /** The authority whose members have this role. */
    public String group() {
        return group;
    }
}
