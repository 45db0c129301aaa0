/**
 * The search port over an OpenSearch cluster. Texts are analysed here, as for the embedded index, and sent as terms; what a
 * search means is read by the same code. Read {@link org.mithaq.search.opensearch.OpenSearchDocumentSearch} first.
 */
@NullMarked
package org.mithaq.search.opensearch;

import org.jspecify.annotations.NullMarked;
