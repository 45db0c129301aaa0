package org.mithaq.rest.http;

import jakarta.servlet.http.HttpServletRequest;
import org.mithaq.access.Actor;

/** Given by the host: who makes a request. */
public interface ActorSource {

    /**
     * The signed-in person, with the groups that the host knows of them at this moment and the language that they chose
     * there. The host lets no request without a person reach the controllers, and answers 401 by itself.
     */
    Actor actor(HttpServletRequest request);
}
