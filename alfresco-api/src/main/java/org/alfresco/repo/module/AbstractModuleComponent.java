package org.alfresco.repo.module;

/** Work at the start of a module. */
public abstract class AbstractModuleComponent {

    protected abstract void executeInternal() throws Throwable;
}
