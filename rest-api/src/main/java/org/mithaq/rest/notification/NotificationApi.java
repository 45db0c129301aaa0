package org.mithaq.rest.notification;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of this package; needs core's {@code Inbox} and {@code DeliveryChoices}. */
@Configuration(proxyBeanMethods = false)
@Import({DeliveryController.class, NoticeController.class})
public class NotificationApi {}
