/**
 * Transactions and identity of the repository, behind two small interfaces so that everything else can be tried without it.
 */
@NullMarked
package org.mithaq.alfresco.transaction;

import org.jspecify.annotations.NullMarked;
