package org.mithaq.signature;

import java.util.Map;

/**
 * One declaration that a caller is compiled against.
 *
 * @param id the name, with erased parameters if it takes any: what a caller finds it by
 * @param facts what else must be the same, each under the words that a report says it with
 */
record Signature(String id, Map<String, String> facts) {}
