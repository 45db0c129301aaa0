package org.mithaq.server.access;

import java.util.Optional;

/**
 * What kind of browser, on what kind of system: enough to tell one's own sessions apart.
 *
 * @param name proper name; empty when it is none of the common ones
 * @param system proper name; empty as well
 */
record Browser(String name, String system) {

    static Browser of(Optional<String> told) {
        String agent = told.orElse("");
        return new Browser(
                first(
                        agent,
                        "Edg/",
                        "Edge",
                        "OPR/",
                        "Opera",
                        "Firefox/",
                        "Firefox",
                        "Chrome/",
                        "Chrome",
                        "Safari/",
                        "Safari"),
                first(
                        agent,
                        "Android",
                        "Android",
                        "iPhone",
                        "iOS",
                        "iPad",
                        "iOS",
                        "Windows",
                        "Windows",
                        "Mac OS X",
                        "macOS",
                        "Linux",
                        "Linux"));
    }

    /** The first that is named: browsers also name those that they are like. */
    private static String first(String agent, String... marksAndNames) {
        for (int i = 0; i < marksAndNames.length; i += 2) {
            if (agent.contains(marksAndNames[i])) {
                return marksAndNames[i + 1];
            }
        }
        return "";
    }
}
