package org.alfresco.repo.forms.processor;

/** Base of what is told of forms. */
public abstract class AbstractFilter<ItemType, PersistType> implements Filter<ItemType, PersistType> {}
