package org.alfresco.repo.policy;

/** What a behaviour of a class is bound to. */
public class ClassBehaviourBinding implements BehaviourBinding {

    private ClassBehaviourBinding() {}
}
