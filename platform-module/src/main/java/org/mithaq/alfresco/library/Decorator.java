package org.mithaq.alfresco.library;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.alfresco.repo.jscript.app.PropertyDecorator;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.json.simple.JSONAware;
import org.mithaq.rest.json.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * A decorator that cannot make the library fail: whatever goes wrong in it, the library gets the value as it is stored. A
 * fault is logged once, however many nodes are listed; a collision with another transaction is left to the repository, which
 * tries again.
 */
abstract class Decorator implements PropertyDecorator {

    private static final Logger LOG = LoggerFactory.getLogger(Decorator.class);
    private static final int KINDS_OF_FAULTS = 100;

    private final Set<QName> properties;
    private final Set<String> logged = ConcurrentHashMap.newKeySet();

    Decorator(Set<QName> properties) {
        this.properties = Set.copyOf(properties);
    }

    /** A record that is shown in place of the value. */
    abstract Object shown(QName property, NodeRef node, String value);

    @Override
    public final Set<QName> getPropertyNames() {
        return properties;
    }

    @Override
    public final JSONAware decorate(QName property, NodeRef node, Serializable value) {
        String json;
        try {
            json = written(value instanceof String text ? shown(property, node, text) : value.toString());
        } catch (ConcurrencyFailureException e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            log(property, node, e);
            json = written(value.toString());
        }
        String told = json;
        return () -> told;
    }

    private static String written(Object shown) {
        return new String(Json.write(shown), StandardCharsets.UTF_8);
    }

    private void log(QName property, NodeRef node, Throwable fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        String kind = fault.getClass().getName() + (trace.length == 0 ? "" : trace[0].toString());
        if (logged.size() < KINDS_OF_FAULTS && logged.add(kind)) {
            LOG.error(
                    String.format(
                            Locale.ROOT,
                            "the library shows %s of %s as it is stored; said once",
                            property.getLocalName(),
                            node),
                    fault);
        }
    }
}
