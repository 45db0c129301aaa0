package org.mithaq.server.log;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;

/** {@code %discreet} in patterns of the log: {@link DiscreetStackTraces}, beginning on a line of its own. */
public final class DiscreetExceptions extends ThrowableHandlingConverter {

    private static final DiscreetStackTraces TRACES = new DiscreetStackTraces();

    @Override
    public String convert(ILoggingEvent event) {
        return event.getThrowableProxy() instanceof ThrowableProxy proxy
                ? TRACES.printStackTraceToString(proxy.getThrowable())
                : "";
    }
}
