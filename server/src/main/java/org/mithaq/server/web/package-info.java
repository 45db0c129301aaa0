/**
 * What this host shows over HTTP beside the API: its pages, and its refusals in the form of the API.
 */
@NullMarked
package org.mithaq.server.web;

import org.jspecify.annotations.NullMarked;
