package org.alfresco.service.cmr.action;

/** Parameter of an action. */
public interface ParameterDefinition {}
