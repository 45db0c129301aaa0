package org.mithaq.alfresco.administration;

import org.mithaq.rest.http.ActorSource;
import org.mithaq.rest.http.Host;
import org.mithaq.review.Routing;
import org.mithaq.schedule.Exceptions;
import org.mithaq.schedule.JobRuns;
import org.mithaq.search.IndexAdministration;
import org.mithaq.trail.Trail;

/** The use cases that the page shows; each asks who the reader is. */
public record Administration(
        Host host,
        ActorSource actors,
        IndexAdministration index,
        JobRuns runs,
        Routing routing,
        Exceptions exceptions,
        Trail trail) {}
