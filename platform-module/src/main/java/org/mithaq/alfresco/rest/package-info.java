/**
 * The bridge from web scripts to the controllers of the REST API.
 */
@NullMarked
package org.mithaq.alfresco.rest;

import org.jspecify.annotations.NullMarked;
