/**
 * Mithaq inside the Alfresco repository: adapters of the ports over Alfresco's services.
 */
@NullMarked
package org.mithaq.alfresco;

import org.jspecify.annotations.NullMarked;
