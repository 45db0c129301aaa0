package org.mithaq.server.log;

import ch.qos.logback.classic.PatternLayout;
import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.context.ApplicationListener;

/** Makes our words known to the patterns of the log, before the first line of it. */
public final class LogWords implements ApplicationListener<ApplicationStartingEvent> {

    @Override
    public void onApplicationEvent(ApplicationStartingEvent starting) {
        PatternLayout.DEFAULT_CONVERTER_SUPPLIER_MAP.put("discreet", DiscreetExceptions::new);
    }
}
