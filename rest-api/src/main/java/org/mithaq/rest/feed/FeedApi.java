package org.mithaq.rest.feed;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of this package; needs core's {@code Feeds} and {@code Lifecycle}, and the host's {@code PublicAddresses}. */
@Configuration(proxyBeanMethods = false)
@Import({FeedController.class, FeedCalendarController.class})
public class FeedApi {}
