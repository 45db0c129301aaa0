/** What Share's document library shows of our documents: translates what the core says, decides nothing. */
@NullMarked
package org.mithaq.alfresco.library;

import org.jspecify.annotations.NullMarked;
