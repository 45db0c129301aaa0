/**
 * Services of the repository as far as a test plays them.
 */
@NullMarked
package org.mithaq.alfresco.service;

import org.jspecify.annotations.NullMarked;
