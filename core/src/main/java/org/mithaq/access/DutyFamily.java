package org.mithaq.access;

import java.util.EnumSet;
import java.util.Set;

/**
 * Roles whose holders do each other's work: who has one of them may stand in for an absent colleague who has another of
 * the same family.
 */
public enum DutyFamily {
    LEGAL(Role.LEGAL_REVIEWER, Role.HEAD_OF_LEGAL),
    PARTNERSHIPS(Role.OFFICER, Role.HEAD_OF_SECTOR),
    TECHNICAL(Role.TECHNICAL_FOCAL_POINT),
    FINANCE(Role.FINANCE_OFFICER);

    private final Set<Role> roles;

    DutyFamily(Role... roles) {
        this.roles = Set.of(roles);
    }

    /** True when one of the authorities is the group of a role of this family. */
    public boolean among(Set<String> authorities) {
        return roles.stream().map(Role::group).anyMatch(authorities::contains);
    }

    /** The families that somebody with these authorities works in. */
    public static Set<DutyFamily> of(Set<String> authorities) {
        EnumSet<DutyFamily> families = EnumSet.noneOf(DutyFamily.class);
        for (DutyFamily family : values()) {
            if (family.among(authorities)) {
                families.add(family);
            }
        }
        return families;
    }
}
