/**
 * The forms of Share, where they change documents of ours: what their own fields cannot carry comes in one field of ours and
 * is decided by core's {@link org.mithaq.document.Documents}, as it is when it comes through the REST API.
 */
@NullMarked
package org.mithaq.alfresco.form;

import org.jspecify.annotations.NullMarked;
