package org.mithaq.server.directory;

import java.util.Locale;
import java.util.regex.Pattern;

/** Our groups as settings write them: small and with hyphens, {@code prm-officers} for {@code GROUP_PRM_OFFICERS}. */
public final class OurGroups {

    private static final Pattern GROUP = Pattern.compile("GROUP_[A-Z0-9_]{1,100}");

    private OurGroups() {}

    /**
     * @param setting what the key stands below, for the message: {@code mithaq.ldap.groups}
     * @throws IllegalArgumentException when no group can have that name
     */
    public static String named(String setting, String key) {
        String group = "GROUP_" + key.toUpperCase(Locale.ROOT).replace('-', '_');
        if (!GROUP.matcher(group).matches()) {
            throw new IllegalArgumentException(setting + "." + key + " is no group of ours");
        }
        return group;
    }
}
