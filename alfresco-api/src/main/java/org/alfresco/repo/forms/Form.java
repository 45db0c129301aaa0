package org.alfresco.repo.forms;

/** A form as it is shown. */
public class Form {

    private Form() {}
}
