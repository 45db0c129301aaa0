package org.alfresco.repo.policy;

/** A bound behaviour. */
public interface BehaviourDefinition<B extends BehaviourBinding> {}
