/**
 * Bringing in the backlog over HTTP: registers as CSV or XLSX, files one by one or in an archive. What they mean is the core's
 * affair; here they are read. Every byte is hostile until it was.
 */
@NullMarked
package org.mithaq.rest.backlog;

import org.jspecify.annotations.NullMarked;
