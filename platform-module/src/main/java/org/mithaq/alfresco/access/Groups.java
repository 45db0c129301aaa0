package org.mithaq.alfresco.access;

import java.util.stream.Stream;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.cmr.security.AuthorityType;
import org.mithaq.access.Actor;
import org.mithaq.access.Role;
import org.mithaq.model.CodeList;
import org.mithaq.model.ContentModel;

/** The groups that roles and sectors are held by. */
public final class Groups {

    private static final String PREFIX = "GROUP_";
    private static final String REPOSITORY_ADMINISTRATORS = "GROUP_ALFRESCO_ADMINISTRATORS";

    private final AuthorityService authorities;
    private final ContentModel model;

    public Groups(AuthorityService authorities, ContentModel model) {
        this.authorities = authorities;
        this.model = model;
    }

    /** Makes those that do not exist yet. The repository's administrators administer Mithaq too. */
    public void create() {
        Stream.of(Role.values()).forEach(role -> create(role.group(), name(role)));
        sectors().forEach(this::createSector);
        if (authorities.authorityExists(REPOSITORY_ADMINISTRATORS)
                && !authorities
                        .getContainedAuthorities(AuthorityType.GROUP, Role.ADMINISTRATOR.group(), true)
                        .contains(REPOSITORY_ADMINISTRATORS)) {
            authorities.addAuthority(Role.ADMINISTRATOR.group(), REPOSITORY_ADMINISTRATORS);
        }
    }

    private Stream<CodeList.Entry> sectors() {
        return model.codeList("sector").stream().flatMap(list -> list.entries().values().stream());
    }

    private void createSector(CodeList.Entry sector) {
        create(Actor.SECTOR_GROUP_PREFIX + sector.code(), "PRM sector " + sector.code());
    }

    private void create(String authority, String displayName) {
        if (!authorities.authorityExists(authority)) {
            authorities.createAuthority(
                    AuthorityType.GROUP,
                    authority.substring(PREFIX.length()),
                    displayName,
                    authorities.getDefaultZones());
        }
    }

    private static String name(Role role) {
        return "PRM " + role.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
