package org.mithaq.rest.archive;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of this package; needs core's {@code Archiving}. */
@Configuration(proxyBeanMethods = false)
@Import(ArchiveController.class)
public class ArchiveApi {}
