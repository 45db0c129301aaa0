package org.alfresco.service.namespace;

/** Patterns for qualified names. */
public class RegexQNamePattern implements QNamePattern {

    private RegexQNamePattern() {}

    public static final QNamePattern MATCH_ALL = name -> true;

    @Override
    public boolean isMatch(QName name) {
        return true;
    }
}
