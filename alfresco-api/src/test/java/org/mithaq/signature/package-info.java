/**
 * Holds the signatures of this module against Alfresco's sources: both are read as text, so that no artifact of Alfresco is
 * needed. {@link org.mithaq.signature.Comparison} is the entry.
 */
package org.mithaq.signature;
