package org.alfresco.repo.policy;

/** What a behaviour of an association is bound to. */
public class ClassFeatureBehaviourBinding implements BehaviourBinding {

    private ClassFeatureBehaviourBinding() {}
}
