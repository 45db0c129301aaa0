package org.mithaq.rest.setting;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of this package; needs core's {@code WorkingCalendar}. */
@Configuration(proxyBeanMethods = false)
@Import({CalendarController.class})
public class SettingApi {}
