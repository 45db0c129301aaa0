package org.mithaq.rest.view;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of this package; needs core's {@code Views}. */
@Configuration(proxyBeanMethods = false)
@Import({ViewController.class})
public class ViewApi {}
