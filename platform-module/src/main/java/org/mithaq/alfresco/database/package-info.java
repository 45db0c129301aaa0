/**
 * Tables of our own in the repository's database, written in the repository's transactions: what nodes cannot keep, such as gapless numbers and the order of changes.
 */
@NullMarked
package org.mithaq.alfresco.database;

import org.jspecify.annotations.NullMarked;
