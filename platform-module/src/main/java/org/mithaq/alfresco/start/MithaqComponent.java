package org.mithaq.alfresco.start;

import org.alfresco.repo.module.AbstractModuleComponent;

/** Starts Mithaq when the repository starts its modules; on every start, because each step makes only what is missing. */
public final class MithaqComponent extends AbstractModuleComponent {

    private final Mithaq mithaq;

    public MithaqComponent(Mithaq mithaq) {
        this.mithaq = mithaq;
    }

    @Override
    protected void executeInternal() {
        mithaq.start();
    }
}
