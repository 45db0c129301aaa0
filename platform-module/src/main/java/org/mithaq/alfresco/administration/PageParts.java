package org.mithaq.alfresco.administration;

import java.util.function.Supplier;
import org.mithaq.language.Translations;

/**
 * What the web scripts of the page share.
 *
 * @param administration there once the repository has started
 * @param messages of the core, for refusals and the names of jobs
 */
public record PageParts(Supplier<Administration> administration, Translations messages, FormToken token) {

    public PageParts(Supplier<Administration> administration, Translations messages) {
        this(administration, messages, new FormToken());
    }
}
